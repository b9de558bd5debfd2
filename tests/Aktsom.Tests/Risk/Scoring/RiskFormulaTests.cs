using Aktsom.Risk;
using Aktsom.Risk.Models;
using Aktsom.Risk.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Scoring;

public sealed class RiskFormulaTests
{
    private static readonly FactorWeights Weights = new(0.4, 0.3, 0.3);

    private static Estimate Known(double risk) => Estimate.Of(risk, 1);

    private static double Score(double country, double sector, double goods, double floor = 0) =>
        RiskFormula.Line(Known(country), Known(sector), Known(goods), Weights, 0.85, floor).Score;

    /// <summary>Any whole number as a risk of 0–100 in steps of a tenth.</summary>
    private static double Risk(int any) => Math.Abs(any % 1001) / 10.0;

    /// <summary>law-and-method 6.6: WGI percentile 27, ITUC 5, CPI 24, GSI 58.</summary>
    [Fact]
    public void The_worked_country_of_the_method_is_75_7()
    {
        var country = RiskFormula.Combine([(Known(100 - 27), 0.3), (Known(90), 0.3), (Known(100 - 24), 0.2), (Known(58), 0.2)], 0, 0.8);
        Assert.Equal(75.7, country.Value, 9);
        Assert.Equal(1, country.Confidence, 9);
    }

    [Fact]
    public void The_worked_line_of_the_method_is_78_3()
    {
        var line = RiskFormula.Line(Known(75.7), Known(75), Known(85), Weights, 0.85, 0);
        Assert.Equal(78.3, line.Score);
        Assert.Equal(DecidingRule.Mean, line.Rule);
        Assert.Equal(RiskLevel.VeryHigh, ScreeningModels.Reference.Bands.Of(line.Score));
    }

    [Fact]
    public void One_extreme_is_not_hidden_by_the_mean()
    {
        Assert.Equal(76.5, Score(10, 10, 90));
        Assert.Equal(DecidingRule.HighestFactor, RiskFormula.Line(Known(10), Known(10), Known(90), Weights, 0.85, 0).Rule);
        Assert.Equal(72, RiskFormula.Combine([(Known(90), 0.1), (Known(0), 0.9)], 0, 0.8).Value, 9);
    }

    [Fact]
    public void A_floor_holds_and_is_named() =>
        Assert.Equal(DecidingRule.Floor, RiskFormula.Line(Known(5), Known(15), Known(50), Weights, 0.85, 65).Rule);

    [Fact]
    public void A_score_never_falls_when_a_factor_rises() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var (country, sector, goods) = (Risk(a), Risk(b), Risk(c));
                    var more = Risk(a + b + c);
                    return Score(Math.Max(country, more), sector, goods) >= Score(country, sector, goods)
                        && Score(country, Math.Max(sector, more), goods) >= Score(country, sector, goods)
                        && Score(country, sector, Math.Max(goods, more)) >= Score(country, sector, goods)
                        && Score(country, sector, goods, more) >= Score(country, sector, goods);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_country_never_falls_when_an_indicator_rises() =>
        Prop.ForAll<int[]>(any =>
            {
                var risks = any.Append(7).Take(8).Select(Risk).ToArray();
                var raised = risks.Select(risk => Math.Min(100, risk + 5)).ToArray();
                return Country(raised) >= Country(risks);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_score_lies_between_what_it_can_be_at_least_and_at_most() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var partly = RiskFormula.Combine([(Estimate.Of(Risk(a), Risk(b) / 100), 0.5), (Known(Risk(c)), 0.3)], 0.2, 0.8);
                    var line = RiskFormula.Line(partly, Known(Risk(b)), Estimate.Missing(50), Weights, 0.85, 0);
                    return partly.Low <= partly.Value + 1e-9
                        && partly.Value <= partly.High + 1e-9
                        && line.Low <= line.Score
                        && line.Score <= line.High
                        && line.Confidence is >= 0 and <= 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, RiskLevel.Low)]
    [InlineData(24.9, RiskLevel.Low)]
    [InlineData(25, RiskLevel.Medium)]
    [InlineData(49.9, RiskLevel.Medium)]
    [InlineData(50, RiskLevel.High)]
    [InlineData(74.9, RiskLevel.High)]
    [InlineData(75, RiskLevel.VeryHigh)]
    [InlineData(100, RiskLevel.VeryHigh)]
    public void Bands_begin_at_25_50_and_75(double score, RiskLevel level) =>
        Assert.Equal(level, ScreeningModels.Reference.Bands.Of(score));

    [Fact]
    public void A_hair_of_arithmetic_does_not_move_a_band() =>
        Prop.ForAll<int, int>(
                (a, b) =>
                {
                    var (country, sector) = (Risk(a), Risk(b));
                    var forwards = ((0.4 * country) + (0.3 * sector)) / 0.7;
                    var hair = forwards * (1 + 1e-13);
                    return ScreeningModels.Reference.Bands.Of(RiskFormula.Rounded(forwards))
                        == ScreeningModels.Reference.Bands.Of(RiskFormula.Rounded(hair));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Too_little_known_is_unknown_and_never_low()
    {
        var model = ScreeningModels.Reference;
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var (low, score, confidence) = (Math.Min(Risk(a), Risk(b)), Math.Max(Risk(a), Risk(b)), Risk(c) / 100);
                    var level = RiskFormula.Level(model, score, low, confidence);
                    return confidence >= 0.5
                        ? level == model.Bands.Of(score)
                        : level is RiskLevel.Unknown or RiskLevel.High or RiskLevel.VeryHigh;
                }
            )
            .QuickCheckThrowOnFailure();
        Assert.Equal(RiskLevel.High, RiskFormula.Level(model, 60, 52, 0.4));
    }

    [Fact]
    public void Between_points_the_risk_follows_a_straight_line()
    {
        IReadOnlyList<IReadOnlyList<double>> points =
        [
            [-2.5, 100],
            [2.5, 0],
        ];
        Assert.Equal(50, RiskFormula.Along(points, 0), 9);
        Assert.Equal(100, RiskFormula.Along(points, -3), 9);
        Assert.Equal(0, RiskFormula.Along(points, 9), 9);
    }

    private static double Country(double[] risks)
    {
        (Estimate, double)[] inputs = [.. risks.Select((risk, at) => (Known(risk), 1.0 + at))];
        return RiskFormula.Combine(inputs, 0, 0.8).Value;
    }
}
