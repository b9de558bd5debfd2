using System.Runtime.InteropServices;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>The lists of goods as numbers: risk by good, country, topic and stage. Zero means that the list is silent.</summary>
internal sealed class GoodsTable
{
    private const int Stages = 4;
    private readonly ScreeningModel _model;
    private readonly IReadOnlyList<Good> _goods = GoodsCatalogue.Shipped.All;
    private readonly int _countries = Countries.Shipped.All.Count;
    private readonly double[]?[] _listed;
    private readonly double[] _anywhere;
    private readonly double[]? _rated;
    private readonly int _topics;

    public GoodsTable(ScreeningModel model, ReferenceLibrary library)
    {
        _model = model;
        _topics = model.Topics.Count;
        _listed = new double[]?[_topics];
        _anywhere = new double[_topics * _goods.Count];
        for (var topic = 0; topic < _topics; topic++)
        {
            FillListed(library, topic);
        }

        _rated = library.Ratings.Count == 0 ? null : Rated(library);
    }

    /// <summary>Whether any list can speak about the topic.</summary>
    public bool SpeaksOf(int topic) => _listed[topic] is not null || _rated is not null;

    /// <summary>Whether goods are listed per country for the topic.</summary>
    public bool Lists(int topic) => _listed[topic] is not null;

    /// <summary>Risk of the good from this country; 0 when it is not listed.</summary>
    public double Listed(int topic, Good good, Country country) =>
        _listed[topic] is { } here ? here[(good.Index * _countries) + country.Index] : 0;

    /// <summary>Risk of the good from somewhere; 0 when it is listed for no country.</summary>
    public double Anywhere(int topic, Good good) => _anywhere[(topic * _goods.Count) + good.Index];

    /// <summary>Risk of the rated good; 0 when it is not rated for the topic.</summary>
    public double Rating(int topic, Good good, ProductionStage stage) => _rated is null ? 0 : _rated[RatedAt(topic, good.Index, stage)];

    /// <summary>The risk a listing gives for a topic; 0 when it is about another.</summary>
    public double Risk(GoodListing listing, int topic)
    {
        var isListed = _model.Topics[topic].Topic switch
        {
            "childLabour" => listing.ChildLabour,
            "forcedLabour" => listing.ForcedLabour,
            _ => false,
        };
        var scale = _model.Goods.Listing;
        return !isListed ? 0
            : listing.IsDownstream ? scale.Downstream
            : listing is { ChildLabour: true, ForcedLabour: true } ? scale.Both
            : listing.ForcedLabour ? scale.ForcedLabour
            : scale.ChildLabour;
    }

    /// <summary>The rating that decides a good's risk for a topic and stage; null when there is none. The newest layout first, then the highest level.</summary>
    public static GoodRating? Deciding(IEnumerable<GoodRating> ratings, string topic, ProductionStage stage) =>
        ratings
            .Where(rating => rating.TopicIds.Contains(topic, StringComparer.Ordinal) && LevelOf(rating, stage) != RiskLevel.Unknown)
            .OrderBy(rating => rating.Precedence)
            .ThenByDescending(rating => LevelOf(rating, stage))
            .FirstOrDefault();

    /// <summary>The level of a stage; the highest of all when the stage is not known.</summary>
    public static RiskLevel LevelOf(GoodRating rating, ProductionStage stage) =>
        stage == ProductionStage.None ? rating.Levels.Values.Max() : rating.Levels.GetValueOrDefault(stage);

    private void FillListed(ReferenceLibrary library, int topic)
    {
        foreach (
            var group in library
                .CurrentListings.Where(listing => listing.GoodId.Length > 0)
                .GroupBy(listing => listing.GoodId, StringComparer.Ordinal)
        )
        {
            var listed = group.Select(listing => (listing.Country, Risk: Risk(listing, topic))).Where(pair => pair.Risk > 0).ToList();
            if (listed.Count == 0)
            {
                continue;
            }

            var here = _listed[topic] ??= new double[_goods.Count * _countries];
            var good = GoodsCatalogue.Shipped.Find(group.Key)!.Index;
            foreach (var (country, risk) in listed)
            {
                ref var cell = ref here[(good * _countries) + Countries.Shipped[country].Index];
                cell = Math.Max(cell, risk);
            }

            _anywhere[(topic * _goods.Count) + good] = OfUnknownOrigin(group.Key, listed);
        }
    }

    /// <summary>By the number of countries, or the listing's own risk where those countries make most of the good.</summary>
    private double OfUnknownOrigin(string good, List<(string Country, double Risk)> listed)
    {
        var countries = listed.Select(pair => pair.Country).Distinct(StringComparer.Ordinal).Count();
        return _model.Goods.Dominated.Goods.Contains(good, StringComparer.Ordinal)
            ? listed.Max(pair => pair.Risk)
            : _model.Goods.Spread.Last(step => countries >= step[0])[1];
    }

    private double[] Rated(ReferenceLibrary library)
    {
        var rated = new double[_topics * _goods.Count * Stages];
        foreach (var good in _goods)
        {
            var own = library.Ratings.Where(rating => rating.GoodIds.Contains(good.Id, StringComparer.Ordinal)).ToList();
            for (var topic = 0; topic < _topics; topic++)
            {
                foreach (var stage in Enum.GetValues<ProductionStage>())
                {
                    var rating = Deciding(own, _model.Topics[topic].Topic, stage);
                    rated[RatedAt(topic, good.Index, stage)] = rating is null ? 0 : _model.Goods.RatingScale.Of(LevelOf(rating, stage));
                }
            }
        }

        return rated;
    }

    private int RatedAt(int topic, int good, ProductionStage stage) => (((topic * _goods.Count) + good) * Stages) + (int)stage;
}

/// <summary>What the lists say of a line for one topic: of its goods, the most severe listing and the most severe rating.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GoodsFinding(
    Good? Listed,
    double ListedRisk,
    double ListedConfidence,
    bool IsHere,
    Good? Rated,
    double RatedRisk,
    double RatedConfidence
)
{
    public bool IsEmpty => Listed is null && Rated is null;
}
