namespace Aktsom.Modules.Organisations.Coverage;

/// <summary>Whether the Act applies to an enterprise in a year.</summary>
internal enum CoveredByAct
{
    Yes,
    No,

    /// <summary>The figures do not settle it; a person must.</summary>
    NeedsJudgement,
}

/// <summary>Which rule decided.</summary>
internal enum CoverageRule
{
    /// <summary>The Act came into force on 1 July 2022.</summary>
    NotInForce,
    PublicInterest,
    OverTwoYears,
    UnderTwoYears,

    /// <summary>One year over and one under: the earlier state goes on.</summary>
    CarriedOver,

    /// <summary>A person has decided.</summary>
    Judged,

    /// <summary>Figures are missing, or there is no earlier state to carry.</summary>
    NotSettled,
}

/// <summary>One figure against its limit. <paramref name="IsOver"/> is null when the figure is not known.</summary>
internal sealed record LimitTest(decimal? Value, decimal Limit)
{
    public bool? IsOver => Value is { } known ? known > Limit : null;
}

/// <summary>Three figures against three limits: over when at least two are, whatever the missing ones may be.</summary>
internal sealed record FiguresTest(LimitTest Revenue, LimitTest Balance, LimitTest FullTimeEquivalents)
{
    private const int Needed = 2;

    public bool? Exceeds
    {
        get
        {
            LimitTest[] all = [Revenue, Balance, FullTimeEquivalents];
            var over = all.Count(test => test.IsOver == true);
            var unknown = all.Count(test => test.IsOver is null);
            return over >= Needed ? true
                : over + unknown < Needed ? false
                : null;
        }
    }
}

/// <summary>How one financial year stands against the limits.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Own">The enterprise alone.</param>
/// <param name="Group">The group as one unit, where there is one.</param>
internal sealed record YearTest(int Year, FiguresTest Own, FiguresTest? Group)
{
    /// <summary>Over alone or as a group; not over only when both are known not to be.</summary>
    public bool? Exceeds =>
        Own.Exceeds == true || Group?.Exceeds == true ? true
        : Own.Exceeds is null || (Group is not null && Group.Exceeds is null) ? null
        : false;
}

/// <summary>The answer for a year with its ground.</summary>
/// <param name="Year">The year of the duty.</param>
/// <param name="Covered">The answer.</param>
/// <param name="Rule">The rule that gave it.</param>
/// <param name="YearBefore">The financial year before; null when nothing is registered for it.</param>
/// <param name="TwoYearsBefore">The one before that.</param>
/// <param name="Carried">The earlier state, where it was asked for.</param>
internal sealed record SizeTestResult(
    int Year,
    CoveredByAct Covered,
    CoverageRule Rule,
    YearTest? YearBefore,
    YearTest? TwoYearsBefore,
    SizeTestResult? Carried
);
