using Aktsom.Ledger.Files;
using Aktsom.Ledger.Tables;

namespace Aktsom.Ledger;

/// <summary>One row of a table: the 1-based line where it begins, and its cells as text.</summary>
/// <param name="Line">1-based; in a workbook the row's number.</param>
/// <param name="Cells">The cells in order; days as yyyy-MM-dd, numbers with a point.</param>
public sealed record PlainRow(long Line, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column, or empty where the row is shorter.</summary>
    /// <param name="column">0-based; negative is a column the table does not have.</param>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}

/// <summary>
/// A table of other things than purchases, from CSV or Excel: delimiter, encoding and kind of file are found from the content. Rows stream, so memory does
/// not follow the size of a CSV file.
/// </summary>
public sealed class PlainTable : IDisposable
{
    private const int RowsToLookAt = 30;
    private readonly ITableSource _source;
    private readonly IEnumerator<TableRow> _rows;

    private PlainTable(ITableSource source, IEnumerator<TableRow> rows, PlainRow header) =>
        (_source, _rows, Header) = (source, rows, header);

    /// <summary>The row that names the columns.</summary>
    public PlainRow Header { get; }

    /// <summary>Opens a table and finds its header.</summary>
    /// <param name="stream">Seekable; read from its beginning and left open.</param>
    /// <param name="isHeader">Whether a row names the columns that are needed; asked of the first rows that hold anything.</param>
    /// <param name="cancel">Stops within 64 KB.</param>
    /// <returns>The table; null where no row among the first thirty is a header.</returns>
    /// <exception cref="LedgerException">The file is empty, of another kind, broken or unsafe to open.</exception>
    public static PlainTable? Open(Stream stream, Func<PlainRow, bool> isHeader, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(isHeader);
        var source = SourceOf(stream, cancel);
        var rows = source.Rows().GetEnumerator();
        for (var seen = 0; seen < RowsToLookAt && rows.MoveNext(); seen++)
        {
            if (!rows.Current.IsEmpty && Plain(rows.Current) is var row && isHeader(row))
            {
                return new PlainTable(source, rows, row);
            }
        }

        rows.Dispose();
        (source as IDisposable)?.Dispose();
        return null;
    }

    /// <summary>The rows below the header that hold anything; read once.</summary>
    /// <exception cref="LedgerException">A row cannot be told from the next: nothing of the file may be used.</exception>
    public IEnumerable<PlainRow> Rows()
    {
        while (_rows.MoveNext())
        {
            if (!_rows.Current.IsEmpty)
            {
                yield return Plain(_rows.Current);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _rows.Dispose();
        (_source as IDisposable)?.Dispose();
    }

    private static ITableSource SourceOf(Stream stream, CancellationToken cancel)
    {
        stream.Position = 0;
        var start = new byte[FileSniffer.Window];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var (shape, name) = FileSniffer.Look(start.AsSpan(0, length));
        switch (shape)
        {
            case FileShape.Text:
                return new CsvSource(stream, null, null, cancel);
            case FileShape.OldWorkbook:
                return new SheetSource(stream, null, cancel);
            case FileShape.Zip:
                PlainWorkbook.Check(stream);
                return new SheetSource(stream, null, cancel);
            case FileShape.Empty:
                throw new LedgerException(LedgerFault.Empty);
            default:
                throw name is not null
                    ? new LedgerException(LedgerFault.OtherFormat, name)
                    : new LedgerException(LedgerFault.UnknownFormat);
        }
    }

    internal static PlainRow Plain(TableRow row) => new(row.Line, [.. row.Cells.Select(cell => cell.Text)]);
}
