using Aktsom.Modules.Organisations.Coverage;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Organisations.Coverage;

[Trait("Requirement", "R-LAW-01")]
public sealed class SizeTestTests
{
    private static readonly SizeFigures Over = new(70_000_001, 35_000_001, 50.1m);
    private static readonly SizeFigures Under = new(10, 10, 1);
    private static readonly SizeFigures Unknown = new(null, null, null);

    [Theory]
    [InlineData(70_000_001, 35_000_001, 1, true)]
    [InlineData(70_000_001, 1, 50.01, true)]
    [InlineData(1, 35_000_001, 51, true)]
    [InlineData(500_000_000, 35_000_000, 50, false)]
    [InlineData(70_000_000, 35_000_000, 50, false)]
    public void Two_of_three_must_be_over_and_exactly_at_a_limit_is_not_over(double revenue, double balance, double fte, bool covered)
    {
        var figures = new SizeFigures((decimal)revenue, (decimal)balance, (decimal)fte);

        Assert.Equal(covered ? CoveredByAct.Yes : CoveredByAct.No, Test(2026, Year(2024, figures), Year(2025, figures)).Covered);
    }

    [Fact]
    public void Two_years_over_enter_and_the_reason_says_so()
    {
        var result = Test(2026, Year(2024, Over), Year(2025, Over));

        Assert.Equal((CoveredByAct.Yes, CoverageRule.OverTwoYears), (result.Covered, result.Rule));
    }

    [Fact]
    public void One_year_over_after_two_under_does_not_enter()
    {
        var result = Test(2026, Year(2023, Under), Year(2024, Under), Year(2025, Over));

        Assert.Equal((CoveredByAct.No, CoverageRule.CarriedOver), (result.Covered, result.Rule));
    }

    [Fact]
    public void One_year_under_after_two_over_does_not_leave_and_two_do()
    {
        SizeYear[] years = [Year(2022, Over), Year(2023, Over), Year(2024, Under), Year(2025, Under)];

        Assert.Equal(CoveredByAct.Yes, Test(2024, years).Covered);
        Assert.Equal((CoveredByAct.Yes, CoverageRule.CarriedOver), (Test(2025, years).Covered, Test(2025, years).Rule));
        Assert.Equal((CoveredByAct.No, CoverageRule.UnderTwoYears), (Test(2026, years).Covered, Test(2026, years).Rule));
    }

    [Fact]
    public void A_public_interest_entity_is_covered_whatever_its_size()
    {
        var result = Test(2026, Year(2025, Under) with { PublicInterestEntity = true });

        Assert.Equal((CoveredByAct.Yes, CoverageRule.PublicInterest), (result.Covered, result.Rule));
    }

    [Fact]
    public void A_parent_is_tested_with_its_subsidiaries_as_one_unit()
    {
        var parent = Year(2025, Under) with { Group = Over };

        Assert.Equal(CoveredByAct.Yes, Test(2026, Year(2024, Over), parent).Covered);
        Assert.Equal(CoveredByAct.NeedsJudgement, Test(2026, Year(2024, Over), parent with { Group = Unknown }).Covered);
    }

    [Fact]
    public void A_new_company_without_two_years_needs_judgement_until_a_person_has_judged()
    {
        var first = Year(2025, Over);

        Assert.Equal(CoveredByAct.NeedsJudgement, Test(2026, first).Covered);
        var judged = Test(2026, first, Year(2026, Unknown) with { Judgement = true });
        Assert.Equal((CoveredByAct.Yes, CoverageRule.Judged), (judged.Covered, judged.Rule));
    }

    [Fact]
    public void A_judgement_carries_on_but_never_stands_against_the_figures()
    {
        SizeYear[] years = [Year(2023, Over), Year(2024, Under) with { Judgement = true }, Year(2025, Over), Year(2026, Over)];

        Assert.Equal(CoverageRule.Judged, Test(2024, years).Rule);
        Assert.Equal((CoveredByAct.Yes, CoverageRule.CarriedOver), (Test(2025, years).Covered, Test(2025, years).Rule));
        var overruled = years.Append(Year(2027, Under) with { Judgement = false }).ToArray();
        Assert.Equal((CoveredByAct.Yes, CoverageRule.OverTwoYears), (Test(2027, overruled).Covered, Test(2027, overruled).Rule));
    }

