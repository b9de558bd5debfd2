namespace Aktsom.Documents.Model;

/// <summary>A field of a statement template: the question as heading, the answer below (statement-templates 0).</summary>
public sealed record Field : Block
{
    /// <summary>The field's identity, unique across templates: <c>B.1D1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What the template prints in the margin: <c>1.D.1</c>.</summary>
    public string? Code { get; init; }
    public required string Question { get; init; }
    public AnswerState State { get; init; }

    /// <summary>Why the field does not apply, why it is unknown, or what was examined when nothing was found.</summary>
    public string? Reason { get; init; }

    /// <summary>How and when what is unknown will become known.</summary>
    public string? Plan { get; init; }

    /// <summary>Ids of <see cref="Document.Attachments"/>.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>Six states of an answer. An empty field keeps its heading, so that the reader sees what was not answered.</summary>
public enum AnswerState
{
    Empty,
    Answered,
    NotApplicable,
    Unknown,

    /// <summary>"None", stated: zero is an answer, and says what was examined.</summary>
    None,
    SeeAttachment,
}

/// <summary>Who signs, and who has.</summary>
public sealed record Signatures : Block
{
    public required IReadOnlyList<Signer> Signers { get; init; }
    public string? Place { get; init; }
    public DateOnly? Date { get; init; }
}

/// <summary>A person who must sign. Without a day the set is incomplete, and the page says so.</summary>
public sealed record Signer
{
    public required string Name { get; init; }
    public required string Role { get; init; }
    public DateOnly? SignedOn { get; init; }
    public string? Reservation { get; init; }
}

/// <summary>One number by year as a bar chart with its table (statement-templates 0.2).</summary>
public sealed record Indicator : Block
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? Explanation { get; init; }
    public required IndicatorUnit Unit { get; init; }

    /// <summary>Digits after the decimal sign, 0–3.</summary>
    public int Decimals { get; init; }

    /// <summary>One value a year, in any order; a year without a value was not measured.</summary>
    public required IReadOnlyList<IndicatorValue> Values { get; init; }
    public decimal? Target { get; init; }

    /// <summary>The counts behind the values: one text for each of <see cref="Values"/>, in the same order.</summary>
    public IReadOnlyList<IndicatorRow> Rows { get; init; } = [];
    public string? Comment { get; init; }
}

public enum IndicatorUnit
{
    Percent,
    Count,
    Points,
    Nok,
    Tonnes,
}

/// <summary>A year's value. <see cref="Label"/> replaces the year where the value is for a part of it.</summary>
public sealed record IndicatorValue(int Year, decimal? Value = null, string? Label = null, string? Figure = null);

public sealed record IndicatorRow(string Label, IReadOnlyList<string> Values);

/// <summary>A whole in parts that make 100 percent, as a bar and a table.</summary>
public sealed record Split : Block
{
    public string? Caption { get; init; }
    public required IReadOnlyList<SplitPart> Parts { get; init; }
}

public sealed record SplitPart(string Label, decimal Percent);
