using Aktsom.Risk;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Scoring;

[Trait("Requirement", "R-NEG-05")]
public sealed class ScreenerTests
{
    private static readonly Screener Screener = new(ScreeningModels.Reference, ReferenceLibrary.Shipped);
    private static readonly string[] CountryCodes = [.. Countries.Shipped.All.Select(country => country.Iso2)];
    private static readonly Industry[] AllIndustries =
    [
        .. Industries.Shipped.All.OrderBy(industry => industry.Code).ThenBy(industry => industry.Version),
    ];

    private static SupplierLine Line(string country, string? industry = null, string? goods = null) =>
        new()
        {
            Country = CountryResolver.Shipped.Resolve(country),
            Industry = Industries.Shipped.Resolve(industry),
            Goods = GoodsCatalogue.Shipped.Resolve(goods),
        };

    private static SupplierResult Score(string country, string? industry = null, string? goods = null) =>
        Screener.Score([Line(country, industry, goods)]);

    private static TopicResult TopicOf(SupplierResult result, string topic) => result.Topics[Screener.Model.IndexOf(topic)];

    /// <summary>A line from any three numbers; now and then without country, industry or goods.</summary>
    private static SupplierLine Any(int a, int b, int c) =>
        new()
        {
            Country =
                a % 7 == 0 ? CountryResolution.None : new CountryResolution.Found(Countries.Shipped.All[Math.Abs(a % CountryCodes.Length)]),
            Industry = b % 7 == 0 ? null : AllIndustries[Math.Abs(b % AllIndustries.Length)],
            Goods = c % 3 != 0 ? [] : [GoodsCatalogue.Shipped.All[Math.Abs(c % GoodsCatalogue.Shipped.All.Count)]],
            Stage = (ProductionStage)Math.Abs(c % 4),
        };

    [Fact]
    public void Without_any_fact_a_supplier_is_unknown_over_the_whole_range()
    {
        var result = Screener.Score([]);
        Assert.Equal(RiskLevel.Unknown, result.Level);
        Assert.Equal((0, 100, 0), (result.Profile.Low, result.Profile.High, result.Confidence));
    }

    [Fact]
    public void A_country_alone_is_too_little_unless_it_proves_high_by_itself()
    {
        Assert.Equal(RiskLevel.Unknown, Score("Norge").Level);
        Assert.Equal(RiskLevel.Unknown, Score("Brasil").Level);
        Assert.Equal(RiskLevel.VeryHigh, Score("Nord-Korea").Level);
    }

    [Theory]
    [InlineData("69.202", RiskLevel.Low)]
    [InlineData("81.210", RiskLevel.High)]
    [InlineData("41.200", RiskLevel.High)]
    [InlineData("78.200", RiskLevel.High)]
    [InlineData("49.410", RiskLevel.High)]
    [InlineData("10.202", RiskLevel.High)]
    [InlineData("45.200", RiskLevel.High)]
    public void In_Norway_the_industry_shows_what_the_country_would_hide(string industry, RiskLevel level) =>
        Assert.Equal(level, Score("Norge", industry).Level);

    [Fact]
    public void A_listed_good_from_a_listed_country_has_the_list_as_its_floor()
    {
        var garments = TopicOf(Score("Bangladesh", "Apparel"), "forcedLabour");
        var floor = Assert.Single(garments.Trace.Floors);
        Assert.Equal(
            (FloorKind.Listing, "Garments", 90, "dol-tvpra-2022", "2022"),
            (floor.Kind, floor.Id, floor.Value, floor.Source, floor.Edition)
        );
        Assert.Equal(90, garments.Result.Score);
    }

    [Fact]
    public void A_Norwegian_importer_bears_the_risk_of_its_goods()
    {
        var coffee = Score("Norge", "46.37");
        Assert.Equal(RiskLevel.High, coffee.Level);
        Assert.Equal("childLabour", coffee.Deciding.Topic.Id);
        Assert.Equal(RiskLevel.Medium, Score("Norge", "46.90").Level);
    }

    [Fact]
    public void The_list_says_nothing_of_goods_made_here() =>
        Assert.Equal(FactorState.Missing, TopicOf(Score("Norge", "03.211"), "childLabour").Trace.Factors[2].State);

    [Fact]
    public void A_service_has_no_goods_factor_unless_goods_are_named()
    {
        Assert.Equal(FactorState.NotApplicable, TopicOf(Score("Norge", "62.100"), "childLabour").Trace.Factors[2].State);
        Assert.Equal(FactorState.Known, TopicOf(Score("Norge", "62.100", "datamaskiner"), "childLabour").Trace.Factors[2].State);
    }

