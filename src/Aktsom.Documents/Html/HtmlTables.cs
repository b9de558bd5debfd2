using Aktsom.Documents.Model;

namespace Aktsom.Documents.Html;

internal static class HtmlTables
{
    /// <summary>A table in a frame that scrolls sideways by keyboard too. <paramref name="name"/> names the frame where there is no caption.</summary>
    public static void Write(HtmlContext html, Table table, string? name = null)
    {
        var writer = html.Writer.Open(
            "div",
            ("class", "ak-scroll"),
            ("tabindex", "0"),
            ("role", "group"),
            ("aria-label", table.Caption ?? name ?? table.Columns[0].Header)
        );
        writer.Open("table", ("class", "ak-table"));
        if (table.Caption is { } caption)
        {
            writer.Element("caption", caption);
        }

        Head(writer, table);
        var sums = table.Rows.Reverse().TakeWhile(row => row.Sum).Count();
        Rows(html, table, "tbody", table.Rows.SkipLast(sums));
        if (sums > 0)
        {
            Rows(html, table, "tfoot", table.Rows.TakeLast(sums));
        }

        writer.Close().Close().Line();
        if (table.Note is { } note)
        {
            writer.Element("p", note, ("class", "ak-caption")).Line();
        }
    }

    /// <summary>The column whose cells name their rows.</summary>
    public static int HeaderColumn(Table table)
    {
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (table.Columns[c].Kind is ColumnKind.Text or ColumnKind.Title)
            {
                return c;
            }
        }

        return 0;
    }

    private static void Head(HtmlWriter writer, Table table)
    {
        writer.Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            writer.Element("th", HeaderText(column), ("scope", "col"), ("class", Class(column)));
        }

        writer.Close().Close().Line();
    }

    public static string HeaderText(TableColumn column) => column.Unit is { } unit ? $"{column.Header}, {unit}" : column.Header;

    private static void Rows(HtmlContext html, Table table, string part, IEnumerable<TableRow> rows)
    {
        html.Writer.Open(part).Line();
        foreach (var row in rows)
        {
            Row(html, table, row);
        }

        html.Writer.Close();
    }

    private static void Row(HtmlContext html, Table table, TableRow row)
    {
        var header = HeaderColumn(table);
        var highest = Severity.Highest(table, row);
        html.Writer.Open("tr", ("class", row.Sum ? "sum" : null));
        for (var c = 0; c < row.Cells.Count; c++)
        {
            var column = table.Columns[c];
            html.Writer.Open(c == header ? "th" : "td", ("scope", c == header ? "row" : null), ("class", Class(column)));
            Cell(html, column, row.Cells[c], highest);
            html.Writer.Close();
        }

        html.Writer.Close().Line();
    }

    private static void Cell(HtmlContext html, TableColumn column, TableCell cell, int? highest)
    {
        if (column.Kind == ColumnKind.Severity && Severity.Of(cell) is { } degree)
        {
            HtmlShapes.Severity(html.Writer, degree, degree == highest);
        }
        else if (cell.State is { } state)
        {
            html.Writer.Open("span", ("class", "ak-state"), ("data-state", HtmlShapes.Name(state)))
                .Trusted(HtmlShapes.Of(state))
                .Open("span");
            HtmlInlines.Write(html, cell.Text.Count > 0 ? cell.Text : html.Words["State" + state]);
            html.Writer.Close().Close();
        }
        else
        {
            HtmlInlines.Write(html, cell.Text);
        }
    }

    private static string? Class(TableColumn column) =>
        column.Kind switch
        {
            ColumnKind.Number => "num",
            ColumnKind.Title => "ak-doc__own",
            _ => null,
        };
}
