namespace Aktsom.Risk.Matching;

/// <summary>Names a pair of parties whatever side each stood on, so that a decision about the pair can be kept and found again.</summary>
/// <remarks>Made of the parties' ids only: a corrected name keeps its decisions.</remarks>
public readonly record struct PairKey
{
    private PairKey(string first, string second) => (First, Second) = (first, second);

    /// <summary>The id that comes first in ordinal order.</summary>
    public string First { get; }

    /// <summary>The other id.</summary>
    public string Second { get; }

    /// <summary>The key of two parties; the order does not matter.</summary>
    public static PairKey Of(Party left, Party right) => Of(left.Id, right.Id);

    /// <summary>The key of two ids; the order does not matter.</summary>
    public static PairKey Of(string left, string right) => string.CompareOrdinal(left, right) <= 0 ? new(left, right) : new(right, left);

    /// <summary>The two ids as one text; lengths in front make it unambiguous whatever the ids hold.</summary>
    public override string ToString() => $"{First.Length}:{First}:{Second}";
}
