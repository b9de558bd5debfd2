using System.Globalization;

namespace Aktsom.Ledger.Tables;

/// <summary>A cell: its text, and the number or day where the file stores it as one (Excel).</summary>
internal readonly record struct Cell(string Text, decimal? Number = null, DateOnly? Day = null)
{
    public static readonly Cell Empty = new("");

    public bool IsEmpty => Text.Length == 0;

    public static Cell Of(object? value) =>
        value switch
        {
            null => Empty,
            string text => new Cell(Files.CleanText.Line(text)),
            bool flag => new Cell(flag ? "1" : "0"),
            DateTime day => new Cell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, DateOnly.FromDateTime(day)),
            double number when Math.Abs(number) < 1e15 => OfNumber((decimal)number),
            int number => OfNumber(number),
            IFormattable other => new Cell(other.ToString(null, CultureInfo.InvariantCulture)),
            _ => Empty,
        };

    /// <summary>The same, with the line breaks a text has inside its cell.</summary>
    public static Cell OfLines(object? value) =>
        value is string text
            ? new Cell(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Files.CleanText.Line)))
            : Of(value);

    private static Cell OfNumber(decimal number) => new(number.ToString("0.############", CultureInfo.InvariantCulture), number);
}

/// <summary>One row with the 1-based line where it begins.</summary>
internal sealed record TableRow(long Line, Cell[] Cells)
{
    public Cell this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : Cell.Empty;

    public bool IsEmpty => Array.TrueForAll(Cells, c => c.IsEmpty);
}

/// <summary>Rows in order, as read from CSV or a sheet.</summary>
internal interface ITableSource
{
    LedgerKind Kind { get; }

    /// <summary>The choices this source made (delimiter, encoding, sheet) put into the mapping.</summary>
    ColumnMapping Fill(ColumnMapping mapping);

    IReadOnlyList<string> Sheets { get; }

    IEnumerable<TableRow> Rows();
}
