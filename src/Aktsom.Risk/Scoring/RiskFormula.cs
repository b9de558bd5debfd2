using Aktsom.Risk.Models;

namespace Aktsom.Risk.Scoring;

/// <summary>The arithmetic of law-and-method 6.2 and 6.3. Every score is made here, and every trace is recomputed here.</summary>
public static class RiskFormula
{
    private const double Hair = 5e-6;

    /// <summary>From a value to a risk of 0–100 along straight lines between points of rising value; level beyond the first and the last.</summary>
    public static double Along(IReadOnlyList<IReadOnlyList<double>> points, double value)
    {
        if (value <= points[0][0])
        {
            return points[0][1];
        }

        for (var at = 1; at < points.Count; at++)
        {
            var (left, right) = (points[at - 1], points[at]);
            if (value <= right[0])
            {
                return left[1] + ((right[1] - left[1]) * (value - left[0]) / (right[0] - left[0]));
            }
        }

        return points[^1][1];
    }

    /// <summary>
    /// The weighted mean of the inputs, though at least a share of the highest: C(c,t) of law-and-method 6.3. Weights of inputs that are silent lower the
    /// confidence and widen the range; they do not move the value.
    /// </summary>
    /// <param name="inputs">What is known; at least one.</param>
    /// <param name="silentWeight">The sum of the weights of what is not known.</param>
    /// <param name="highestShare">The share of the highest input, 0–1.</param>
    public static Estimate Combine(ReadOnlySpan<(Estimate Estimate, double Weight)> inputs, double silentWeight, double highestShare)
    {
        double known = 0;
        double value = 0;
        double low = 0;
        double high = silentWeight * 100;
        double confidence = 0;
        double top = 0;
        double topLow = 0;
        double topHigh = silentWeight > 0 ? 100 : 0;
        foreach (var (input, weight) in inputs)
        {
            known += weight;
            value += weight * input.Value;
            low += weight * input.Low;
            high += weight * input.High;
            confidence += weight * input.Confidence;
            top = Math.Max(top, input.Value);
            topLow = Math.Max(topLow, input.Low);
            topHigh = Math.Max(topHigh, input.High);
        }

        var all = known + silentWeight;
        return new Estimate(
            Math.Max(low / all, highestShare * topLow),
            Math.Max(value / known, highestShare * top),
            Math.Max(high / all, highestShare * topHigh),
            confidence / all
        );
    }

    /// <summary>The score of one line for one topic: R(ℓ,t) of law-and-method 6.3. A factor of weight zero does not apply; the others then share its weight.</summary>
    /// <param name="country">Country factor.</param>
    /// <param name="sector">Sector factor.</param>
    /// <param name="goods">Goods factor.</param>
    /// <param name="weights">Weights of the three; at least one above zero.</param>
    /// <param name="highestShare">The share of the highest factor that the score never falls below, 0–1.</param>
    /// <param name="floor">The least score; 0 for none.</param>
    public static LineScore Line(
        Estimate country,
        Estimate sector,
        Estimate goods,
        FactorWeights weights,
        double highestShare,
        double floor
    )
    {
        var mean = Mean(country.Value, sector.Value, goods.Value, weights);
        var highest = highestShare * Highest(country.Value, sector.Value, goods.Value, weights);
        var low = Math.Max(
            Mean(country.Low, sector.Low, goods.Low, weights),
            highestShare * Highest(country.Low, sector.Low, goods.Low, weights)
        );
        var high = Math.Max(
            Mean(country.High, sector.High, goods.High, weights),
            highestShare * Highest(country.High, sector.High, goods.High, weights)
        );
        return new LineScore(
            Rounded(Math.Max(Math.Max(mean, highest), floor)),
            Rounded(Math.Max(low, floor)),
            Rounded(Math.Max(high, floor)),
            Mean(country.Confidence, sector.Confidence, goods.Confidence, weights),
            floor > Math.Max(mean, highest) ? DecidingRule.Floor
                : highest > mean ? DecidingRule.HighestFactor
                : DecidingRule.Mean
        );
    }

    /// <summary>
    /// The level of a score: its band; unknown when too little is known and what is known does not by itself reach high. So unknown never becomes low, and
    /// what is proved high is never hidden as unknown.
    /// </summary>
    public static RiskLevel Level(ScreeningModel model, double score, double low, double confidence) =>
        confidence < model.Missing.KnownFrom && low < model.Bands.High ? RiskLevel.Unknown : model.Bands.Of(score);

    /// <summary>
    /// One decimal, as shown; levels follow the rounded score, so that what is printed and what is decided agree. Halves go up, and a hair of arithmetic below a
    /// half counts as the half.
    /// </summary>
    internal static double Rounded(double score) => Math.Floor((score * 10) + 0.5 + Hair) / 10;

    private static double Mean(double country, double sector, double goods, FactorWeights weights) =>
        ((weights.Country * country) + (weights.Sector * sector) + (weights.Goods * goods))
        / (weights.Country + weights.Sector + weights.Goods);

    private static double Highest(double country, double sector, double goods, FactorWeights weights) =>
        Math.Max(Math.Max(weights.Country > 0 ? country : 0, weights.Sector > 0 ? sector : 0), weights.Goods > 0 ? goods : 0);
}

/// <summary>What decided a score.</summary>
public enum DecidingRule
{
    /// <summary>The weighted mean of the factors.</summary>
    Mean,

    /// <summary>The share of the highest factor, which the mean would have hidden.</summary>
    HighestFactor,

    /// <summary>A floor: a listing, or an industry that the country would have hidden.</summary>
    Floor,
}

/// <summary>The outcome for one line and one topic.</summary>
/// <param name="Score">0–100, one decimal.</param>
/// <param name="Low">The least it can be.</param>
/// <param name="High">The most it can be.</param>
/// <param name="Confidence">0–1.</param>
/// <param name="Rule">What decided.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct LineScore(double Score, double Low, double High, double Confidence, DecidingRule Rule);
