using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Organisations.Contracts;

/// <summary>A module's records that may carry numbers of the UN's goals (R-NOR-53).</summary>
internal interface IUnGoalCarriers
{
    /// <summary>What carries a number in a year.</summary>
    Task<IReadOnlyList<UnGoalCarrier>> OfAsync(OrganisationId organisation, int year, CancellationToken cancel);
}

internal enum UnGoalCarrierKind
{
    Document,
    Goal,
    Measure,
    Impact,
}

/// <param name="Kind">What kind of record it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name or text.</param>
/// <param name="Url">Its page.</param>
/// <param name="Numbers">The numbers it carries, 1–17.</param>
internal sealed record UnGoalCarrier(UnGoalCarrierKind Kind, Guid Id, string Name, string Url, IReadOnlyList<int> Numbers);

/// <summary>The UN's seventeen goals for sustainable development, by number.</summary>
internal static class UnGoalNames
{
    public const int First = 1;
    public const int Last = 17;

    private static readonly LocalisedText[] Names =
    [
        new("Utrydde fattigdom", "Utrydde fattigdom", "No poverty"),
        new("Utrydde sult", "Utrydde svolt", "Zero hunger"),
        new("God helse og livskvalitet", "God helse og livskvalitet", "Good health and well-being"),
        new("God utdanning", "God utdanning", "Quality education"),
        new("Likestilling mellom kjønnene", "Likestilling mellom kjønna", "Gender equality"),
        new("Rent vann og gode sanitærforhold", "Reint vatn og gode sanitærforhold", "Clean water and sanitation"),
        new("Ren energi til alle", "Rein energi til alle", "Affordable and clean energy"),
        new("Anstendig arbeid og økonomisk vekst", "Anstendig arbeid og økonomisk vekst", "Decent work and economic growth"),
        new("Industri, innovasjon og infrastruktur", "Industri, innovasjon og infrastruktur", "Industry, innovation and infrastructure"),
        new("Mindre ulikhet", "Mindre ulikskap", "Reduced inequalities"),
        new("Bærekraftige byer og lokalsamfunn", "Berekraftige byar og lokalsamfunn", "Sustainable cities and communities"),
        new("Ansvarlig forbruk og produksjon", "Ansvarleg forbruk og produksjon", "Responsible consumption and production"),
        new("Stoppe klimaendringene", "Stoppe klimaendringane", "Climate action"),
        new("Livet i havet", "Livet i havet", "Life below water"),
        new("Livet på land", "Livet på land", "Life on land"),
        new(
            "Fred, rettferdighet og velfungerende institusjoner",
            "Fred, rettferd og velfungerande institusjonar",
            "Peace, justice and strong institutions"
        ),
        new("Samarbeid for å nå målene", "Samarbeid for å nå måla", "Partnerships for the goals"),
    ];

    public static LocalisedText Of(int number) => Names[number - 1];

    /// <summary>Every goal as a choice of a form.</summary>
    public static IReadOnlyList<SelectListItem> Choices =>
        [
            .. Names.Select(
                (name, at) => new SelectListItem($"{at + 1} {name}", (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
            ),
        ];

    /// <summary>The numbers there are, each once and in order; what is no number of a goal is left out.</summary>
    public static int[] Kept(IEnumerable<int> chosen) => [.. chosen.Where(number => number is >= First and <= Last).Distinct().Order()];
}
