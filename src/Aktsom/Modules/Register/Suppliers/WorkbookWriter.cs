using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Writes one sheet row by row. Texts are stored as texts, so that no cell is ever a formula.</summary>
internal static class WorkbookWriter
{
    private const int LongestCell = 32_767;

    /// <exception cref="InvalidOperationException">More rows than a sheet can hold.</exception>
    public static async Task WriteAsync(
        Stream to,
        IReadOnlyList<object?> heading,
        IAsyncEnumerable<IReadOnlyList<object?>> lines,
        int mostRows,
        CancellationToken cancel
    )
    {
        // The format needs a stream that can seek; the temporary file leaves with its stream.
        await using var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(sheet))
            {
                writer.WriteStartElement(new Worksheet());
                writer.WriteStartElement(new SheetData());
                WriteRow(writer, heading);
                var rows = 0;
                await foreach (var line in lines.WithCancellation(cancel))
                {
                    if (++rows > mostRows)
                    {
                        throw new InvalidOperationException($"A sheet holds at most {mostRows} rows.");
                    }

                    WriteRow(writer, line);
                }

                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "Aktsom",
                    }
                )
            );
            book.Workbook.Save();
        }

        file.Position = 0;
        await file.CopyToAsync(to, cancel);
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in cells)
        {
            writer.WriteElement(CellOf(value));
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) =>
        value switch
        {
            null => new Cell(),
            string text => new Cell(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
            },
            _ => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")) { DataType = CellValues.Number },
        };

    /// <summary>XML cannot hold control characters, and a cell has its limit.</summary>
    private static string Printable(string text)
    {
        var kept = string.Concat(text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));
        return kept.Length <= LongestCell ? kept : kept[..LongestCell];
    }
}
