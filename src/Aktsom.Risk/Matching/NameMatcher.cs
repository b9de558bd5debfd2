namespace Aktsom.Risk.Matching;

/// <summary>Compares organisations, sites and persons by name, address, country and number.</summary>
/// <remarks>
/// Symmetric: the sides may change places. Bulk work belongs to <see cref="NameIndex"/> and <see cref="DuplicateFinder"/>, which also know
/// how common each word is in the lists at hand.
/// </remarks>
public static class NameMatcher
{
    /// <summary>The score from which a pair is worth a person's look.</summary>
    public const double ProposalThreshold = 0.6;

    /// <summary>Compares two parties. A party without a name matches by number only.</summary>
    public static MatchResult Compare(Party left, Party right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Compare(PreparedParty.Read(left), PreparedParty.Read(right));
    }

    internal static MatchResult Compare(PreparedParty left, PreparedParty right)
    {
        var evidence = EvidenceOf(left, right, out var swapped);
        var (first, second) = swapped ? (right, left) : (left, right);
        return new(Scoring.Score(evidence), Reasons.Of(evidence, first, second, swapped));
    }

    /// <summary>The score alone, without the cost of its reasons.</summary>
    internal static double Score(PreparedParty left, PreparedParty right) => Scoring.Score(EvidenceOf(left, right, out _));

    /// <summary>The sides are put in a fixed order first, so that ties between words fall the same way from both sides.</summary>
    internal static Evidence EvidenceOf(PreparedParty left, PreparedParty right, out bool swapped)
    {
        var order = string.CompareOrdinal(left.Name.Whole, right.Name.Whole);
        swapped = order > 0 || (order == 0 && string.CompareOrdinal(left.Party.Name, right.Party.Name) > 0);
        return swapped ? Evidence.Of(right, left) : Evidence.Of(left, right);
    }
}
