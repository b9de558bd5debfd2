using System.Text.Json.Nodes;
using Aktsom.Documents.Html;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Print;

internal static class PrintTables
{
    /// <summary>A cell longer than this may break over two pages, since it could fill one.</summary>
    private const int LongCell = 1200;

    /// <summary>Rows that fit below each other on a page in a table set over several columns.</summary>
    private const int RowsOnPage = 38;

    /// <param name="look">"signers", "years" or "figures" for tables with a face of their own.</param>
    public static JsonObject Of(PrintContext print, Table table, string? look = null)
    {
        var (widths, narrow) = ColumnWidths.Of(table, print.Figures, Room(table, look));
        var block = PrintBlocks.Kind(
            "table",
            ("look", look),
            ("caption", table.Caption),
            ("wide", table.Wide),
            ("columns", new JsonArray([.. table.Columns.Select((c, i) => (JsonNode)Column(c, widths[i]))])),
            ("narrow", narrow),
            ("note", table.Note),
            ("long", table.Rows.SelectMany(r => r.Cells).Any(c => InlineWords.Plain(c.Text).Length > LongCell))
        );
        if (table.Spread > 1)
        {
            block["spread"] = table.Spread;
            block["lines"] = Lines(table);
            block["parts"] = new JsonArray([
                .. table.Rows.Chunk(table.Spread * RowsOnPage).Select(part => (JsonNode)Rows(print, table, part)),
            ]);
        }
        else
        {
            block["rows"] = Rows(print, table, table.Rows);
        }

        return block;
    }

    public static JsonObject Of(PrintContext print, Split split) =>
        PrintBlocks.Kind(
            "split",
            ("caption", split.Caption),
            ("head", new JsonArray(print.Words["Share"], print.Words["Type"])),
            (
                "parts",
                new JsonArray([
                    .. split.Parts.Select(p =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["label"] = p.Label,
                                ["percent"] = p.Percent,
                                ["text"] = print.Words.Value(p.Percent, IndicatorUnit.Percent, p.Percent.Scale),
                            }
                    ),
                ])
            )
        );

    private static JsonObject Column(TableColumn column, double width) =>
        PrintBlocks.Kind(
            "column",
            ("head", HtmlTables.HeaderText(column)),
            ("kind", column.Kind.ToString()),
            ("width", Math.Round(width, 1))
        );

    /// <summary>Points: 122 mm of text, 166 mm with the margin column; several columns of a table share that, less the air between them.</summary>
    private static double Room(Table table, string? look)
    {
        var whole = table.Wide ? 470.5 : 345.8;
        return table.Spread switch
        {
            1 when look is "years" => (470.5 - 34) / 2,
            1 => whole,
            2 => (whole - 28.3) / 2,
            var n => (whole - 19.8 * (n - 1)) / n,
        };
    }

    private static JsonArray Rows(PrintContext print, Table table, IReadOnlyList<TableRow> rows) =>
        new([.. rows.Select(row => (JsonNode)Row(print, table, row))]);

    private static JsonObject Row(PrintContext print, Table table, TableRow row)
    {
        var highest = Severity.Highest(table, row);
        var cells = row.Cells.Select((cell, c) => Cell(print, table.Columns[c], cell, highest));
        return PrintBlocks.Kind("row", ("sum", row.Sum), ("cells", new JsonArray([.. cells])));
    }

    private static JsonNode Cell(PrintContext print, TableColumn column, TableCell cell, int? highest)
    {
        if (column.Kind == ColumnKind.Severity && Severity.Of(cell) is { } degree)
        {
            return new JsonArray("five", degree, degree == highest);
        }

        var text = cell.Text.Count == 0 && cell.State is { } named ? print.Words["State" + named] : PrintInlines.Of(print, cell.Text);
        return cell.State is { } state ? new JsonArray("state", state.ToString(), text) : text;
    }

    /// <summary>How many lines the longest first cell takes in a narrow column, so that all rows can be made as high.</summary>
    private static int Lines(Table table)
    {
        var room = table.Spread switch
        {
            2 => 34,
            3 => 24,
            _ => 17,
        };
        var longest = table.Rows.Select(r => InlineWords.Plain(r.Cells[0].Text).Length).DefaultIfEmpty().Max();
        return Math.Clamp((longest + room - 1) / room, 1, 4);
    }
}