    [Fact]
    public void Before_the_act_nobody_was_covered_and_nothing_is_carried_from_then()
    {
        Assert.Equal(CoverageRule.NotInForce, Test(2021, Year(2019, Over), Year(2020, Over)).Rule);
        Assert.Equal(CoveredByAct.Yes, Test(2022, Year(2020, Over), Year(2021, Over)).Covered);
        Assert.Equal(CoveredByAct.NeedsJudgement, Test(2022, Year(2020, Over), Year(2021, Under)).Covered);
    }

    [Fact]
    public void Limits_are_those_of_the_balance_sheet_date()
    {
        SizeLimits[] limits =
        [
            SizeLimits.OfTheAct[0] with
            {
                To = new DateOnly(2024, 12, 30),
            },
            new(new DateOnly(2024, 12, 31), null, 900_000_000, 900_000_000, 1000),
        ];
        SizeYear[] years = [Year(2022, Over), Year(2023, Over), Year(2024, Over), Year(2025, Over)];

        Assert.Equal(CoveredByAct.Yes, TransparencyAct.SizeTest(years, 2024, limits).Covered);
        Assert.Equal(CoveredByAct.No, TransparencyAct.SizeTest(years, 2026, limits).Covered);
    }

    [Fact]
    public void With_all_figures_known_it_gives_what_the_written_rule_gives() =>
        Prop.ForAll<bool[]>(over =>
            {
                var years = over.Select((exceeds, index) => Year(2022 + index, exceeds ? Over : Under)).ToArray();
                for (var year = 2024; year <= 2022 + over.Length; year++)
                {
                    Assert.Equal(AsWritten(over, year), Test(year, years).Covered);
                }
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_settled_answer_stays_whatever_the_missing_figures_turn_out_to_be() =>
        Prop.ForAll<(bool? Known, bool Truth)[]>(figures =>
            {
                var known = figures.Select((f, i) => Year(2022 + i, Of(f.Known))).ToArray();
                var truth = figures.Select((f, i) => Year(2022 + i, Of(f.Known ?? f.Truth))).ToArray();
                for (var year = 2024; year <= 2022 + figures.Length; year++)
                {
                    var said = Test(year, known).Covered;
                    Assert.True(said == CoveredByAct.NeedsJudgement || said == Test(year, truth).Covered);
                }
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Growing_never_takes_an_enterprise_out() =>
        Prop.ForAll<(bool Over, bool Grows)[]>(years =>
            {
                var small = years.Select((y, i) => Year(2022 + i, y.Over ? Over : Under)).ToArray();
                var grown = years.Select((y, i) => Year(2022 + i, y.Over || y.Grows ? Over : Under)).ToArray();
                for (var year = 2024; year <= 2022 + years.Length; year++)
                {
                    Assert.False(Test(year, small).Covered == CoveredByAct.Yes && Test(year, grown).Covered == CoveredByAct.No);
                }
            })
            .QuickCheckThrowOnFailure();

    private static CoveredByAct AsWritten(bool[] over, int year)
    {
        var (before, twoBefore) = (year - 1 - 2022, year - 2 - 2022);
        return twoBefore < 0 ? CoveredByAct.NeedsJudgement
            : over[before] && over[twoBefore] ? CoveredByAct.Yes
            : !over[before] && !over[twoBefore] ? CoveredByAct.No
            : AsWritten(over, year - 1);
    }

    private static SizeFigures Of(bool? over) =>
        over switch
        {
            true => Over,
            false => Under,
            null => Unknown,
        };

    private static SizeTestResult Test(int year, params SizeYear[] years) => TransparencyAct.SizeTest(years, year, SizeLimits.OfTheAct);

    private static SizeYear Year(int year, SizeFigures own) => new(year, new DateOnly(year, 12, 31), own, null, false, null);
}
