using Aktsom.Risk.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Reference;

public sealed class CountryResolverTests
{
    private static string Found(string written) =>
        CountryResolver.Shipped.Resolve(written) is CountryResolution.Found found ? found.Country.Iso2 : "";

    /// <summary>Saint-Martin is the name of two territories, so that its name alone finds neither.</summary>
    private static bool HasNameOfItsOwn(Country country) => country.Iso2 != "MF";

    [Theory]
    [InlineData("Norge", "NO")]
    [InlineData("Noreg", "NO")]
    [InlineData("NORWAY", "NO")]
    [InlineData("  kina ", "CN")]
    [InlineData("Bosnia & Hercegovina", "BA")]
    [InlineData("bosnia-hercegovina", "BA")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Elfenbenskysten", "CI")]
    [InlineData("U.S.A.", "US")]
    [InlineData("Storbrittania", "GB")]
    [InlineData("Burma", "MM")]
    [InlineData("Xinjiang", "CN")]
    [InlineData("TYRKIA", "TR")]
    [InlineData("VN", "VN")]
    [InlineData("BGD", "BD")]
    [InlineData("XK", "XK")]
    public void Spellings_that_occur_are_read(string written, string iso2) => Assert.Equal(iso2, Found(written));

    [Theory]
    [InlineData("no")]
    [InlineData("is")]
    [InlineData("de")]
    [InlineData("at")]
    [InlineData("se")]
    [InlineData("No")]
    public void A_code_in_lower_case_is_a_word_and_no_country(string written) =>
        Assert.IsType<CountryResolution.Unknown>(CountryResolver.Shipped.Resolve(written));

    [Fact]
    public void Joined_areas_and_regions_have_their_members()
    {
        var area = Assert.IsType<CountryResolution.Area>(CountryResolver.Shipped.Resolve("EU/EØS"));
        Assert.Equal(30, area.Members.Count);
        var region = Assert.IsType<CountryResolution.Area>(CountryResolver.Shipped.Resolve("Vest-Europa"));
        Assert.Contains(region.Members, country => country.Iso2 == "FR");
    }

    [Theory]
    [InlineData("Globalt")]
    [InlineData("Midtøsten")]
    public void An_area_without_a_fixed_definition_has_no_members(string written) =>
        Assert.Empty(Assert.IsType<CountryResolution.Area>(CountryResolver.Shipped.Resolve(written)).Members);

    [Theory]
    [InlineData("Kongo", 2)]
    [InlineData("Korea", 2)]
    [InlineData("Sovjetunionen", 15)]
    public void A_name_that_fits_several_countries_is_left_to_a_person(string written, int candidates) =>
        Assert.Equal(candidates, Assert.IsType<CountryResolution.Ambiguous>(CountryResolver.Shipped.Resolve(written)).Candidates.Count);

    [Theory]
    [InlineData("Diverse", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("Atlantis", false)]
    public void Unknown_says_whether_the_writing_itself_says_so(string? written, bool recognised) =>
        Assert.Equal(recognised, Assert.IsType<CountryResolution.Unknown>(CountryResolver.Shipped.Resolve(written)).Recognised);

    [Fact]
    public void Every_name_and_code_of_every_country_finds_that_country()
    {
        foreach (var country in Countries.Shipped.All.Where(HasNameOfItsOwn))
        {
            string[] spellings =
            [
                country.Iso2,
                country.Iso3,
                country.Name.Nb,
                country.Name.Nn,
                country.Name.En,
                country.Name.Nb.ToUpperInvariant(),
            ];
            Assert.All(spellings, spelling => Assert.Equal(country.Iso2, Found(spelling)));
        }
    }

    [Fact]
    public void Any_text_has_an_answer_and_case_or_spaces_do_not_change_that_of_a_name()
    {
        Prop.ForAll<string>(text => CountryResolver.Shipped.Resolve(text) is not null).QuickCheckThrowOnFailure();
        Prop.ForAll<NonNegativeInt>(seed =>
            {
                var country = Countries.Shipped.All[seed.Get % Countries.Shipped.All.Count];
                return !HasNameOfItsOwn(country) || Found($"  {country.Name.En.ToUpperInvariant()}, ") == country.Iso2;
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_key_is_the_same_when_made_again() =>
        Prop.ForAll<string>(text => NameKey.Of(NameKey.Of(text)) == NameKey.Of(text)).QuickCheckThrowOnFailure();
}
