namespace Aktsom.Risk.Exclusions;

/// <summary>What a decision not to buy from a place says of goods, the mildest first (R-LIL-29).</summary>
public enum ExclusionOutcome
{
    /// <summary>The decision is about other goods.</summary>
    NotConcerned,

    /// <summary>The goods are made elsewhere, as far as is known.</summary>
    Passed,

    /// <summary>Where they are made is not known well enough: held to be cleared, never passed.</summary>
    Held,

    /// <summary>They are made where nothing is to be bought from.</summary>
    Refused,
}
