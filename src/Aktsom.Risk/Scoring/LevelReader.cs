using Aktsom.Risk.Models;

namespace Aktsom.Risk.Scoring;

/// <summary>Reads a level from parts by a rule. Never falls when a part gets worse.</summary>
public static class LevelReader
{
    /// <summary>Applies a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="bands">Where the levels begin.</param>
    /// <param name="knownFrom">Confidence from which a level is known, 0–1.</param>
    /// <param name="parts">The parts the rule asks for.</param>
    /// <param name="floor">The least score, 0–100.</param>
    public static LevelTrace Read(LevelRule rule, Bands bands, double knownFrom, IReadOnlyList<PartTrace> parts, double floor)
    {
        var levelled = parts
            .Select(part =>
                part with
                {
                    Level = LevelOf(bands, knownFrom, part.Estimate),
                    IsKnown = IsKnown(bands, knownFrom, part.Estimate),
                }
            )
            .ToList();
        var combined = rule.Kind switch
        {
            "weighted" => Weighted(levelled),
            "highest" => Highest(levelled),
            _ => RiskFormula.Combine([.. levelled.Select(part => (part.Estimate, 1.0))], 0, 0),
        };
        var score = RiskFormula.Rounded(Math.Max(combined.Value, floor));
        var low = RiskFormula.Rounded(Math.Max(combined.Low, floor));
        return new LevelTrace
        {
            Rule = rule,
            Bands = bands,
            KnownFrom = knownFrom,
            Parts = levelled,
            Floor = floor,
            Score = score,
            Low = low,
            High = RiskFormula.Rounded(Math.Max(combined.High, floor)),
            Confidence = combined.Confidence,
            Level = rule.Kind switch
            {
                "weighted" => combined.Confidence < knownFrom && low < bands.High ? RiskLevel.Unknown : bands.Of(score),
                "highest" => levelled.Any(part => !part.IsKnown) && Proved(levelled, floor) < bands.High
                    ? RiskLevel.Unknown
                    : bands.Of(score),
                _ => Matrix(rule, bands, levelled, floor),
            },
        };
    }

    private static Estimate Weighted(List<PartTrace> parts) =>
        RiskFormula.Combine([.. parts.Select(part => (part.Estimate, part.Weight))], 0, 0);

    /// <summary>The highest of what is known; what is missing widens the range and never counts as low.</summary>
    private static Estimate Highest(List<PartTrace> parts)
    {
        var known = parts.Where(part => part.IsKnown).Select(part => (part.Estimate, 1.0)).ToArray();
        return known.Length == 0 ? parts[0].Estimate : RiskFormula.Combine(known, parts.Count - known.Length, 1);
    }

    /// <summary>What is known alone, floors included.</summary>
    private static double Proved(List<PartTrace> parts, double floor) =>
        RiskFormula.Rounded(Math.Max(floor, parts.Where(part => part.IsKnown).Select(part => part.Estimate.Value).DefaultIfEmpty(0).Max()));

    private static RiskLevel Matrix(LevelRule rule, Bands bands, List<PartTrace> parts, double floor)
    {
        var (country, chain) = (parts[0].Level, parts[1].Level);
        if (country == RiskLevel.Unknown || chain == RiskLevel.Unknown)
        {
            return floor >= bands.High ? bands.Of(floor) : RiskLevel.Unknown;
        }

        return rule.Cell(country, chain);
    }

    private static bool IsKnown(Bands bands, double knownFrom, Estimate estimate) =>
        LevelOf(bands, knownFrom, estimate) != RiskLevel.Unknown;

    private static RiskLevel LevelOf(Bands bands, double knownFrom, Estimate estimate) =>
        estimate.Confidence < knownFrom && RiskFormula.Rounded(estimate.Low) < bands.High
            ? RiskLevel.Unknown
            : bands.Of(RiskFormula.Rounded(estimate.Value));
}
