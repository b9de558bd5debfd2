namespace Aktsom.Risk.Matching;

/// <summary>Proposes the parties of one list that may be the same party twice. It decides nothing: a person does, pair by pair.</summary>
public static class DuplicateFinder
{
    /// <summary>The pairs that look like one party, best first; each pair once.</summary>
    /// <param name="parties">The list, for instance all suppliers of a register.</param>
    /// <param name="threshold">Least score, 0…1.</param>
    public static IReadOnlyList<MatchPair> Find(IEnumerable<Party> parties, double threshold = NameMatcher.ProposalThreshold) =>
        [
            .. new NameIndex(parties)
                .FindWithin(threshold)
                .OrderByDescending(pair => pair.Result.Score)
                .ThenBy(pair => pair.Left.Id, StringComparer.Ordinal)
                .ThenBy(pair => pair.Right.Id, StringComparer.Ordinal),
        ];
}
