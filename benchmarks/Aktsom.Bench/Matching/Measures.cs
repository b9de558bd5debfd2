namespace Aktsom.Bench.Matching;

/// <summary>How well scores part the same from the different.</summary>
internal sealed record Measures(double Precision, double Recall, double F1, double BestF1, double BestThreshold, double AveragePrecision)
{
    public static Measures Of(IReadOnlyList<(double Score, bool Same)> pairs, double threshold = 0.5)
    {
        var found = pairs.Count(p => p.Score >= threshold);
        var right = pairs.Count(p => p.Score >= threshold && p.Same);
        var same = pairs.Count(p => p.Same);
        var (best, at, average, seen, hits) = (0.0, 0.0, 0.0, 0, 0);
        foreach (var (score, isSame) in pairs.OrderByDescending(p => p.Score))
        {
            seen++;
            hits += isSame ? 1 : 0;
            average += isSame ? (double)hits / seen : 0;
            var f1 = 2.0 * hits / (same + seen);
            (best, at) = f1 > best ? (f1, score) : (best, at);
        }

        return new(Share(right, found), Share(right, same), Share(2 * right, found + same), best, at, average / Math.Max(1, same));
    }

    public override string ToString() =>
        $"precision {Precision:F3}  recall {Recall:F3}  F1 {F1:F3}  best F1 {BestF1:F3} at {BestThreshold:F2}  average precision {AveragePrecision:F3}";

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
