namespace Aktsom.Modules.Engagement.Answering;

/// <summary>An answer as the form posts it. What was typed stays until it can be saved.</summary>
internal sealed record AnswerForm
{
    public const string Unknown = "unknown";
    public const string Published = "published";

    /// <summary>Marks a key of the question's own, so that no key can be taken for the two common answers.</summary>
    public const string Own = "v:";

    public IList<string> Choice { get; init; } = [];
    public string? Text { get; init; }

    /// <summary>The cells of a table, row by row.</summary>
    public IList<string?> Cells { get; init; } = [];
    public string? Where { get; init; }
    public string? Page { get; init; }
    public string? PublishedOn { get; init; }
    public string? Comment { get; init; }

    public bool Chose(string choice) => Choice.Contains(choice, StringComparer.Ordinal);

    public bool ChoseOwn(string key) => Chose(Own + key);
}
