namespace Aktsom.Ledger;

/// <summary>Guards text that goes out to spreadsheets: a cell that begins like a formula would be run when the file is opened.</summary>
public static class SpreadsheetText
{
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// The text, with an apostrophe before it when a spreadsheet could take it for a formula. Plain numbers (<c>-12,50</c>) stay as they are.
    /// Use for every text cell of a CSV or workbook that is exported.
    /// </summary>
    public static string Inert(string? text) => LooksLikeFormula(text) ? "'" + text : text ?? "";

    /// <summary>Whether a spreadsheet could take the text for a formula.</summary>
    public static bool LooksLikeFormula(string? text)
    {
        var start = text.AsSpan().TrimStart(' ');
        return start.Length > 1 && Starters.Contains(start[0]) && !IsPlainNumber(start);
    }

    private static bool IsPlainNumber(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('+' or '-'))
        {
            return false;
        }

        foreach (var c in text[1..])
        {
            if (!char.IsAsciiDigit(c) && c is not (' ' or ',' or '.' or '\u00a0'))
            {
                return false;
            }
        }

        return true;
    }
}
