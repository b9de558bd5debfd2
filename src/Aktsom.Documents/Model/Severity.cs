using System.Globalization;

namespace Aktsom.Documents.Model;

/// <summary>Severity in a table cell: a whole number from 1 to 5, or nothing.</summary>
public static class Severity
{
    public static int? Of(TableCell cell) =>
        int.TryParse(InlineWords.Plain(cell.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var degree)
        && degree is >= 1 and <= 5
            ? degree
            : null;

    public static bool IsEmpty(TableCell cell) => InlineWords.Plain(cell.Text) is "" or "–";

    /// <summary>The highest severity of a row: the one that decides, and the one in colour.</summary>
    public static int? Highest(Table table, TableRow row) =>
        row.Cells.Where((_, column) => table.Columns[column].Kind == ColumnKind.Severity).Select(Of).Max();
}
