using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>The goods factor from lists of goods: those listed per country, and those rated by stage.</summary>
internal sealed class GoodsFactor
{
    private readonly ScreeningModel _model;
    private readonly ReferenceLibrary _library;
    private readonly GoodsTable _table;
    private readonly Estimate[] _missing;
    private readonly double[] _medians;

    public GoodsFactor(ScreeningModel model, ReferenceLibrary library)
    {
        _model = model;
        _library = library;
        _table = new GoodsTable(model, library);
        _medians =
        [
            .. model.Topics.Select(
                (_, topic) => Median.Of(GoodsCatalogue.Shipped.All.Select(good => _table.Anywhere(topic, good)).Where(risk => risk > 0))
            ),
        ];
        _missing = [.. _medians.Select(median => Estimate.Missing(Math.Max(median, model.Missing.Least)))];
    }

    public Estimate EstimateOf(LineProfile line, int topic)
    {
        if (line.Goods.Length == 0 || !_table.SpeaksOf(topic))
        {
            return _missing[topic];
        }

        var found = Find(line, topic);
        return found.IsEmpty ? _missing[topic] : Combined(found);
    }

    /// <summary>The least score from a listing of the line's goods for its country; 0 when there is none.</summary>
    public double FloorOf(LineProfile line, int topic)
    {
        double floor = 0;
        if (!_table.Lists(topic) || !line.Place.HasOneCountry)
        {
            return floor;
        }

        foreach (var good in line.Goods)
        {
            floor = Math.Max(floor, _table.Listed(topic, good, line.Place.Members[0]));
        }

        return floor;
    }

    public FactorTrace Trace(LineProfile line, int topic)
    {
        var found = line.Goods.Length == 0 ? default : Find(line, topic);
        return new FactorTrace
        {
            Factor = Factor.Goods,
            State = found.IsEmpty ? FactorState.Missing : FactorState.Known,
            Subject = string.Join('+', line.Goods.Select(good => good.Id)),
            HighestShare = _model.Combination.HighestIndicatorShare,
            Inputs = [.. Inputs(line, found, topic)],
            Median = found.IsEmpty ? _medians[topic] : null,
            Least = found.IsEmpty ? _model.Missing.Least : null,
            Estimate = EstimateOf(line, topic),
        };
    }

    /// <summary>The listed pairs of the line's goods and country that set a least score for the topic.</summary>
    public IEnumerable<FloorTrace> Floors(LineProfile line, int topic) =>
        !line.Place.HasOneCountry
            ? []
            : line
                .Goods.SelectMany(good => Listings(good, line.Place.Members[0]))
                .Select(listing => (listing, risk: _table.Risk(listing, topic)))
                .Where(pair => pair.risk > 0)
                .Select(pair => new FloorTrace(
                    FloorKind.Listing,
                    pair.listing.ListedGood,
                    pair.risk,
                    null,
                    pair.listing.Edition.Source.Id,
                    pair.listing.Edition.Edition
                ));

    private GoodsFinding Find(LineProfile line, int topic)
    {
        var finding = default(GoodsFinding);
        foreach (var good in line.Goods)
        {
            finding = Worse(
                Worse(finding, good, line, topic),
                good,
                _table.Rating(topic, good, line.Stage),
                line.GoodsAreStated ? 1 : _model.Goods.DerivedConfidence
            );
        }

        return finding;
    }

    private GoodsFinding Worse(GoodsFinding finding, Good good, LineProfile line, int topic)
    {
        double here = 0;
        foreach (var country in line.Place.Members)
        {
            here = Math.Max(here, _table.Listed(topic, good, country));
        }

        // The list is silent about goods made here; it speaks of goods whose origin is not known.
        var originIsKnown = line.Industry.Industry is { IsProducer: true } && line.Place.HasOneCountry;
        var risk = here > 0 || originIsKnown ? here : _table.Anywhere(topic, good);
        if (risk <= finding.ListedRisk)
        {
            return finding;
        }

        var confidence =
            here == 0 ? _model.Goods.OtherOriginConfidence
            : line.Place.IsArea ? _model.Places.AreaConfidence
            : 1;
        return finding with
        {
            Listed = good,
            ListedRisk = risk,
            ListedConfidence = line.GoodsAreStated ? confidence : confidence * _model.Goods.DerivedConfidence,
            IsHere = here > 0,
        };
    }

    private static GoodsFinding Worse(GoodsFinding finding, Good good, double rating, double confidence) =>
        rating <= finding.RatedRisk ? finding : finding with { Rated = good, RatedRisk = rating, RatedConfidence = confidence };

    private Estimate Combined(GoodsFinding found)
    {
        Span<(Estimate, double)> inputs = stackalloc (Estimate, double)[2];
        var count = 0;
        if (found.Listed is not null)
        {
            inputs[count++] = (Estimate.Of(found.ListedRisk, found.ListedConfidence), _model.Goods.Weights.Listing);
        }

        if (found.Rated is not null)
        {
            inputs[count++] = (Estimate.Of(found.RatedRisk, found.RatedConfidence), _model.Goods.Weights.Rating);
        }

        return RiskFormula.Combine(inputs[..count], silentWeight: 0, _model.Combination.HighestIndicatorShare);
    }

    private IEnumerable<InputTrace> Inputs(LineProfile line, GoodsFinding found, int topic)
    {
        if (found.Listed is { } good)
        {
            var listing = found.IsHere
                ? line.Place.Members.SelectMany(country => Listings(good, country)).MaxBy(candidate => _table.Risk(candidate, topic))!
                : _library.CurrentListings.First(candidate => string.Equals(candidate.GoodId, good.Id, StringComparison.Ordinal));
            yield return new InputTrace
            {
                Input = "listing",
                Detail = found.IsHere ? listing.ListedGood : good.Id,
                Weight = _model.Goods.Weights.Listing,
                Confidence = found.ListedConfidence,
                Risk = found.ListedRisk,
                Source = listing.Edition.Source.Id,
                Edition = listing.Edition.Edition,
            };
        }

        if (found.Rated is { } rated)
        {
            var own = _library.Ratings.Where(rating => rating.GoodIds.Contains(rated.Id, StringComparer.Ordinal));
            var rating = GoodsTable.Deciding(own, _model.Topics[topic].Topic, line.Stage)!;
            yield return new InputTrace
            {
                Input = "rating",
                Detail = rating.Product,
                Weight = _model.Goods.Weights.Rating,
                Confidence = found.RatedConfidence,
                Risk = found.RatedRisk,
                Source = rating.Edition.Source.Id,
                Edition = rating.Edition.Edition,
            };
        }
    }

    private IEnumerable<GoodListing> Listings(Good good, Country country) =>
        _library.CurrentListings.Where(listing =>
            string.Equals(listing.GoodId, good.Id, StringComparison.Ordinal)
            && string.Equals(listing.Country, country.Iso2, StringComparison.Ordinal)
        );
}
