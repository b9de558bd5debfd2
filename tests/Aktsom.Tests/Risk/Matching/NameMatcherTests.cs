using System.Globalization;
using Aktsom.Risk.Matching;

namespace Aktsom.Tests.Risk.Matching;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Fjord Fisk AS", "FJORD FISK")]
    [InlineData("Fjord Fisk AS", "Fjrod Fisk")]
    [InlineData("Ødegård & Sønner ANS", "Oedegaard og Soenner ANS")]
    [InlineData("Nordlys Tekstil AS", "Nordlys Textiles Ltd")]
    [InlineData("Vestkyst Møbler A/S", "VESTKYST MOEBLER")]
    [InlineData("ООО «Севертекс»", "Severteks Limited Liability Company")]
    [InlineData("Ελαιώνας ΑΕ", "Elaionas S.A.")]
    [InlineData("华星纺织有限公司", "Huaxing Fangzhi Co., Ltd")]
    [InlineData("Kuzey Yıldızı Tekstil San. ve Tic. Ltd. Şti.", "Kuzey Yildizi Tekstil Sanayi ve Ticaret Limited Şirketi")]
    [InlineData("Zielona Odzież Sp. z o.o.", "ZIELONA ODZIEZ SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ")]
    [InlineData("Plava Nit d.o.o.", "plava nit d.0.0.")]
    [InlineData("Vandermolk Garments B.V.", "Van der Molk Garments BV")]
    [InlineData("Brennvik Lingerie Pvt Ltd", "B re nn vi k Li n ge rie P vt L td")]
    [InlineData("N.L.T. Trading", "NLT Trading")]
    public void The_same_organisation_is_seen_under_another_spelling(string left, string right)
    {
        Assert.InRange(Compare(left, right).Score, NameMatcher.ProposalThreshold, 1);
    }

    [Theory]
    [InlineData("Solheim Bygg AS", "Strandvik Bygg AS")]
    [InlineData("Nordlys Bank ASA", "Nordlys Forsikring ASA")]
    [InlineData("Bergvik Fabrikk 2 AS", "Bergvik Fabrikk 3 AS")]
    [InlineData("Bergvik Unit II", "Bergvik Unit III")]
    [InlineData("Solheim Norge AS", "Solheim Danmark A/S")]
    [InlineData("Norsk Fisk AS", "Norge Tekstil AS")]
    [InlineData("KLM Papir AS", "KLO Papir AS")]
    [InlineData("Havgull", "Havgull Eiendom Investering Stranda")]
    public void Another_organisation_is_not_proposed_for_sharing_a_word(string left, string right)
    {
        Assert.InRange(Compare(left, right).Score, 0, 0.5);
    }

    [Theory]
    [InlineData("Marta Lindvik", "Lindvik, Marta", true)]
    [InlineData("M. Lindvik", "Marta Lindvik", true)]
    [InlineData("Marta Elise Lindvik", "Marta Lindvik", true)]
    [InlineData("Dr. Marta Lindvik", "Marta Lindvik", true)]
    [InlineData("Марта Линдвик", "Marta Lindvik", true)]
    [InlineData("مرتا لندفك", "Marta Lindvik", true)]
    [InlineData("Juan Lindvik", "John Lindvik", true)]
    [InlineData("Marta Lindvik", "Sigrun Lindvik", false)]
    [InlineData("K. Lindvik", "Marta Lindvik", false)]
    [InlineData("Marta", "Marta Elise Lindvik Strand", false)]
    [InlineData("Salim bin Karim al-Test", "Karim bin Salim al-Test", false)]
    [InlineData("Pyotr Lindovich Vik", "Pyotr Strandovich Vik", false)]
    public void Persons_are_compared_by_the_rules_of_persons_names(string left, string right, bool same)
    {
        var score = NameMatcher.Compare(Person(left), Person(right)).Score;
        Assert.Equal(same, score >= 0.5);
    }

    [Fact]
    public void The_same_number_outweighs_another_name_and_another_number_the_same_name()
    {
        var left = Organisation("Fjord Fisk AS") with { Numbers = ["NO 999 888 777 MVA"] };
        Assert.InRange(NameMatcher.Compare(left, Organisation("Kystmat AS") with { Numbers = ["999888777"] }).Score, 0.95, 0.99);
        Assert.InRange(NameMatcher.Compare(left, Organisation("Fjord Fisk AS") with { Numbers = ["999888666"] }).Score, 0.4, 0.8);
    }

    [Fact]
    public void Another_country_lowers_the_score_however_the_country_is_written()
    {
        var here = Organisation("Brennvik Tekstil") with { Country = "no" };
        var same = NameMatcher.Compare(here, Organisation("Brennvik Tekstil AS") with { Country = "Norge" }).Score;
        var other = NameMatcher.Compare(here, Organisation("Brennvik Tekstil AS") with { Country = "Vietnam" }).Score;
        Assert.True(same > other + 0.05);
    }

    [Fact]
    public void A_site_at_another_address_is_another_site_though_the_name_is_the_same()
    {
        var site = new Party("1", "Brennvik Garments Ltd")
        {
            Kind = PartyKind.Site,
            Address = "Plot 14, Sector 25, Export Processing Zone, 74900 Karabad",
        };
        var abbreviated = site with { Id = "2", Address = "plot# 14 sector 25 EPZ Karabad 74900" };
        var elsewhere = site with { Id = "3", Address = "77 Mill Road, 38000 Faisalpur" };
        Assert.InRange(NameMatcher.Compare(site, abbreviated).Score, 0.8, 1);
        Assert.InRange(NameMatcher.Compare(site, elsewhere).Score, 0, 0.5);
    }

    [Fact]
    public void A_party_without_a_name_matches_by_number_only()
    {
        Assert.InRange(NameMatcher.Compare(Organisation(" "), Organisation(" ")).Score, 0, 0.1);
        Assert.InRange(
            NameMatcher
                .Compare(Organisation("") with { Numbers = ["999888777"] }, Organisation("Kystmat") with { Numbers = ["999888777"] })
                .Score,
            0.95,
            1
        );
    }

    [Fact]
    public void A_name_of_any_length_is_compared_by_its_beginning()
    {
        var name = string.Join(' ', Enumerable.Repeat("Brennvik", 20_000));
        Assert.Equal(1, Compare(name, name + "x").Score);
    }

    [Theory]
    [InlineData("Fjord Fisk AS", "Fjord Fisk", "nb", "Samme navn uten selskapsform")]
    [InlineData("Fjord Fisk AS", "Fjrod Fisk AS", "nb", "Ett tegn skiller «Fjord» og «Fjrod»")]
    [InlineData("Fjord Fisk AS", "Fisk Fjord AS", "nn", "Same ord i ei anna rekkjefølgje")]
    [InlineData("Bergvik Fabrikk 2", "Bergvik Fabrikk 3", "en", "Number 2 stands against number 3")]
    [InlineData("Bergvik Fabrikk 3", "Bergvik Fabrikk 2", "en", "Number 3 stands against number 2")]
    [InlineData("Nordlys Tekstil", "Nordlys Textile", "en", "“Tekstil” and “Textile” are forms of the same word")]
    [InlineData("Solheim Bygg", "Strandvik Bygg", "nb", "«Solheim» står mot «Strandvik»")]
    [InlineData("Severteks", "Севертекс", "nb", "Skrevet med hvert sitt alfabet")]
    public void The_reason_is_a_sentence_with_the_words_as_they_were_written(string left, string right, string language, string sentence)
    {
        var sentences = Compare(left, right).Reasons.Select(r => r.ToSentence(CultureInfo.GetCultureInfo(language)));
        Assert.Contains(sentence, sentences);
    }

    [Fact]
    public void Every_comparison_gives_a_reason()
    {
        Assert.NotEmpty(Compare("Solheim", "Kystmat").Reasons);
        Assert.NotEmpty(Compare("", "!").Reasons);
    }

    private static MatchResult Compare(string left, string right) => NameMatcher.Compare(Organisation(left), Organisation(right));

    private static Party Organisation(string name) => new("1", name) { Kind = PartyKind.Organisation };

    private static Party Person(string name) => new("1", name) { Kind = PartyKind.Person };
}
