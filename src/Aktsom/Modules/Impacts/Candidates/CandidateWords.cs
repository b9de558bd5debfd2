using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Impacts.Candidates;

/// <summary>A proposal in words: what, which goods or line of business, where.</summary>
internal static class CandidateWords
{
    private const string InTheArea = " → ";

    public static string Topic(Candidate candidate) => Aktsom.Risk.Reference.Topic.Of(candidate.Topic).Name.ToString();

    /// <summary>Names of the goods groups, or of the industry; null where neither is known.</summary>
    public static string? Goods(Candidate candidate)
    {
        var goods = candidate
            .Goods.Split('+')
            .Select(GoodsCatalogue.Shipped.Find)
            .OfType<Good>()
            .Select(good => good.Name.ToString())
            .ToList();
        return goods.Count > 0 ? string.Join(", ", goods)
            : candidate.Goods.Length == 0 ? null
            : Industries.Shipped.Find(candidate.Goods[(candidate.Goods.LastIndexOf(' ') + 1)..])?.Name.ToString() ?? candidate.Goods;
    }

    /// <summary>The place's name; null where it is not known.</summary>
    public static string? Place(Candidate candidate)
    {
        var place = candidate.Place.Split(InTheArea)[0];
        return place.Length == 0 ? null : Places.NameOf(place);
    }

    /// <summary>A title to begin with: «Tvangsarbeid, engangshansker, Malaysia».</summary>
    public static string Title(Candidate candidate) =>
        string.Join(", ", new[] { Topic(candidate), Goods(candidate), Place(candidate) }.OfType<string>());

    /// <summary>Where a proposal stands among the others: its topic's default severity first, then the screening's score.</summary>
    public static SalienceKey Order(Candidate candidate) =>
        new(Aktsom.Risk.Reference.Topic.Of(candidate.Topic).Severity, Likelihoods.Of(candidate.Score, actual: false));
}
