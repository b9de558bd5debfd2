using Aktsom.Risk.Coverage;

namespace Aktsom.Risk.Choosing;

/// <summary>Why a supplier is followed. Several may hold.</summary>
[Flags]
public enum FollowReason
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Very high risk, whatever is bought.</summary>
    VeryHigh = 1,

    /// <summary>High risk, and purchases from the limit up.</summary>
    High = 2,

    /// <summary>Among the largest that together reach the wanted share of purchases.</summary>
    Spend = 4,

    /// <summary>An incident, a grievance, or a hit on a list.</summary>
    Incident = 8,

    /// <summary>Drawn at random.</summary>
    Drawn = 16,

    /// <summary>The chosen level or above, whatever is bought.</summary>
    Level = 32,

    /// <summary>Purchases of the chosen amount or more.</summary>
    Amount = 64,

    /// <summary>Its seat or a place of production is in a focus country (R-NOR-22).</summary>
    Focus = 128,

    /// <summary>Its purchase category is chosen for the round (R-LO-04).</summary>
    Category = 256,

    /// <summary>An open country event touches it (R-NOR-24).</summary>
    Event = 512,

    /// <summary>Chosen by a person, with a reason.</summary>
    ByHand = 1024,
}

/// <summary>The rules of a choice (law-and-method 6.4).</summary>
/// <param name="SpendShare">Wanted share of purchases from the largest down, 0–1.</param>
/// <param name="HighFromShare">Share of all purchases from which a high supplier is taken in, 0–1.</param>
/// <param name="DrawnShare">Share of the suppliers drawn at random, 0–1.</param>
/// <param name="Seed">The draw's seed; the same seed draws the same suppliers.</param>
public sealed record FollowRules(decimal SpendShare, decimal HighFromShare, decimal DrawnShare, int Seed)
{
    /// <summary>Every supplier at this level or above; null leaves the rule out. An unknown level is never at a level.</summary>
    public RiskLevel? LevelFrom { get; init; }

    /// <summary>Every supplier with purchases of this amount or more, above zero; null leaves the rule out.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>Which facts about a supplier choose it. A choice by hand always does.</summary>
    public FollowReason Facts { get; init; } = FollowReason.Incident | FollowReason.Focus | FollowReason.Category | FollowReason.Event;

    /// <summary>80 % of purchases, 0.1 % for the high ones, 3 % drawn.</summary>
    public static FollowRules Standard(int seed) => new(0.80m, 0.001m, 0.03m, seed);
}

/// <summary>One supplier as a choice sees it.</summary>
/// <param name="Id">Stable id; the draw depends on it, so that the order of the list does not matter.</param>
/// <param name="Level">Its level.</param>
/// <param name="Spend">Purchases.</param>
/// <param name="HasIncident">An incident, a grievance, or a hit on a list.</param>
public readonly record struct FollowCandidate(Guid Id, RiskLevel Level, decimal Spend, bool HasIncident)
{
    private const FollowReason Known = FollowReason.Focus | FollowReason.Category | FollowReason.Event | FollowReason.ByHand;
    private readonly FollowReason facts;

    /// <summary>What else is known of it, among focus country, category, event and chosen by hand; other reasons are computed and not taken from here.</summary>
    public FollowReason Facts
    {
        get => facts | (HasIncident ? FollowReason.Incident : FollowReason.None);
        init => facts = value & Known;
    }
}

/// <summary>
/// Which suppliers are followed in a round, and why: the union of the rules (law-and-method 6.4). Spend alone is never a ground to leave out: the very high
/// ones are always in.
/// </summary>
public sealed record FollowChoice
{
    /// <summary>The reasons, in the order of the candidates.</summary>
    public required IReadOnlyList<FollowReason> Reasons { get; init; }

    /// <summary>How many are followed.</summary>
    public required int Chosen { get; init; }

    /// <summary>Share of the purchases with those followed; null without purchases.</summary>
    public Share? Spend { get; init; }

    /// <summary>Share of the high and very high that are followed; null when none is.</summary>
    public Share? HighCovered { get; init; }

    /// <summary>Chooses.</summary>
    public static FollowChoice Of(IReadOnlyList<FollowCandidate> candidates, FollowRules rules)
    {
        var total = candidates.Where(one => one.Spend > 0).Sum(one => one.Spend);
        var reasons = new FollowReason[candidates.Count];
        for (var at = 0; at < reasons.Length; at++)
        {
            reasons[at] = Of(candidates[at], rules, total);
        }

        foreach (var at in SmallestSet.Reaching([.. candidates.Select(one => one.Spend)], new Share(rules.SpendShare, 1)).Chosen)
        {
            reasons[at] |= FollowReason.Spend;
        }

        foreach (var at in Drawn(candidates, rules))
        {
            reasons[at] |= FollowReason.Drawn;
        }

        var chosen = Enumerable.Range(0, reasons.Length).Where(at => reasons[at] != FollowReason.None).ToList();
        return new FollowChoice
        {
            Reasons = reasons,
            Chosen = chosen.Count,
            Spend = total > 0 ? new Share(chosen.Sum(at => Math.Max(0, candidates[at].Spend)), total) : null,
            HighCovered = SpendCoverage.High(
                Enumerable.Range(0, reasons.Length),
                at => candidates[at].Level,
                at => reasons[at] != FollowReason.None
            ),
        };
    }

    /// <summary>The reasons that rest on the supplier alone.</summary>
    private static FollowReason Of(in FollowCandidate one, FollowRules rules, decimal total)
    {
        var reasons = one.Facts & (rules.Facts | FollowReason.ByHand);
        if (one.Level == RiskLevel.VeryHigh)
        {
            reasons |= FollowReason.VeryHigh;
        }

        if (one.Level >= RiskLevel.High && total > 0 && one.Spend >= total * rules.HighFromShare)
        {
            reasons |= FollowReason.High;
        }

        if (one.Level != RiskLevel.Unknown && one.Level >= rules.LevelFrom)
        {
            reasons |= FollowReason.Level;
        }

        return one.Spend > 0 && one.Spend >= rules.AmountFrom ? reasons | FollowReason.Amount : reasons;
    }

    /// <summary>The draw gives each supplier a number from its id and the seed, and takes the lowest: adding a supplier never changes who else was drawn, but for the last.</summary>
    private static IEnumerable<int> Drawn(IReadOnlyList<FollowCandidate> candidates, FollowRules rules)
    {
        var wanted = (int)Math.Ceiling(candidates.Count * rules.DrawnShare);
        return Enumerable
            .Range(0, candidates.Count)
            .OrderBy(at => Lot(candidates[at].Id, rules.Seed))
            .ThenBy(at => candidates[at].Id)
            .Take(wanted);
    }

    private static ulong Lot(Guid id, int seed)
    {
        Span<byte> bytes = stackalloc byte[20];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes[16..], seed);
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(bytes, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
