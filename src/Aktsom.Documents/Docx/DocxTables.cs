using System.Globalization;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Html;
using Aktsom.Documents.Model;
using Aktsom.Documents.Print;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>Tables: the header row repeats on every page, and no row is divided over two.</summary>
internal static class DocxTables
{
    /// <summary>The width of the text, in twentieths of a point.</summary>
    public const string WholeWidth = "9072";

    private const double Points = 453.6;

    /// <summary>A row with a cell longer than this may be divided, since it could fill a page.</summary>
    private const int LongCell = 1200;

    public static void Write(DocxContext docx, OpenXmlElement into, Table table, string? name = null) =>
        Write(docx, into, table, name, row => Cells(docx, table, row));

    /// <summary>The list of figures: each row is where its small number leads.</summary>
    public static void WriteFigures(DocxContext docx, OpenXmlElement into)
    {
        var table = Tables.Figures(docx.Figures, docx.Words);
        var at = 0;
        Write(
            docx,
            into,
            table,
            null,
            row =>
            {
                var cells = Cells(docx, table, row).ToList();
                var figure = docx.Figures.InOrder[at++];
                if (docx.IsFirstRow(figure))
                {
                    var (start, end) = docx.Bookmark(DocxContext.PlaceOf(figure));
                    var first = cells[0].GetFirstChild<W.Paragraph>()!;
                    first.InsertAfter(start, first.ParagraphProperties);
                    first.Append(end);
                }

                return cells;
            }
        );
    }

    /// <summary>Labels and what they say, side by side.</summary>
    public static void Write(DocxContext docx, OpenXmlElement into, IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var grid = Grid([Points * 0.3, Points * 0.7]);
        var rows = facts.Select(fact =>
            Row([Cell(DocxInlines.Paragraph("TableHeader", fact.Label)), Cell(DocxInlines.Paragraph(docx, "TableText", fact.Text))])
        );
        Add(into, new W.Table([Properties("Statement", facts[0].Label, Look(firstColumn: true)), grid, .. rows]));
    }

    /// <summary>Large figures beside each other, each over its words.</summary>
    public static void Write(DocxContext docx, OpenXmlElement into, KeyFigures figures)
    {
        const int across = 4;
        foreach (var row in figures.Items.Chunk(across))
        {
            var cells = row.Select(item =>
            {
                var large = DocxInlines.Empty("KeyFigure");
                large.Append(DocxInlines.Figure(docx, item.Figure));
                return Cell(large, DocxInlines.Paragraph("Small", item.Label));
            });
            var grid = Grid([.. Enumerable.Repeat(Points / row.Length, row.Length)]);
            Add(into, new W.Table(Properties("Row", row[0].Label, null), grid, Row(cells)));
        }
    }

    /// <summary>Parts of a whole as a table.</summary>
    public static Table Parts(DocxContext docx, Split split) =>
        new()
        {
            Caption = split.Caption,
            Columns = [new() { Header = docx.Words["Type"], Width = 1 }, new() { Header = docx.Words["Share"], Kind = ColumnKind.Number }],
            Rows =
            [
                .. split.Parts.Select(part => new TableRow([
                    part.Label,
                    docx.Words.Value(part.Percent, IndicatorUnit.Percent, part.Percent.Scale),
                ])),
            ],
        };

    public static W.TableProperties Properties(string style, string name, W.TableLook? look)
    {
        var properties = new W.TableProperties
        {
            TableStyle = new W.TableStyle { Val = style },
            TableWidth = new W.TableWidth { Type = W.TableWidthUnitValues.Dxa, Width = WholeWidth },
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            TableLook = look ?? Look(),
        };
        properties.Append(new W.TableCaption { Val = Xml.Text(name) });
        return properties;
    }

    private static void Write(
        DocxContext docx,
        OpenXmlElement into,
        Table table,
        string? name,
        Func<TableRow, IEnumerable<W.TableCell>> cells
    )
    {
        if (table.Caption is { } caption)
        {
            into.Append(DocxInlines.Paragraph("Caption", caption));
        }

        var (widths, _) = ColumnWidths.Of(table, docx.Figures, Points);
        var rows = table.Rows.Select(row => Row(cells(row), row.Sum, table)).ToList();
        var look = Look(firstRow: true, firstColumn: true, lastRow: table.Rows is [.., { Sum: true }]);
        Add(
            into,
            new W.Table([
                Properties("Statement", table.Caption ?? name ?? table.Columns[0].Header, look),
                Grid(widths),
                Header(table),
                .. rows,
            ])
        );
        if (table.Note is { } note)
        {
            into.Append(DocxInlines.Paragraph("Small", note));
        }
    }

    private static W.TableRow Header(Table table)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        row.Append(
            table.Columns.Select(column =>
                Cell(
                    DocxInlines.Paragraph(
                        column.Kind == ColumnKind.Number ? "TableHeaderNumber" : "TableHeader",
                        HtmlTables.HeaderText(column)
                    )
                )
            )
        );
        return row;
    }

    private static W.TableRow Row(IEnumerable<W.TableCell> cells, bool sum = false, Table? table = null)
    {
        var all = cells.ToList();
        var row = new W.TableRow();
        if (table is null || all.TrueForAll(cell => cell.InnerText.Length < LongCell))
        {
            row.Append(new W.TableRowProperties(new W.CantSplit()));
        }

        if (sum)
        {
            foreach (var run in all.SelectMany(cell => cell.Descendants<W.Run>()))
            {
                (run.RunProperties ??= new W.RunProperties()).Bold = new W.Bold();
            }
        }

        row.Append(all);
        return row;
    }

    private static IEnumerable<W.TableCell> Cells(DocxContext docx, Table table, TableRow row)
    {
        var highest = Severity.Highest(table, row);
        return row.Cells.Select((cell, c) => Cell(Content(docx, table.Columns[c], cell, highest)));
    }

    private static W.Paragraph Content(DocxContext docx, TableColumn column, TableCell cell, int? highest)
    {
        if (column.Kind == ColumnKind.Severity && Severity.Of(cell) is { } degree)
        {
            var words = docx.Words.Format("SeverityOf", degree);
            var paragraph = DocxInlines.Empty("TableText");
            paragraph.Append(degree == highest ? DocxInlines.Run(words, "GraveSeverity") : DocxInlines.Run(words));
            return paragraph;
        }

        var text = cell.Text.Count == 0 && cell.State is { } state ? docx.Words["State" + state] : cell.Text;
        return DocxInlines.Paragraph(docx, StyleOf(column), text);
    }

    private static string StyleOf(TableColumn column) =>
        column.Kind switch
        {
            ColumnKind.Number => "TableNumber",
            ColumnKind.Title => "TableTitle",
            _ => "TableText",
        };

    private static W.TableCell Cell(params OpenXmlElement[] content) => new(content);

    private static W.TableGrid Grid(IEnumerable<double> widths) =>
        new(widths.Select(points => new W.GridColumn { Width = ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture) }));

    private static W.TableLook Look(bool firstRow = false, bool firstColumn = false, bool lastRow = false) =>
        new()
        {
            FirstRow = firstRow,
            LastRow = lastRow,
            FirstColumn = firstColumn,
            LastColumn = false,
            NoHorizontalBand = true,
            NoVerticalBand = true,
        };

    /// <summary>Two tables that touch would be one: an empty line of six points keeps them apart.</summary>
    private static void Add(OpenXmlElement into, W.Table table) => into.Append(table, DocxInlines.Empty("AfterTable"));
}
