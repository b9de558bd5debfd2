namespace Aktsom.Modules.Organisations.Coverage;

/// <summary>Who the Transparency Act applies to, §§ 2 and 3 (R-LAW-01; law-and-method.md 1.1). Pure.</summary>
internal static class TransparencyAct
{
    public static readonly DateOnly InForce = new(2022, 7, 1);

    /// <summary>
    /// Whether the Act applies in <paramref name="year"/>, from the two financial years before it: a public-interest entity always; otherwise two years
    /// over the limits enter, two years under leave, and one of each carries the earlier state on. Figures that are not known count as possible both ways,
    /// so a settled answer stays whatever they turn out to be.
    /// </summary>
    /// <param name="years">What is known of the financial years, in any order.</param>
    /// <param name="year">The year of the duty.</param>
    /// <param name="limits">The limits by day, oldest first, at least one.</param>
    public static SizeTestResult SizeTest(IReadOnlyList<SizeYear> years, int year, IReadOnlyList<SizeLimits> limits)
    {
        var byYear = years.ToDictionary(known => known.Year);
        return Of(byYear, year, limits);
    }

    private static SizeTestResult Of(Dictionary<int, SizeYear> years, int year, IReadOnlyList<SizeLimits> limits)
    {
        if (year < InForce.Year)
        {
            return new(year, CoveredByAct.No, CoverageRule.NotInForce, null, null, null);
        }

        var before = Test(years, year - 1, limits);
        var twoBefore = Test(years, year - 2, limits);
        if (years.TryGetValue(year - 1, out var last) && last.PublicInterestEntity)
        {
            return new(year, CoveredByAct.Yes, CoverageRule.PublicInterest, before, twoBefore, null);
        }

        var result = ByTwoYears(years, year, limits, before, twoBefore);
        return result.Covered == CoveredByAct.NeedsJudgement && years.GetValueOrDefault(year)?.Judgement is { } judged
            ? result with
            {
                Covered = judged ? CoveredByAct.Yes : CoveredByAct.No,
                Rule = CoverageRule.Judged,
            }
            : result;
    }

    private static SizeTestResult ByTwoYears(
        Dictionary<int, SizeYear> years,
        int year,
        IReadOnlyList<SizeLimits> limits,
        YearTest? before,
        YearTest? twoBefore
    )
    {
        switch (before?.Exceeds, twoBefore?.Exceeds)
        {
            case (true, true):
                return new(year, CoveredByAct.Yes, CoverageRule.OverTwoYears, before, twoBefore, null);
            case (false, false):
                return new(year, CoveredByAct.No, CoverageRule.UnderTwoYears, before, twoBefore, null);
            default:
                var carried = Carry(years, year, limits);
                var settled = carried is not null && CannotTurn(carried.Covered, before?.Exceeds, twoBefore?.Exceeds);
                return settled
                    ? new(year, carried!.Covered, CoverageRule.CarriedOver, before, twoBefore, carried)
                    : new(year, CoveredByAct.NeedsJudgement, CoverageRule.NotSettled, before, twoBefore, carried);
        }
    }

    /// <summary>The state of the year before; none before the Act, or where nothing earlier is known.</summary>
    private static SizeTestResult? Carry(Dictionary<int, SizeYear> years, int year, IReadOnlyList<SizeLimits> limits) =>
        year > InForce.Year && years.Keys.Any(known => known < year) ? Of(years, year - 1, limits) : null;

    /// <summary>The carried state stands when the missing figures could not turn it: yes when two years under is ruled out, no when two years over is.</summary>
    private static bool CannotTurn(CoveredByAct carried, bool? before, bool? twoBefore) =>
        carried switch
        {
            CoveredByAct.Yes => before == true || twoBefore == true,
            CoveredByAct.No => before == false || twoBefore == false,
            _ => false,
        };

    private static YearTest? Test(Dictionary<int, SizeYear> years, int year, IReadOnlyList<SizeLimits> limits)
    {
        if (!years.TryGetValue(year, out var known))
        {
            return null;
        }

        var on = SizeLimits.On(known.End, limits);
        return new YearTest(year, Against(on, known.Own), known.Group is null ? null : Against(on, known.Group));
    }

    /// <summary>Three figures against the limits.</summary>
    public static FiguresTest Against(SizeLimits limits, SizeFigures figures) =>
        new(
            new LimitTest(figures.RevenueNok, limits.RevenueNok),
            new LimitTest(figures.BalanceNok, limits.BalanceNok),
            new LimitTest(figures.FullTimeEquivalents, limits.FullTimeEquivalents)
        );
}
