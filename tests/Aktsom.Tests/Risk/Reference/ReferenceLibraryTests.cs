using Aktsom.Risk.Reference;

namespace Aktsom.Tests.Risk.Reference;

public sealed class ReferenceLibraryTests
{
    private static readonly ReferenceLibrary Library = ReferenceLibrary.Shipped;

    [Fact]
    public void Every_value_carries_country_edition_source_licence_and_day()
    {
        var values = Countries.Shipped.All.SelectMany(country => Library.About(country.Iso2)).ToList();
        Assert.Equal(Library.ValueCount, values.Count);
        Assert.All(
            values,
            value =>
            {
                Assert.NotEmpty(value.Edition.Edition);
                Assert.NotEmpty(value.Edition.ReferenceYear);
                Assert.NotEmpty(value.Edition.Source.Licence);
                Assert.NotEmpty(value.Edition.Source.Attribution);
                Assert.NotEqual(DateOnly.MinValue, value.Edition.Source.Collected);
                Assert.NotNull(Library.Definition(value.Edition.Index));
            }
        );
    }

    [Fact]
    public void Nothing_ships_whose_terms_do_not_allow_it()
    {
        Assert.All(Library.Editions, edition => Assert.True(edition.Source.Ships && edition.Source.MayBePassedOn, edition.Index));
        Assert.Empty(Library.EditionsOf("ITUC_GRI"));
        Assert.Empty(Library.EditionsOf("FH_FIW_TOTAL"));
        Assert.Empty(Library.Ratings);
    }

    [Fact]
    public void Editions_of_an_index_stand_side_by_side_and_the_newest_is_the_default()
    {
        Assert.Equal(["2025", "2024"], Library.EditionsOf("TI_CPI").Select(edition => edition.Edition));
        Assert.Equal(Library.Value("TI_CPI", "NO", "2025"), Library.Value("TI_CPI", "NO"));
        Assert.NotNull(Library.Value("TI_CPI", "NO", "2024"));
    }

    [Fact]
    public void Values_lie_within_the_scale_of_their_index() =>
        Assert.All(
            Countries.Shipped.All.SelectMany(country => Library.About(country.Iso2)).Where(value => value.Number is not null),
            value =>
            {
                var scale = Library.Definition(value.Edition.Index)!;
                Assert.False(
                    value.Number < scale.Least || value.Number > scale.Most,
                    $"{value.Edition.Index} {value.Country} {value.Text}"
                );
            }
        );

    [Fact]
    public void The_topics_are_the_nineteen_of_the_templates_and_ten_are_the_core_of_the_act()
    {
        Assert.Equal(Enumerable.Range(1, 19), Topic.All.Select(topic => topic.Number));
        Assert.Equal(Enumerable.Range(1, 10), Topic.All.Where(topic => topic.IsCore).Select(topic => topic.Number));
        Assert.All(Topic.All, topic => Assert.InRange(topic.Severity.Value, 1, 5));
    }

    [Fact]
    public void Severity_counts_the_many_only_when_the_harm_is_more_than_minor()
    {
        Assert.Equal(1, new Severity(1, 5, 1).Value);
        Assert.Equal(5, new Severity(2, 5, 1).Value);
        Assert.True(new Severity(5, 1, 1) > new Severity(4, 5, 5), "equally severe: the graver harm to one goes first");
    }

    [Theory]
    [InlineData("46.421", "SN2007", "46.421")]
    [InlineData("46421", "SN2007", "46.421")]
    [InlineData("G46.42", null, "46.42")]
    [InlineData("81.210", null, "81.210")]
    [InlineData("45.200", null, "45.200")]
    [InlineData("F", null, "F")]
    public void Codes_are_read_as_registers_and_people_write_them(string written, string? version, string code) =>
        Assert.Equal(code, Industries.Shipped.Find(written, version)?.Code);

    [Theory]
    [InlineData("98765432")]
    [InlineData("Renhold AS")]
    [InlineData("4")]
    [InlineData("00.000")]
    [InlineData("")]
    public void What_is_no_code_finds_no_industry(string written) => Assert.Null(Industries.Shipped.Find(written));

    [Fact]
    public void Every_code_knows_its_section_and_its_words_lead_to_codes()
    {
        Assert.All(Industries.Shipped.All, industry => Assert.Matches("^[A-V]$", industry.Section));
        Assert.Equal("14", Industries.Shipped.Resolve("Apparel")?.Code);
        Assert.Equal("81.2", Industries.Shipped.Resolve("renhold")?.Code);
        Assert.Equal("14", Industries.Shipped.Resolve("Multi-Category|Apparel")?.Code);
        Assert.Null(Industries.Shipped.Resolve("Multi-Category"));
    }

    [Fact]
    public void Words_of_the_word_list_all_find_an_industry() =>
        Assert.All(
            DataFile.Rows("industry-words.csv").SelectMany(row => row.List("words")),
            word => Assert.NotNull(Industries.Shipped.Resolve(word))
        );

    [Fact]
    public void Goods_are_found_by_words_and_by_the_industry_that_makes_or_sells_them()
    {
        Assert.Contains("coffee", GoodsCatalogue.Shipped.Resolve("Kaffebønner, hele").Select(good => good.Id));
        Assert.Contains("garments", GoodsCatalogue.Shipped.Of(Industries.Shipped.Find("46.42")!).Select(good => good.Id));
        Assert.Empty(GoodsCatalogue.Shipped.Of(Industries.Shipped.Find("69.202")!));
        Assert.Contains(
            "buildingMaterials",
            GoodsCatalogue.Shipped.Of(Industries.Shipped.Find("46.73", "SN2007")!).Select(good => good.Id)
        );
        Assert.Empty(GoodsCatalogue.Shipped.Of(Industries.Shipped.Find("46.73", "SN2025")!));
    }

    [Fact]
    public void Industry_codes_of_the_goods_exist() =>
        Assert.All(
            GoodsCatalogue.Shipped.All.SelectMany(good => good.Industries),
            prefix => Assert.Contains(Industries.Shipped.All, industry => industry.IsUnder(prefix))
        );

    [Fact]
    public void A_listed_company_is_found_by_its_exact_name_unless_it_lies_elsewhere()
    {
        Assert.Equal("uflpa", Library.Entities.Find("CAMEL GROUP CO LTD", "CN")?.List);
        Assert.NotNull(Library.Entities.Find("Camel Group Co., Ltd", null));
        Assert.Null(Library.Entities.Find("Camel Group Co., Ltd", "NO"));
        Assert.Null(Library.Entities.Find("Camel", "CN"));
    }

    [Fact]
    public void Downstream_goods_carry_the_flags_of_their_input()
    {
        var solar = Assert.Single(Library.Listings, listing => listing is { Country: "CN", ListedGood: "Solar Modules" });
        Assert.True(solar is { IsDownstream: true, ForcedLabour: true, ChildLabour: false, InputGood: "Polysilicon" });
    }
}
