namespace Aktsom.Documents.Model;

/// <summary>A table. The first column that is not a number is each row's header.</summary>
public sealed record Table : Block
{
    public string? Caption { get; init; }
    public required IReadOnlyList<TableColumn> Columns { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Set over the margin column too, 166 mm instead of 122.</summary>
    public bool Wide { get; init; }

    /// <summary>On paper a long narrow table runs over so many balanced columns, 1–4.</summary>
    public int Spread { get; init; } = 1;
    public string? Note { get; init; }
}

public sealed record TableColumn
{
    public required string Header { get; init; }
    public ColumnKind Kind { get; init; }

    /// <summary>The unit, printed in the header: "mill. kr".</summary>
    public string? Unit { get; init; }

    /// <summary>Share of the width against the other columns, 1–12; without it the column is as wide as its text.</summary>
    public int? Width { get; init; }
}

public enum ColumnKind
{
    Text,

    /// <summary>The organisation's own words for a thing: set in serif and bold.</summary>
    Title,

    /// <summary>Right-aligned, tabular figures.</summary>
    Number,

    /// <summary>1–5 as squares and number; the highest of the row's severities is marked.</summary>
    Severity,

    /// <summary>A shape and a word; the cell's <see cref="TableCell.State"/> picks the shape.</summary>
    State,
}

public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool Sum = false);

/// <summary>A cell. "–" is not known, 0 is zero.</summary>
public sealed record TableCell(InlineText Text, WorkState? State = null)
{
    public static implicit operator TableCell(string plain) => FromString(plain);

    public static TableCell FromString(string plain) => new(InlineText.FromString(plain));
}

/// <summary>Six states of work, each with a shape of its own (ui.md, section 4).</summary>
public enum WorkState
{
    NotStarted,
    InProgress,
    Waiting,
    Done,
    Overdue,
    Dropped,
}
