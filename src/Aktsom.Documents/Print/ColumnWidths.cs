using Aktsom.Documents.Html;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Print;

/// <summary>
/// Shares a table's width between its columns so that no word is wider than its column. Typst cannot promise that by itself, and a word
/// that runs into the next column cannot be read. Widths in points, text in Inter 8.3.
/// </summary>
internal sealed class ColumnWidths
{
    private const double FontSize = 8.3;
    private const double Gap = 9;
    private const double Widest = 90;
    private static readonly char[] Breaks = [' ', '\n'];

    private readonly double[] _least;
    private readonly double[] _whole;
    private readonly double[] _weights;

    private ColumnWidths(Table table, FigureNumbers figures)
    {
        var columns = table.Columns.Select((column, c) => Column(table, column, c, figures)).ToList();
        _least = [.. columns.Select(c => c.Least)];
        _whole = [.. columns.Select(c => Math.Min(c.Whole, Math.Max(Widest, c.Least)))];
        _weights = [.. table.Columns.Select(c => (double)(c.Width ?? 0))];
        if (_weights.Sum() == 0)
        {
            _weights[Widening(table, columns)] = 1;
        }
    }

    /// <param name="room">The width to share.</param>
    /// <returns>A width for each column, and whether words must be divided to fit at all.</returns>
    public static (double[] Widths, bool Narrow) Of(Table table, FigureNumbers figures, double room)
    {
        var columns = new ColumnWidths(table, figures);
        var least = columns._least.Sum();
        return least > room ? ([.. columns._least.Select(l => l * room / least)], true) : (columns.Share(room), false);
    }

    /// <summary>The column that takes what is left where the table names none: the rows' header, or a text that is longer.</summary>
    private static int Widening(Table table, List<(double Least, double Whole)> columns)
    {
        var header = HtmlTables.HeaderColumn(table);
        return Enumerable
            .Range(0, columns.Count)
            .Where(c => table.Columns[c].Kind is ColumnKind.Text or ColumnKind.Title)
            .Append(header)
            .MaxBy(c =>
                columns[c].Whole > 2 * columns[header].Whole ? columns[c].Whole
                : c == header ? 1
                : 0
            );
    }

    /// <summary>Columns without a weight get what their longest cell needs; the others share the rest by weight, none less than its longest word.</summary>
    private double[] Share(double room)
    {
        var open = Enumerable.Range(0, _weights.Length).Where(c => _weights[c] > 0).ToList();
        var closed = Enumerable.Range(0, _weights.Length).Except(open).ToList();
        var needed = closed.Sum(c => _least[c]);
        var wanted = closed.Sum(c => _whole[c]);
        var spare = room - open.Sum(c => _least[c]);
        var part = wanted <= spare ? 1 : (spare - needed) / (wanted - needed);
        var widths = new double[_weights.Length];
        foreach (var c in closed)
        {
            widths[c] = _least[c] + (_whole[c] - _least[c]) * part;
        }

        ShareByWeight(widths, open, room - widths.Sum());
        return widths;
    }

    private void ShareByWeight(double[] widths, List<int> open, double rest)
    {
        while (open.FindIndex(c => rest * _weights[c] / open.Sum(o => _weights[o]) < _least[c]) is var tight and >= 0)
        {
            widths[open[tight]] = _least[open[tight]];
            rest -= _least[open[tight]];
            open.RemoveAt(tight);
        }

        var total = open.Sum(c => _weights[c]);
        foreach (var c in open)
        {
            widths[c] = rest * _weights[c] / total;
        }
    }

    private static (double Least, double Whole) Column(Table table, TableColumn column, int c, FigureNumbers figures)
    {
        var room = (c == 0 ? 0 : Gap) + (column.Kind == ColumnKind.State ? 9 : 0);
        var header = HtmlTables.HeaderText(column);
        if (column.Kind == ColumnKind.Severity)
        {
            var five = room + Math.Max(36, Width(header, 0.9));
            return (five, five);
        }

        var scale = column.Kind == ColumnKind.Title ? 1.2 : 1.05;
        var texts = table.Rows.Select(r => InlineWords.Plain(r.Cells[c].Text, figures)).Append(header).ToList();
        return (room + texts.SelectMany(t => t.Split(Breaks)).Max(w => Width(w, scale)), room + texts.Max(t => Width(t, scale)));
    }

    private static double Width(string text, double scale) => text.Sum(Em) * FontSize * scale;

    /// <summary>The letter's width as a share of the type size, rounded up.</summary>
    private static double Em(char c) =>
        c switch
        {
            'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.27,
            'f' or 't' or 'r' or '(' or ')' or '-' or ' ' or '\u00a0' or '/' => 0.38,
            'm' or 'w' or 'M' or 'W' or '%' or '@' or 'æ' or 'Æ' or '—' => 0.92,
            _ when char.IsUpper(c) || c > '\u2fff' => 0.74,
            _ => 0.61,
        };
}
