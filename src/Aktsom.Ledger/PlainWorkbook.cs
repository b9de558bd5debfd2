using Aktsom.Ledger.Files;
using Aktsom.Ledger.Tables;

namespace Aktsom.Ledger;

/// <summary>All sheets of an Excel workbook as text, for files whose sheets mean different things.</summary>
public static class PlainWorkbook
{
    /// <summary>Reads every sheet that holds anything.</summary>
    /// <param name="stream">Seekable; read from its beginning and left open.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <returns>The sheets' rows by name; empty rows are left out.</returns>
    /// <exception cref="LedgerException">The file is no workbook, broken, protected or unsafe to open.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<PlainRow>> Read(Stream stream, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(stream);
        using var source = new SheetSource(stream, null, cancel);
        return source
            .Every()
            .ToDictionary(
                sheet => sheet.Sheet,
                IReadOnlyList<PlainRow> (sheet) => [.. sheet.Rows.Select(PlainTable.Plain)],
                StringComparer.OrdinalIgnoreCase
            );
    }

    /// <summary>Refuses a zip that is no workbook, or unsafe; leaves the stream at its beginning.</summary>
    internal static void Check(Stream stream)
    {
        stream.Position = 0;
        using (var archive = ZipGuard.Open(stream, ZipGuard.MaxWorkbook))
        {
            if (archive.GetEntry("xl/workbook.xml") is null && archive.GetEntry("xl/workbook.bin") is null)
            {
                throw new LedgerException(LedgerFault.UnknownFormat);
            }
        }

        stream.Position = 0;
    }
}
