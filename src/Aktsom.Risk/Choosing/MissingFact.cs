using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Risk.Choosing;

/// <summary>A fact about a supplier that is not known.</summary>
public enum Fact
{
    /// <summary>Where the goods are made or the work is done.</summary>
    Country,

    /// <summary>Line of business.</summary>
    Industry,

    /// <summary>What is bought.</summary>
    Goods,

    /// <summary>Where in the world the goods are made, when only the seat is known.</summary>
    PlaceOfProduction,
}

/// <summary>What one missing fact could do to a supplier's place.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Best">The level, were the answer the mildest of those tried.</param>
/// <param name="BestScore">Its score.</param>
/// <param name="Worst">The level, were it the gravest.</param>
/// <param name="WorstScore">Its score.</param>
public sealed record FactPrice(Fact Fact, RiskLevel Best, double BestScore, RiskLevel Worst, double WorstScore)
{
    /// <summary>Points between the gravest and the mildest answer, and a step of level counts as 100: how far the answer could move the supplier.</summary>
    public double Swing => (100 * Math.Max(0, SupplierOrder.Rank(Worst) - SupplierOrder.Rank(Best))) + Math.Max(0, WorstScore - BestScore);
}

/// <summary>
/// Unknown has a price: for each fact that is missing, how far the answer could move the supplier. The answers tried are those of a fixed set that spans the
/// scale (our choice): countries, industries and goods of low and of high risk.
/// </summary>
public static class MissingFacts
{
    private static readonly string[] TriedCountries = ["NO", "DE", "PL", "TR", "BR", "IN", "CN", "BD", "MM"];
    private static readonly string[] TriedIndustries = ["69.201", "62.010", "46.900", "49.410", "81.210", "41.200", "14.100", "01.130"];
    private static readonly CountryResolution[] Countries = [.. TriedCountries.Select(code => CountryResolver.Shipped.Resolve(code))];
    private static readonly Industry[] AnyIndustry = [.. TriedIndustries.Select(code => Industries.Shipped.Find(code)).OfType<Industry>()];

    /// <summary>The facts missing on a supplier, the one with the greatest price first.</summary>
    /// <param name="screener">Model and library.</param>
    /// <param name="lines">What is known.</param>
    /// <param name="seatOnly">The lines' place is the supplier's seat, and no place of production is known.</param>
    public static IReadOnlyList<FactPrice> Of(Screener screener, IReadOnlyList<SupplierLine> lines, bool seatOnly)
    {
        IReadOnlyList<SupplierLine> known = lines.Count == 0 ? [new SupplierLine()] : lines;
        var prices = new List<FactPrice>();
        var noCountry = known.Any(line => line.Country == CountryResolution.None);
        if (noCountry)
        {
            prices.Add(Price(screener, Fact.Country, Countries.Select(country => With(known, line => line with { Country = country }))));
        }
        else if (seatOnly && known.Any(line => line.Goods.Count > 0 || line.Industry is not null && !IsService(screener, line)))
        {
            prices.Add(
                Price(screener, Fact.PlaceOfProduction, Countries.Select(country => With(known, line => line with { Country = country })))
            );
        }

        if (known.Any(line => line.Industry is null))
        {
            prices.Add(Price(screener, Fact.Industry, AnyIndustry.Select(one => With(known, line => line with { Industry = one }))));
        }

        if (known.Any(line => line.Goods.Count == 0 && !IsService(screener, line)))
        {
            prices.Add(
                Price(screener, Fact.Goods, GoodsCatalogue.Shipped.All.Select(good => With(known, line => line with { Goods = [good] })))
            );
        }

        return [.. prices.Where(price => price.Swing > 0).OrderByDescending(price => price.Swing)];
    }

    private static bool IsService(Screener screener, SupplierLine line) =>
        line.Industry is { } industry && screener.FactsOf(industry).Sector is { IsService: true };

    private static IReadOnlyList<SupplierLine> With(IReadOnlyList<SupplierLine> lines, Func<SupplierLine, SupplierLine> change) =>
        [.. lines.Select(change)];

    private static FactPrice Price(Screener screener, Fact fact, IEnumerable<IReadOnlyList<SupplierLine>> answers)
    {
        var profiles = answers.Select(lines => screener.ProfileOf(lines)).OrderBy(p => (SupplierOrder.Rank(p.Level), p.Score)).ToList();
        var (mildest, gravest) = (profiles[0], profiles[^1]);
        return new FactPrice(fact, mildest.Level, mildest.Score, gravest.Level, gravest.Score);
    }
}
