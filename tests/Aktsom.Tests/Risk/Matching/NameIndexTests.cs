using Aktsom.Risk.Matching;

namespace Aktsom.Tests.Risk.Matching;

public sealed class NameIndexTests
{
    private static readonly string[] First =
    [
        "Bren",
        "Sol",
        "Hav",
        "Lind",
        "Grønn",
        "Vest",
        "Nord",
        "Kvern",
        "Stor",
        "Myr",
        "Tind",
        "Elv",
        "Sund",
        "Fugl",
    ];
    private static readonly string[] Second = ["vik", "heim", "gull", "strand", "dal", "nes", "berg", "øya", "stad", "lund"];
    private static readonly string[] Third = ["Tekstil", "Bygg", "Transport", "Seafood", "Papir"];

    [Fact]
    public void The_name_looked_for_is_found_in_a_long_list_under_slips_forms_and_scripts()
    {
        var index = new NameIndex([.. List(), new("wanted", "Severteks Garments Ltd"), new("other", "Kvernlund Ødegård ANS")]);
        Assert.Equal("wanted", index.Find(new("q", "ООО Севертекс Гарментс"))[0].Right.Id);
        Assert.Equal("wanted", index.Find(new("q", "SEVERTEX GARMENT"))[0].Right.Id);
        Assert.Equal("other", index.Find(new("q", "Kvern lund Oedegaard"))[0].Right.Id);
    }

    [Fact]
    public void The_index_finds_what_comparing_all_pairs_finds()
    {
        var parties = List().Take(150).ToList();
        var all =
            from i in Enumerable.Range(0, parties.Count)
            from j in Enumerable.Range(i + 1, parties.Count - i - 1)
            where NameMatcher.Compare(parties[i], parties[j]).Score >= 0.95
            select PairKey.Of(parties[i], parties[j]);
        Assert.Subset(DuplicateFinder.Find(parties, 0.8).Select(p => p.Key).ToHashSet(), all.ToHashSet());
    }

    [Fact]
    public void The_same_number_is_found_whatever_the_names()
    {
        var index = new NameIndex([.. List(), new("wanted", "Kystmat AS") { Numbers = ["999 888 777"] }]);
        var found = Assert.Single(index.Find(new("q", "Zzz") { Numbers = ["NO999888777MVA"] }));
        Assert.Equal(("wanted", ReasonCode.SameIdentifier), (found.Right.Id, found.Result.Reasons[0].Code));
    }

    [Fact]
    public void A_word_that_half_the_list_has_tells_less()
    {
        var common = new NameIndex([.. List().Select(p => p with { Name = $"Granvik {p.Name}" }), new("x", "Granvik Ullvarer")]);
        var rare = new NameIndex([.. List(), new("x", "Granvik Ullvarer")]);
        var asked = new Party("q", "Granvik Trevarer") { Kind = PartyKind.Organisation };
        var scores = (Common: ScoreOf(common, asked), Rare: ScoreOf(rare, asked));
        Assert.True(scores.Common < scores.Rare, $"{scores}");

        static double ScoreOf(NameIndex index, Party asked) => index.Find(asked, 0, 1000).Single(p => p.Right.Id == "x").Result.Score;
    }

    [Fact]
    public void Many_searches_at_once_give_what_one_at_a_time_gives_in_order()
    {
        var index = new NameIndex(List());
        var asked = List().Take(40).ToList();
        var each = index.FindEach(asked).Select(found => string.Join(',', found.Select(p => p.Right.Id)));
        Assert.Equal(asked.Select(a => string.Join(',', index.Find(a).Select(p => p.Right.Id))), each);
    }

    [Fact]
    public void Duplicates_are_proposed_once_best_first()
    {
        var found = DuplicateFinder.Find([
            new("1", "Fjord Fisk AS"),
            new("2", "Kystmat AS"),
            new("3", "Fjrod Fisk"),
            new("4", "FJORD FISK AS"),
        ]);
        Assert.Equal([PairKey.Of("1", "4"), PairKey.Of("1", "3"), PairKey.Of("3", "4")], found.Select(p => p.Key));
        Assert.True(found[0].Result.Score > found[1].Result.Score);
    }

    [Fact]
    public void A_pair_has_the_same_key_from_both_sides_and_no_other_pair_has_it()
    {
        Assert.Equal(PairKey.Of("a", "b"), PairKey.Of("b", "a"));
        Assert.NotEqual(PairKey.Of("a:b", "c").ToString(), PairKey.Of("a", "b:c").ToString());
    }

    private static IEnumerable<Party> List() =>
        from first in First
        from second in Second
        from third in Third
        select new Party($"{first}{second}{third}", $"{first}{second} {third} AS");
}