    [Fact]
    public void A_missing_factor_counts_as_the_median_of_its_class_but_at_least_50()
    {
        var goods = TopicOf(Score("Norge", "46.90"), "wages").Trace.Factors[2];
        Assert.Equal((FactorState.Missing, 50d, 0d), (goods.State, goods.Estimate.Value, goods.Estimate.Confidence));
        var country = TopicOf(Score("", "46.90"), "regularEmployment").Trace.Factors[0];
        Assert.Equal(Math.Max(50, country.Median!.Value), country.Estimate.Value);
    }

    [Fact]
    public void The_corruption_index_is_never_scored_and_a_model_that_tries_is_refused()
    {
        var traces = Countries.Shipped.All.SelectMany(country => Screener.Country(country).Topics).SelectMany(topic => topic.Trace.Inputs);
        Assert.DoesNotContain(traces.SelectMany(input => input.Values), value => value.Index == "TI_CPI");
        var json = ScreeningModels.Write(ScreeningModels.Reference).Replace("\"ILO_COLLECTIVE_BARGAINING_COVERAGE\"", "\"TI_CPI\"");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var model = ScreeningModels.Read(stream);
        Assert.Contains("CC BY-ND", Assert.Throws<ScreeningModelException>(() => new Screener(model, ReferenceLibrary.Shipped)).Message);
    }

    [Fact]
    public void Indicators_of_one_publisher_are_never_mixed_across_revisions()
    {
        var values = Countries
            .Shipped.All.SelectMany(country => Screener.Country(country).Topics)
            .SelectMany(topic => topic.Trace.Inputs)
            .SelectMany(input => input.Values)
            .Where(value => value.Index.StartsWith("WGI", StringComparison.Ordinal));
        Assert.Equal("WGI 2024 update", Assert.Single(values.Select(value => value.Edition).Distinct()));
    }

