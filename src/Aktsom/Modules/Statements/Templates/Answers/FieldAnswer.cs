namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>What is known of a field: an answer, or which kind of no answer (glossary, section 17).</summary>
internal enum AnswerState
{
    Empty,
    Answered,

    /// <summary>Does not apply; needs a reason.</summary>
    NotApplicable,

    /// <summary>Not known; needs a reason, and a plan where there is one.</summary>
    Unknown,

    /// <summary>Stated that there is none, which is an answer; what was examined stands in the text.</summary>
    None,

    SeeAttachment,
}

/// <summary>Where an answer stands: a field, and in a repeated block the row the block belongs to.</summary>
internal readonly record struct AnswerKey(string Field, string? Row = null)
{
    public override string ToString() => Row is null ? Field : $"{Field}[{Row}]";
}

/// <summary>One statement's answer to one field. Long texts are Markdown.</summary>
internal sealed record FieldAnswer
{
    public static readonly FieldAnswer Nothing = new();

    public AnswerState State { get; init; }

    /// <summary>Why it does not apply or is not known.</summary>
    public string? Reason { get; init; }

    /// <summary>How and when it will be known.</summary>
    public string? Plan { get; init; }

    public string? Text { get; init; }
    public AnswerValue? Value { get; init; }

    /// <summary>Sub-fields beside the main value, by the key of the template's extra.</summary>
    public IReadOnlyDictionary<string, AnswerValue> Extras { get; init; } = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);

    /// <summary>Rows of a table or list, in order.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; init; } = [];

    public IReadOnlyList<AnswerFile> Files { get; init; } = [];
    public IReadOnlyList<IndicatorAnswer> Indicators { get; init; } = [];

    /// <summary>Came from last year or from another template.</summary>
    public bool CarriedOver { get; init; }

    /// <summary>A person has looked at it since it was carried over.</summary>
    public bool Reviewed { get; init; }

    /// <summary>Whose statement a carried answer came from, in words, where it is another organisation's.</summary>
    public string? Origin { get; init; }

    public bool HasContent =>
        !string.IsNullOrWhiteSpace(Text)
        || Value is not null
        || Extras.Count > 0
        || Rows.Count > 0
        || Files.Count > 0
        || Indicators.Count > 0;

    public static FieldAnswer Of(string text) => new() { State = AnswerState.Answered, Text = text };

    public static FieldAnswer Of(AnswerValue value) => new() { State = AnswerState.Answered, Value = value };

    public static FieldAnswer Of(IReadOnlyList<AnswerRow> rows) => new() { State = AnswerState.Answered, Rows = rows };
}

/// <summary>A row with an id of its own, so that rows may look alike and still be told apart.</summary>
internal sealed record AnswerRow(string Id, IReadOnlyDictionary<string, AnswerValue> Cells)
{
    public AnswerValue? this[string column] => Cells.GetValueOrDefault(column);

    public string Word(string column) => (this[column] as AnswerValue.Word)?.Text ?? "";

    public IReadOnlyList<string> Words(string column) => (this[column] as AnswerValue.Words)?.Items ?? [];

    public AnswerRow With(string column, AnswerValue? value)
    {
        var cells = new Dictionary<string, AnswerValue>(Cells, StringComparer.Ordinal);
        if (value is null)
        {
            cells.Remove(column);
        }
        else
        {
            cells[column] = value;
        }

        return new AnswerRow(Id, cells);
    }

    public static AnswerRow Of(string id, params (string Column, AnswerValue? Value)[] cells) =>
        new(id, cells.Where(cell => cell.Value is not null).ToDictionary(cell => cell.Column, cell => cell.Value!, StringComparer.Ordinal));
}

/// <summary>An attachment by the hash of its content, or an address in its place.</summary>
/// <param name="Alt">What a picture shows, for those who cannot see it.</param>
internal sealed record AnswerFile(string Name, string? Sha256, string? Url, string? Alt = null);

/// <summary>An indicator that hangs on a field (statement-templates.md 0.2). Values by year; a missing year was not measured.</summary>
internal sealed record IndicatorAnswer
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Explanation { get; init; }

    /// <summary>percent, count, points, NOK or tCO2e.</summary>
    public string? Unit { get; init; }

    public IReadOnlyDictionary<int, decimal> Values { get; init; } = new Dictionary<int, decimal>();
    public string? Comment { get; init; }

    /// <summary>The figure that defines it; one of <see cref="FigureIds"/>.</summary>
    public string? Definition { get; init; }

    /// <summary>survey, register or outside.</summary>
    public string? Source { get; init; }

    /// <summary>The value to reach, where a target is set for the indicator.</summary>
    public string? Target { get; init; }
}
