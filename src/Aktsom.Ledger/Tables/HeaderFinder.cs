namespace Aktsom.Ledger.Tables;

/// <summary>Finds the header among the first rows: titles and print dates often stand above it, and some files have none.</summary>
internal static class HeaderFinder
{
    private const int RowsToLookAt = 30;
    private const double KnownEnough = 0.65;

    /// <summary>The header's index in the sample; −1 when there is none.</summary>
    public static int Find(IReadOnlyList<TableRow> sample)
    {
        var best = -1;
        var bestKnown = 0;
        for (var i = 0; i < Math.Min(sample.Count, RowsToLookAt); i++)
        {
            var known = Known(sample[i]);
            if (known > bestKnown)
            {
                (best, bestKnown) = (i, known);
            }
        }

        return bestKnown > 0 ? best
            : LooksLikeHeader(sample) ? 0
            : -1;
    }

    /// <summary>How much the rows look like a list of suppliers: known headers first, then size.</summary>
    public static double Score(IReadOnlyList<TableRow> rows)
    {
        var header = Find(rows);
        return (header < 0 ? 0 : Known(rows[header]) * 100) + Math.Min(rows.Count, RowsToLookAt);
    }

    private static int Known(TableRow row)
    {
        // Values can be header words too («Land», «Total»): a header's cells are all words, so a row with numbers is none.
        if (row.Cells.Any(c => !c.IsEmpty && IsValue(c)))
        {
            return 0;
        }

        return row
            .Cells.Where(c => !c.IsEmpty && HeaderWords.Look(c.Text).Confidence >= KnownEnough)
            .Select(c => HeaderWords.Look(c.Text).Role)
            .Distinct()
            .Count();
    }

    /// <summary>A first row of words above rows with numbers or days is a header even where we know none of its words.</summary>
    private static bool LooksLikeHeader(IReadOnlyList<TableRow> sample) =>
        sample.Count > 1
        && sample[0].Cells.Count(c => !c.IsEmpty) > 1
        && !sample[0].Cells.Any(c => !c.IsEmpty && IsValue(c))
        && sample.Skip(1).Take(RowsToLookAt).Any(r => r.Cells.Any(c => !c.IsEmpty && IsValue(c)));

    private static bool IsValue(Cell cell)
    {
        if (cell.Number is { } number)
        {
            // A year alone may head a column of amounts.
            return number is < 1990 or > 2100 || number % 1 != 0;
        }

        if (cell.Day is not null || DateFormat.LooksLikeDate(cell.Text))
        {
            return true;
        }

        var text = cell.Text;
        return text.Any(char.IsAsciiDigit)
            && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or ',' or '-' or '+' or '\u00a0')
            && !IsYear(text);
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2';
}
