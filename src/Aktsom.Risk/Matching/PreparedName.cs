namespace Aktsom.Risk.Matching;

/// <summary>A name read once: its words with weights, without legal form, titles and joining words.</summary>
internal sealed class PreparedName
{
    public required NameToken[] Tokens { get; init; }

    /// <summary>All words in order without space: finds names written apart or together.</summary>
    public required string Joined { get; init; }

    /// <summary>The legal form, if the name has one.</summary>
    public required LegalForm Form { get; init; }

    /// <summary>The name as letters and digits only, legal form included: equal means written the same.</summary>
    public required string Whole { get; init; }

    /// <summary>A legal form, a word of trade or a digit: not a person's name.</summary>
    public required bool LooksLikeOrganisation { get; init; }

    /// <summary>Has letters of another script than Latin.</summary>
    public required bool OtherScript { get; init; }
}
