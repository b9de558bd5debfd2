namespace Aktsom.Modules.Engagement.Questions;

/// <summary>How a question was answered.</summary>
internal enum AnswerKind
{
    /// <summary>With a value.</summary>
    Value,

    /// <summary>«We do not know»: a fair answer, never a bad one.</summary>
    Unknown,

    /// <summary>It stands somewhere already: where, on which page, from when.</summary>
    Published,
}

/// <summary>What a supplier answered to one question.</summary>
/// <param name="Code">The question's code.</param>
/// <param name="Kind">How it was answered.</param>
/// <param name="Values">
/// Keys, or one value as text: numbers and days in the invariant form, a table as one line a row with its cells parted by tabs, a file as its hash.
/// </param>
internal sealed record Answer(string Code, AnswerKind Kind, IReadOnlyList<string> Values)
{
    public bool Has(string key) => Kind == AnswerKind.Value && Values.Contains(key, StringComparer.Ordinal);
}

/// <summary>The keys of a yes-or-no question.</summary>
internal static class Answers
{
    public const string Yes = "yes";
    public const string Partly = "partly";
    public const string No = "no";

    public static readonly IReadOnlyList<string> YesNo = [Yes, Partly, No];
}
