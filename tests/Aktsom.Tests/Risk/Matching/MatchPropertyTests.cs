using Aktsom.Risk.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Matching;

public sealed class MatchPropertyTests
{
    private static readonly string[] Words =
    [
        "Brennvik",
        "Solheim",
        "Kystmat",
        "Nordlys",
        "Tekstil",
        "Transport",
        "Fjord",
        "Odzież",
        "Севертекс",
        "Ελαιώνας",
        "Norge",
        "Ødegård",
        "Vandermolk",
        "Havgull",
        "Zielona",
        "Yıldız",
        "Group",
        "Lindvik",
    ];

    private static readonly string[] Forms =
    [
        "AS",
        "A/S",
        "GmbH",
        "Ltd",
        "Ltd.",
        "S.r.l.",
        "Sp. z o.o.",
        "LLC",
        "Oy",
        "Sdn Bhd",
        "B.V.",
        "d.o.o.",
        "Limited",
    ];

    private static readonly Gen<string[]> SomeWords = Gen.Elements(Words).ListOf().Select(words => words.Distinct().Take(4).ToArray());

    private static readonly Arbitrary<string[]> NameWords = SomeWords.Where(words => words.Length > 1).ToArbitrary();

    [Fact]
    public void The_score_is_from_0_to_1_whatever_the_text()
    {
        Prop.ForAll<string?, string?>((left, right) => Score(left ?? "", right ?? "") is >= 0 and <= 1).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_sides_may_change_places()
    {
        var parties = Parties().Two().ToArbitrary();
        Prop.ForAll(
                parties,
                pair => NameMatcher.Compare(pair.Item1, pair.Item2).Score.Equals(NameMatcher.Compare(pair.Item2, pair.Item1).Score)
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_party_is_the_same_as_itself()
    {
        Prop.ForAll(Parties().ToArbitrary(), party => NameMatcher.Compare(party, party with { Id = "2" }).Score == 1)
            .QuickCheckThrowOnFailure();
        Prop.ForAll<string?>(name => string.IsNullOrWhiteSpace(name) || Score(name, name) == 1).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_legal_form_hardly_matters()
    {
        Prop.ForAll(
                NameWords,
                Gen.Elements(Forms).ToArbitrary(),
                (words, form) => Score(string.Join(' ', words), $"{string.Join(' ', words)} {form}") > 0.95
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_order_of_an_organisations_words_hardly_matters()
    {
        Prop.ForAll(NameWords, words => Score(string.Join(' ', words), string.Join(' ', words.Reverse())) > 0.95)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_word_more_against_never_raises_the_score()
    {
        Prop.ForAll(
                NameWords,
                words =>
                    Score(string.Join(' ', words), string.Join(' ', words) + " Grønnmyr")
                    <= Score(string.Join(' ', words), string.Join(' ', words))
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_lower_threshold_finds_all_that_a_higher_one_finds()
    {
        var lists = Gen.ListOf(SomeWords.Select(words => string.Join(' ', words)), 30).ToArbitrary();
        Prop.ForAll(
                lists,
                Gen.Choose(0, 100).Select(i => i / 100.0).Two().ToArbitrary(),
                (names, thresholds) =>
                {
                    var parties = names.Select((name, i) => new Party($"{i}", name)).ToList();
                    var low = Keys(parties, Math.Min(thresholds.Item1, thresholds.Item2));
                    var high = Keys(parties, Math.Max(thresholds.Item1, thresholds.Item2));
                    return high.IsSubsetOf(low);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    private static Gen<Party> Parties() =>
        from words in SomeWords.Where(words => words.Length > 0)
        from form in Gen.Elements([.. Forms, ""])
        from country in Gen.Elements<string?>(null, "NO", "Vietnam", "Utopia")
        from address in Gen.Elements<string?>(null, "Storgata 4, 5003 Bergen", "Plot 14 Sector 25 Karabad", "!")
        from number in Gen.Elements<string?>(null, "999888777", "NO 999 888 666")
        from kind in Gen.Elements(Enum.GetValues<PartyKind>())
        select new Party("1", $"{string.Join(' ', words)} {form}".Trim())
        {
            Kind = kind,
            Country = country,
            Address = address,
            Numbers = number is null ? [] : [number],
        };

    private static HashSet<PairKey> Keys(IEnumerable<Party> parties, double threshold) =>
        [.. DuplicateFinder.Find(parties, threshold).Select(pair => pair.Key)];

    private static double Score(string left, string right) =>
        NameMatcher
            .Compare(new Party("1", left) { Kind = PartyKind.Organisation }, new Party("2", right) { Kind = PartyKind.Organisation })
            .Score;
}
