using Aktsom.Risk.Models;

namespace Aktsom.Risk.Scoring;

/// <summary>One ground of a part: a factor for one topic, or what a person scored.</summary>
/// <param name="Topic">Topic id; empty for what a person scored.</param>
/// <param name="Weight">Its weight within the part.</param>
/// <param name="Factor">How it came about; null for what a person scored.</param>
/// <param name="Scored">What a person scored.</param>
public sealed record PartGround(string Topic, double Weight, FactorTrace? Factor, double? Scored)
{
    internal double Recompute() => Factor?.Recompute() ?? Scored!.Value;
}

/// <summary>One part of a level with its grounds.</summary>
public sealed record PartTrace
{
    /// <summary>See <see cref="Parts"/>.</summary>
    public required string Part { get; init; }

    /// <summary>Value, range and confidence.</summary>
    public required Estimate Estimate { get; init; }

    /// <summary>Its own level; unknown when too little is known.</summary>
    public required RiskLevel Level { get; init; }

    /// <summary>Whether it counts as known.</summary>
    public required bool IsKnown { get; init; }

    /// <summary>Weight in a weighted rule.</summary>
    public double Weight { get; init; }

    /// <summary>What it rests on; none when it is missing.</summary>
    public IReadOnlyList<PartGround> Grounds { get; init; } = [];

    /// <summary>The least value, from a listing or an industry's floor; zero for none.</summary>
    public double Floor { get; init; }

    /// <summary>Whether the worst of the grounds counts; otherwise their weighted mean.</summary>
    public bool Worst { get; init; }

    /// <summary>The value again, from what the grounds rest on.</summary>
    public double Recompute()
    {
        if (Grounds.Count == 0)
        {
            return Estimate.Value;
        }

        var value = Worst
            ? Grounds.Max(ground => ground.Recompute())
            : Grounds.Sum(ground => ground.Weight * ground.Recompute()) / Grounds.Sum(ground => ground.Weight);
        return Math.Max(value, Floor);
    }
}

/// <summary>How a supplier's level was read from its parts. Complete: score and level can be computed again from this alone.</summary>
public sealed record LevelTrace
{
    /// <summary>The rule.</summary>
    public required LevelRule Rule { get; init; }

    /// <summary>The bands in force.</summary>
    public required Bands Bands { get; init; }

    /// <summary>Below this confidence a level is unknown, unless what is known proves it high.</summary>
    public required double KnownFrom { get; init; }

    /// <summary>The parts of the line that decided.</summary>
    public required IReadOnlyList<PartTrace> Parts { get; init; }

    /// <summary>The least score of the line; zero for none.</summary>
    public double Floor { get; init; }

    /// <summary>0–100, one decimal.</summary>
    public required double Score { get; init; }

    /// <summary>The least it can be.</summary>
    public required double Low { get; init; }

    /// <summary>The most it can be.</summary>
    public required double High { get; init; }

    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The level.</summary>
    public required RiskLevel Level { get; init; }

    /// <summary>Parts that are not known.</summary>
    public IEnumerable<string> Missing => Parts.Where(part => !part.IsKnown).Select(part => part.Part);

    /// <summary>The same rule applied again to the parts, each computed again from its grounds.</summary>
    public LevelTrace Recompute() =>
        LevelReader.Read(
            Rule,
            Bands,
            KnownFrom,
            [.. Parts.Select(part => part with { Estimate = part.Estimate with { Value = part.Recompute() } })],
            Floor
        );
}