    [Fact]
    public void An_imported_index_counts_and_one_that_is_silent_lowers_nothing()
    {
        const string rows = "iso2,index,edition,value,ref_year,source_id\nUS,ITUC_GRI,2025,5+,2025,ituc-gri\n";
        var import = ReferenceImport.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rows)), "ituc.csv");
        var own = new Screener(ScreeningModels.Reference, ReferenceLibrary.Shipped.With(import));
        var topic = Screener.Model.IndexOf("freedomOfAssociation");
        FactorTrace Of(Screener screener, string country) => screener.Country(Countries.Shipped[country]).Topics[topic].Trace;
        Assert.True(Of(own, "US").Estimate.Value >= 80);
        Assert.Contains("ituc-gri", Of(own, "US").Sources);
        Assert.Equal(Of(Screener, "SE").Estimate, Of(own, "SE").Estimate);
    }

    [Fact]
    public void An_imported_product_list_counts_by_stage()
    {
        const string rows =
            "category_key,product_nb,level_raw_material,level_component,level_final,risk_topics,layout,source_id\n"
            + "office,Penner,4,3,1,lav lønn,current,dfo-hrl\n";
        var import = ReferenceImport.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rows)), "dfo.csv");
        var own = new Screener(ScreeningModels.Reference, ReferenceLibrary.Shipped.With(import));
        TopicResult Wages(ProductionStage stage) =>
            own.Score([Line("Norge", "47.62", "penner") with { Stage = stage }]).Topics[own.Model.IndexOf("wages")];
        Assert.Equal(90, Wages(ProductionStage.None).Trace.Factors[2].Estimate.Value);
        Assert.Equal(70, Wages(ProductionStage.Component).Trace.Factors[2].Estimate.Value);
        Assert.Equal(15, Wages(ProductionStage.FinalProduction).Trace.Factors[2].Estimate.Value);
        Assert.Equal("Penner", Wages(ProductionStage.None).Trace.Factors[2].Inputs[0].Detail);
    }

    [Fact]
    public void A_territory_borrows_from_its_state_at_lower_confidence()
    {
        var svalbard = Screener.Country(Countries.Shipped["SJ"]).Topics[0].Trace;
        var norway = Screener.Country(Countries.Shipped["NO"]).Topics[0].Trace;
        Assert.Equal(norway.Estimate.Value, svalbard.Estimate.Value, 9);
        Assert.Equal(norway.Estimate.Confidence * 0.75, svalbard.Estimate.Confidence, 9);
        Assert.All(svalbard.Inputs.SelectMany(input => input.Values), value => Assert.Equal("NO", value.Country));
    }

    [Fact]
    public void The_most_severe_member_speaks_for_a_joined_area_and_the_range_spans_them_all()
    {
        var congo = Screener.Score([Line("Kongo", "07")]).Topics[0].Trace.Factors[0];
        double Of(string code) => Screener.Country(Countries.Shipped[code]).Topics[0].Trace.Estimate.Value;
        Assert.Equal(Math.Max(Of("CD"), Of("CG")), congo.Estimate.Value);
        Assert.True(congo.Estimate.Confidence <= 0.5);
    }

    [Fact]
    public void A_company_on_a_forced_labour_list_is_very_high()
    {
        var entity = ReferenceLibrary.Shipped.Entities.Find("Camel Group Co., Ltd", "CN");
        var result = Screener.Score([Line("Kina", "27.2") with { ListedEntity = entity }]);
        Assert.Equal((RiskLevel.VeryHigh, 95), (result.Level, result.Score));
        Assert.Contains(
            TopicOf(result, "forcedLabour").Trace.Floors,
            floor => floor.Kind == FloorKind.Entity && floor.Source == "dhs-uflpa"
        );
    }

    [Fact]
    public void The_trace_computes_the_score_again_even_after_a_journey_as_json() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var result = Screener.Score([Any(a, b, c)]);
                    var travelled = TraceJson.Read(TraceJson.Write(result));
                    return result
                        .Topics.Zip(travelled)
                        .All(pair =>
                            pair.Second.Recompute() == pair.First.Result.Score && pair.First.Trace.Score == pair.First.Result.Score
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Unknown_is_never_low_and_low_is_never_guessed() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var line = Any(a, b, c);
                    var profile = Screener.ProfileOf([line]);
                    var missing = line.Industry is null || line.Country is CountryResolution.Unknown;
                    return !missing || profile.Level is not (RiskLevel.Low or RiskLevel.Medium);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Another_line_never_lowers_a_supplier() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var one = Screener.ProfileOf([Any(a, b, c)]);
                    var two = Screener.ProfileOf([Any(a, b, c), Any(b, c, a)]);
                    return one.Topics.Zip(two.Topics).All(pair => Rank(pair.Second).CompareTo(Rank(pair.First)) >= 0)
                        && SupplierOrder.Rank(two.Level) >= SupplierOrder.Rank(one.Level);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_key_of_a_profile_leads_back_to_the_same_result() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                {
                    var result = Screener.Score([Any(a, b, c), Any(c, a, b)]);
                    var again = Screener.Explain(result.Profile.Key);
                    return again.Profile.Topics.SequenceEqual(result.Profile.Topics) && again.Profile.Key == result.Profile.Key;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Bulk_gives_the_same_as_one_by_one_and_shares_profiles()
    {
        var random = new Random(5);
        var inputs = Enumerable
            .Range(0, 2000)
            .Select(_ => new SupplierInput(
                random.Next(9) == 0 ? "??" : CountryCodes[random.Next(40)],
                random.Next(9) == 0 ? null : AllIndustries[random.Next(60)].Code,
                random.Next(4) == 0 ? "coffee+tea" : null
            ))
            .ToList();
        var profiles = Screener.ScreenMany(inputs).ToList();
        Assert.Equal(inputs.Count, profiles.Count);
        foreach (var (input, profile) in inputs.Zip(profiles))
        {
            var alone = Screener.ProfileOf([Line(input.Country!, input.Industry, input.Goods is null ? null : "kaffe og te")]);
            Assert.Equal((alone.Key, alone.Level, alone.Score), (profile.Key, profile.Level, profile.Score));
        }

        Assert.True(profiles.Distinct().Count() < inputs.Count);
    }

    [Fact]
    public void Order_is_level_then_severity_then_likelihood_and_unknown_comes_before_medium()
    {
        Profile[] profiles =
        [
            Screener.ProfileOf([Line("Norge", "69.202")]),
            Screener.ProfileOf([Line("Norge", "46.90")]),
            Screener.ProfileOf([Line("Norge")]),
            Screener.ProfileOf([Line("Norge", "81.210")]),
            Screener.ProfileOf([Line("Norge", "41.200")]),
            Screener.ProfileOf([Line("Bangladesh", "14")]),
        ];
        var ordered = profiles.Order(SupplierOrder.MostPressingFirst).ToList();
        Assert.Equal(profiles.Reverse().Select(profile => profile.Key), ordered.Select(profile => profile.Key));
        Assert.True(ordered[1].Severity > ordered[2].Severity, "dangerous work goes before low pay on the same level");
    }

    [Fact]
    public void A_text_that_is_no_key_is_refused()
    {
        Assert.Throws<FormatException>(() => Screener.Explain("NO"));
        Assert.Throws<FormatException>(() => Screener.Explain("ZZ||||"));
        Assert.Throws<FormatException>(() => Screener.Explain("NO||moondust||"));
    }

    private static (int, double) Rank(TopicScore score) => (SupplierOrder.Rank(score.Level), score.Score);
}
