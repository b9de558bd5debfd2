namespace Aktsom.Risk.Matching;

/// <summary>How likely two parties are the same, and why.</summary>
/// <param name="Score">0…1: 1 = written the same with nothing against; 0.5 = as likely as not.</param>
/// <param name="Reasons">What speaks for and against, strongest first; never empty.</param>
public sealed record MatchResult(double Score, IReadOnlyList<MatchReason> Reasons);

/// <summary>Two parties proposed as the same.</summary>
/// <param name="Left">The party asked about, or the earlier of a list.</param>
/// <param name="Right">The party found.</param>
/// <param name="Result">Score and reasons.</param>
public sealed record MatchPair(Party Left, Party Right, MatchResult Result)
{
    /// <summary>The key under which a decision about the pair is kept.</summary>
    public PairKey Key => PairKey.Of(Left, Right);
}
