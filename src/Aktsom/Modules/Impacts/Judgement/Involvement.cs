using System.ComponentModel.DataAnnotations;
using System.Runtime.InteropServices;

namespace Aktsom.Modules.Impacts.Judgement;

/// <summary>How the organisation stands to the harm (OECD guidance; law-and-method 2.3). It decides what must be done.</summary>
internal enum Involvement
{
    [Display(Name = "Involvement.NotJudged")]
    NotJudged,

    [Display(Name = "Involvement.Cause")]
    Cause,

    [Display(Name = "Involvement.Contribute")]
    Contribute,

    [Display(Name = "Involvement.DirectlyLinked")]
    DirectlyLinked,
}

/// <summary>What is wrong with a judgement of involvement. The name is the end of its text's key.</summary>
internal enum InvolvementFault
{
    /// <summary>A class is chosen that its own test says no to.</summary>
    OwnTestSaysNo,

    /// <summary>A weightier class has a yes.</summary>
    WeightierTestSaysYes,

    /// <summary>In own operations one causes or contributes; one is not linked to oneself.</summary>
    LinkedToOneself,

    /// <summary>«Directly linked» can move to «contributes» when a known impact is left, so it has a day to be looked at again.</summary>
    NoReviewDay,

    /// <summary>The day to look again has passed.</summary>
    ReviewDayIsPast,
}

/// <summary>
/// The test questions, weightiest first: is our own act enough by itself; does our act together with others lead to it, or make it easier; is there a link
/// through what we buy, sell or do?
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InvolvementTest(bool? OwnActIsEnough, bool? OwnActAdds, bool? LinkedByBusiness)
{
    /// <summary>The class the answers lead to; not judged while no question has a yes.</summary>
    public Involvement Answer =>
        OwnActIsEnough == true ? Involvement.Cause
        : OwnActAdds == true ? Involvement.Contribute
        : LinkedByBusiness == true ? Involvement.DirectlyLinked
        : Involvement.NotJudged;

    public IReadOnlyList<InvolvementFault> Faults(Involvement chosen, bool inOwnOperations, DateOnly? review, DateOnly today)
    {
        var faults = new List<InvolvementFault>();
        if (chosen == Involvement.NotJudged)
        {
            return faults;
        }

        if (Of(chosen) == false)
        {
            faults.Add(InvolvementFault.OwnTestSaysNo);
        }

        if (Answer != Involvement.NotJudged && Answer < chosen)
        {
            faults.Add(InvolvementFault.WeightierTestSaysYes);
        }

        if (chosen == Involvement.DirectlyLinked)
        {
            AddFaultsOfLinked(faults, inOwnOperations, review, today);
        }

        return faults;
    }

    private static void AddFaultsOfLinked(List<InvolvementFault> faults, bool inOwnOperations, DateOnly? review, DateOnly today)
    {
        if (inOwnOperations)
        {
            faults.Add(InvolvementFault.LinkedToOneself);
        }

        if (review is null)
        {
            faults.Add(InvolvementFault.NoReviewDay);
        }
        else if (review <= today)
        {
            faults.Add(InvolvementFault.ReviewDayIsPast);
        }
    }

    private bool? Of(Involvement involvement) =>
        involvement switch
        {
            Involvement.Cause => OwnActIsEnough,
            Involvement.Contribute => OwnActAdds,
            _ => LinkedByBusiness,
        };
}

/// <summary>What a measure does about an impact.</summary>
internal enum ResponseKind
{
    [Display(Name = "ResponseKind.Cease")]
    Cease,

    [Display(Name = "ResponseKind.Prevent")]
    Prevent,

    [Display(Name = "ResponseKind.ChangeOwnPractice")]
    ChangeOwnPractice,

    [Display(Name = "ResponseKind.UseInfluence")]
    UseInfluence,

    [Display(Name = "ResponseKind.BuildInfluence")]
    BuildInfluence,

    [Display(Name = "ResponseKind.Remedy")]
    Remedy,

    [Display(Name = "ResponseKind.SupportRemedy")]
    SupportRemedy,
}

internal static class Responses
{
    /// <summary>What can be done, by how we stand to the harm: caused or contributed → stop, prevent, put right; directly linked → use influence (R-EHN-07).</summary>
    public static IReadOnlyList<ResponseKind> Of(Involvement involvement) =>
        involvement switch
        {
            Involvement.Cause => [ResponseKind.Cease, ResponseKind.Prevent, ResponseKind.ChangeOwnPractice, ResponseKind.Remedy],
            Involvement.Contribute =>
            [
                ResponseKind.Cease,
                ResponseKind.Prevent,
                ResponseKind.ChangeOwnPractice,
                ResponseKind.UseInfluence,
                ResponseKind.BuildInfluence,
                ResponseKind.Remedy,
            ],
            Involvement.DirectlyLinked => [ResponseKind.UseInfluence, ResponseKind.BuildInfluence, ResponseKind.SupportRemedy],
            _ => Enum.GetValues<ResponseKind>(),
        };

    /// <summary>Whether the organisation itself must see to it that harm is put right: wholly, to its part, or by influence only.</summary>
    public static bool MustRemedy(Involvement involvement) => involvement is Involvement.Cause or Involvement.Contribute;
}
