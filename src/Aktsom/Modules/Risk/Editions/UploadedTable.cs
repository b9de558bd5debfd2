using System.Text;
using Aktsom.Ledger;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>A table somebody uploaded, in the one form reference files are read from: comma-separated, UTF-8, every cell quoted, every row on its own line.</summary>
/// <param name="Content">The table as CSV.</param>
/// <param name="Headers">Its columns, each with a name of its own.</param>
/// <param name="First">The first rows, for the person who says what the columns are.</param>
internal sealed record UploadedTable(byte[] Content, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> First)
{
    private const int RowsShown = 5;
    private const int LeastColumns = 2;

    /// <summary>Reads CSV or Excel as the register does.</summary>
    /// <returns>The table; null where no row names two columns.</returns>
    /// <exception cref="LedgerException">The file is empty, of another kind, broken or unsafe to open.</exception>
    public static UploadedTable? Read(Stream stream, CancellationToken cancel)
    {
        using var table = PlainTable.Open(stream, row => row.Cells.Count(cell => cell.Length > 0) >= LeastColumns, cancel);
        if (table is null)
        {
            return null;
        }

        var headers = Named(table.Header.Cells);
        var csv = new StringBuilder();
        var line = Write(csv, 1, table.Header.Line, headers);
        var first = new List<IReadOnlyList<string>>();
        foreach (var row in table.Rows())
        {
            cancel.ThrowIfCancellationRequested();
            line = Write(csv, line, row.Line, row.Cells);
            if (first.Count < RowsShown)
            {
                first.Add(row.Cells);
            }
        }

        return new UploadedTable(Encoding.UTF8.GetBytes(csv.ToString()), headers, first);
    }

    /// <summary>The same of a table that is kept.</summary>
    public static UploadedTable Kept(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return Read(stream, CancellationToken.None)!;
    }

    // Lines are counted as in the file that came, so that a message finds its row there; a comment fills in for lines that held nothing.
    private static long Write(StringBuilder csv, long next, long line, IEnumerable<string> cells)
    {
        for (; next < line; next++)
        {
            csv.Append("#\n");
        }

        csv.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        return next + 1;
    }

    private static string Quoted(string cell) => $"\"{cell.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string> Named(IReadOnlyList<string> headers)
    {
        var names = new List<string>();
        foreach (var (header, at) in headers.Select((header, at) => (header.ReplaceLineEndings(" ").Trim(), at + 1)))
        {
            names.Add(header.Length == 0 || names.Contains(header, StringComparer.OrdinalIgnoreCase) ? $"{header}[{at}]" : header);
        }

        return names;
    }
}
