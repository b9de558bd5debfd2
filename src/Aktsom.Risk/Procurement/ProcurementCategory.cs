namespace Aktsom.Risk.Procurement;

/// <summary>Risk category of a coming public procurement (R-LIL-06): A is looked into most, D least.</summary>
public enum ProcurementCategory
{
    /// <summary>The grounds of B, and pointed out in the yearly mapping as strategically important or with specially high ambition.</summary>
    A,

    /// <summary>On the high-risk list, or considerable load on climate or environment, or considerable risk for animals.</summary>
    B,

    /// <summary>Everything between B and D.</summary>
    C,

    /// <summary>Insignificant load on climate and environment, and no or acceptable risk for people and animals.</summary>
    D,
}

/// <summary>Load on climate and environment, by the Norwegian regulation on public procurement § 7-9: the second and fourth paragraph cover the first two, the fifth the last.</summary>
public enum ClimateLoad
{
    /// <summary>The fifth paragraph: an insignificant footprint by the nature of the purchase.</summary>
    Insignificant,

    /// <summary>Neither.</summary>
    Moderate,

    /// <summary>Considerable.</summary>
    Considerable,
}

/// <summary>Risk for people or animals, the least first.</summary>
public enum HarmRisk
{
    /// <summary>None.</summary>
    None,

    /// <summary>Acceptable.</summary>
    Acceptable,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Considerable.</summary>
    Considerable,
}

/// <summary>A ground the category rests on, for naming what is missing.</summary>
public enum ProcurementGround
{
    /// <summary>Whether the goods or services are on DFØ's high-risk list.</summary>
    HighRiskList,

    /// <summary>Load on climate and environment.</summary>
    Climate,

    /// <summary>Risk for animals.</summary>
    Animals,

    /// <summary>Risk for human rights and labour.</summary>
    People,

    /// <summary>Whether the yearly mapping points it out.</summary>
    PointedOut,
}

/// <summary>Something to be told beside the category.</summary>
public enum ProcurementNotice
{
    /// <summary>Pointed out, but without the grounds of B: that alone gives no A.</summary>
    PointedOutWithoutGround,

    /// <summary>Considerable risk for human rights outside the list: by the letter C, and a person is advised to change to B.</summary>
    AdviseB,
}

/// <summary>The grounds of one procurement. Null is not known, which is never taken for "no".</summary>
/// <param name="OnHighRiskList">What is bought is on DFØ's high-risk list.</param>
/// <param name="Climate">Load on climate and environment.</param>
/// <param name="Animals">Risk for animals.</param>
/// <param name="People">Risk for human rights and labour.</param>
/// <param name="PointedOut">Pointed out in the yearly mapping as strategically important or with specially high ambition.</param>
public readonly record struct ProcurementGrounds(
    bool? OnHighRiskList,
    ClimateLoad? Climate,
    HarmRisk? Animals,
    HarmRisk? People,
    bool? PointedOut
)
{
    /// <summary>One of the grounds of B is known to hold: list, climate or animals. What is not known does not hold.</summary>
    public bool HasGroundOfB => OnHighRiskList == true || Climate == ClimateLoad.Considerable || Animals == HarmRisk.Considerable;

    /// <summary>Insignificant load on climate, and no or acceptable risk for people and animals, all of them known.</summary>
    public bool HasGroundsOfD => Climate == ClimateLoad.Insignificant && Animals <= HarmRisk.Acceptable && People <= HarmRisk.Acceptable;

    /// <summary>The grounds nobody has answered, in the order they are asked.</summary>
    public IReadOnlyList<ProcurementGround> Missing =>
        [
            .. new (ProcurementGround Ground, bool Known)[]
            {
                (ProcurementGround.HighRiskList, OnHighRiskList is not null),
                (ProcurementGround.Climate, Climate is not null),
                (ProcurementGround.Animals, Animals is not null),
                (ProcurementGround.People, People is not null),
                (ProcurementGround.PointedOut, PointedOut is not null),
            }
                .Where(one => !one.Known)
                .Select(one => one.Ground),
        ];
}

/// <summary>What the table gives, with the grounds it was given from.</summary>
/// <param name="Grounds">Kept with the result, so that it can be computed again.</param>
/// <param name="Category">Null while a ground is missing.</param>
/// <param name="Missing">The grounds that are missing; none where there is a category.</param>
/// <param name="Notices">What is to be told beside it.</param>
public sealed record ProcurementResult(
    ProcurementGrounds Grounds,
    ProcurementCategory? Category,
    IReadOnlyList<ProcurementGround> Missing,
    IReadOnlyList<ProcurementNotice> Notices
);

/// <summary>
/// The decision table of R-LIL-06 (data-model section 8), first match from the top: grounds of B and pointed out give A; grounds of B give B; insignificant
/// climate load with no or acceptable risk for people and animals gives D; all else C. A never holds without the grounds of B (invariant 7).
/// </summary>
public static class ProcurementCategories
{
    /// <summary>The category by the table, or none with what is missing. Throws nothing: every combination has an answer.</summary>
    public static ProcurementResult Of(ProcurementGrounds grounds)
    {
        var missing = grounds.Missing;
        if (missing.Count > 0)
        {
            return new ProcurementResult(grounds, null, missing, []);
        }

        var category =
            grounds.HasGroundOfB ? (grounds.PointedOut == true ? ProcurementCategory.A : ProcurementCategory.B)
            : grounds.HasGroundsOfD ? ProcurementCategory.D
            : ProcurementCategory.C;
        var notices = new List<ProcurementNotice>();
        if (grounds.PointedOut == true && !grounds.HasGroundOfB)
        {
            notices.Add(ProcurementNotice.PointedOutWithoutGround);
        }

        if (category == ProcurementCategory.C && grounds.People == HarmRisk.Considerable)
        {
            notices.Add(ProcurementNotice.AdviseB);
        }

        return new ProcurementResult(grounds, category, [], notices);
    }

    /// <summary>Whether a person may set this category with these grounds: A only on top of the grounds of B (invariant 7); the rest with a reason.</summary>
    public static bool Allows(ProcurementGrounds grounds, ProcurementCategory category) =>
        category != ProcurementCategory.A || grounds.HasGroundOfB;
}
