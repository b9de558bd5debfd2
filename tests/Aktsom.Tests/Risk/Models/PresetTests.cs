using Aktsom.Risk;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Models;

public sealed class PresetTests
{
    private static readonly Dictionary<string, Screener> Screeners = ScreeningModels.Presets.ToDictionary(
        preset => preset.Id,
        preset => new Screener(preset.Model, ReferenceLibrary.Shipped)
    );

    private static SupplierLine Line(string? country, string? industry = null, string? goods = null) =>
        new()
        {
            Country = country is null ? CountryResolution.None : CountryResolver.Shipped.Resolve(country),
            Industry = Industries.Shipped.Resolve(industry),
            Goods = GoodsCatalogue.Shipped.Resolve(goods),
        };

    private static SupplierResult Score(string preset, string? country, string? industry = null, OwnFactors? own = null) =>
        Screeners[preset].Score([Line(country, industry)], own);

    [Fact]
    public void Every_preset_is_a_model_that_holds_together_and_comes_back_from_its_json()
    {
        Assert.Equal(6, ScreeningModels.Presets.Count);
        foreach (var preset in ScreeningModels.Presets)
        {
            using var json = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ScreeningModels.Write(preset.Model)));
            var again = ScreeningModels.Read(json);
            Assert.Equal(preset.Id, again.Id);
            Assert.Equal(preset.Rule?.Kind, again.Level?.Kind);
        }
    }

    [Theory, Trait("Requirement", "R-NOR-20")]
    [InlineData("NO", "69.201", RiskLevel.Low)]
    [InlineData("BD", "14.100", RiskLevel.VeryHigh)]
    [InlineData(null, "14.100", RiskLevel.Unknown)]
    [InlineData("BD", null, RiskLevel.Unknown)]
    [InlineData(null, null, RiskLevel.Unknown)]
    public void Country_by_chain_reads_a_table_and_a_missing_side_is_unknown(string? country, string? industry, RiskLevel level)
    {
        var result = Score("country-chain", country, industry);

        Assert.Equal(level, result.Level);
        Assert.Equal([Parts.Country, Parts.Chain], result.Rule!.Parts.Select(part => part.Part));
        Assert.Equal(country is null, result.Rule.Missing.Contains(Parts.Country));
    }

    [Fact, Trait("Requirement", "R-NOR-21")]
    public void Weights_are_visible_and_sum_to_a_hundred_percent_or_the_model_is_refused()
    {
        var rule = ScreeningModels.Presets.Single(preset => preset.Id == "weighted-sources").Rule!;
        Assert.Equal(1, rule.Weights.Values.Sum(), 9);
        Assert.Equal(1, rule.Themes.Values.Sum(), 9);

        var wrong = rule with
        {
            Weights = new Dictionary<string, double> { ["country"] = 0.6, ["goods"] = 0.5 },
        };
        Assert.Throws<ScreeningModelException>(() => ScreeningModels.Check(ScreeningModels.Reference with { Level = wrong }));
    }

    [Fact, Trait("Requirement", "R-NOR-21")]
    public void A_countrys_total_is_the_weighted_sum_of_its_topics()
    {
        var country = Score("weighted-sources", "IN", "14.100").Rule!.Parts.Single(part => part.Part == Parts.Country);

        Assert.Equal(6, country.Grounds.Count);
        Assert.Equal(country.Grounds.Sum(ground => ground.Weight * ground.Factor!.Estimate.Value), country.Estimate.Value, 6);
    }

    [Fact, Trait("Requirement", "R-PRO-14")]
    public void Five_factors_count_what_a_person_scored_and_a_missing_one_never_lowers()
    {
        var silent = Score("five-factors", "NO", "69.201");
        var good = Score("five-factors", "NO", "69.201", new OwnFactors(0, 0, 0));
        var bad = Score("five-factors", "NO", "69.201", new OwnFactors(100, 100, 100));

        Assert.Equal(5, silent.Rule!.Parts.Count);
        Assert.Equal([Parts.History, Parts.Certificates, Parts.Transparency], silent.Rule.Missing);
        Assert.True(good.Score < silent.Score && silent.Score < bad.Score);
        Assert.Equal(bad.Score, Screeners["five-factors"].Explain(bad.Profile.Key).Score);
    }

    [Fact, Trait("Requirement", "R-NEG-05")]
    public void Three_criteria_take_the_highest_and_name_it()
    {
        var result = Score("three-criteria", "BD", "14.100");

        Assert.True(result.Level >= RiskLevel.High);
        Assert.Equal(result.Rule!.Parts.Max(part => part.Estimate.Value), result.Score, 1);
        Assert.All(result.Rule.Parts.Where(part => part.IsKnown), part => Assert.NotEmpty(part.Grounds[0].Factor!.Editions));
        Assert.Equal(RiskLevel.Unknown, Score("three-criteria", null, null).Level);
        Assert.Equal(RiskLevel.Unknown, Score("three-criteria", "NO", null).Level);
    }

    [Fact]
    public void In_every_preset_the_trace_gives_score_and_level_again_and_what_is_missing_never_becomes_low()
    {
        string?[] countries = [null, .. Countries.Shipped.All.Select(country => country.Iso2)];
        string?[] industries = [null, .. Industries.Shipped.All.Select(industry => industry.Code).Distinct()];
        Prop.ForAll<int, int, byte>(
                (a, b, c) =>
                {
                    var line = Line(countries[Math.Abs(a % countries.Length)], industries[Math.Abs(b % industries.Length)]);
                    var own = c % 3 == 0 ? OwnFactors.None : new OwnFactors(c % 100, c % 7 == 0 ? null : c / 3, null);
                    return Screeners.Values.All(screener =>
                    {
                        var result = screener.Score([line], own);
                        var again = result.Rule?.Recompute();
                        var least = (result.Rule?.Parts.All(part => !part.IsKnown) ?? false) && result.Level == RiskLevel.Low;
                        return !least && (again is null || (Math.Abs(again.Score - result.Score) < 0.11 && again.Level == result.Level));
                    });
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_rule_falls_when_a_part_gets_worse()
    {
        Prop.ForAll<byte, byte, byte>(
                (a, b, more) =>
                    ScreeningModels
                        .Presets.Select(preset => preset.Rule)
                        .OfType<LevelRule>()
                        .All(rule =>
                        {
                            var (before, left, right) = (Read(rule, a, b), Read(rule, a + more, b), Read(rule, a, b + more));
                            var rank = SupplierOrder.Rank(before.Level);
                            return rank <= SupplierOrder.Rank(left.Level)
                                && rank <= SupplierOrder.Rank(right.Level)
                                && before.Score <= left.Score
                                && before.Score <= right.Score;
                        })
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_matrix_that_falls_is_refused()
    {
        var rule = new LevelRule
        {
            Kind = "matrix",
            Matrix = ["low low medium high", "low low high high", "medium low high high", "medium high high high"],
        };

        Assert.Throws<ScreeningModelException>(() => ScreeningModels.Check(ScreeningModels.Reference with { Level = rule }));
    }

    private static LevelTrace Read(LevelRule rule, params int[] values)
    {
        var parts = values.Select(value => new PartTrace
        {
            Part = "any",
            Estimate = Estimate.Of(Math.Min(100, value / 2.0), 1),
            Level = RiskLevel.Unknown,
            IsKnown = true,
            Weight = 1,
        });
        return LevelReader.Read(rule, ScreeningModels.Reference.Bands, 0.5, [.. parts], 0);
    }
}
