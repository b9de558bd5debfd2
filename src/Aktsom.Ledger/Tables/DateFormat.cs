using System.Globalization;

namespace Aktsom.Ledger.Tables;

/// <summary>Days as people and systems write them.</summary>
internal static class DateFormat
{
    private static readonly string[] Iso =
    [
        "yyyy-MM-dd",
        "yyyyMMdd",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy/MM/dd",
        "yyyy.MM.dd",
        "yyyy-MM-ddTHH:mm:ssZ",
    ];
    private static readonly string[] DayFirst = Orders("d", "M");
    private static readonly string[] MonthFirst = Orders("M", "d");
    private static readonly string[] Named =
    [
        "d. MMM yyyy",
        "d. MMMM yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "d. MMM. yyyy",
        "d-MMM-yyyy",
        "MMM d, yyyy",
        "MMMM d, yyyy",
    ];
    private static readonly CultureInfo[] Languages =
    [
        CultureInfo.GetCultureInfo("nb-NO"),
        CultureInfo.GetCultureInfo("nn-NO"),
        CultureInfo.InvariantCulture,
    ];

    public static bool TryRead(Cell cell, DateOrder order, out DateOnly day)
    {
        if (cell.Day is { } known)
        {
            day = known;
            return true;
        }

        var text = cell.Text;
        return TryExact(text, Iso, CultureInfo.InvariantCulture, out day)
            || TryExact(text, order == DateOrder.DayMonth ? DayFirst : MonthFirst, CultureInfo.InvariantCulture, out day)
            || TryNamed(text, out day);
    }

    public static bool LooksLikeDate(string text) =>
        text.Length is >= 6 and <= 25
        && char.IsAsciiDigit(text[0])
        && (TryRead(new Cell(text), DateOrder.DayMonth, out _) || TryRead(new Cell(text), DateOrder.MonthDay, out _))
        && !text.All(char.IsAsciiDigit);

    /// <summary>The order that the dates show; null when none of them tells.</summary>
    public static DateOrder? OrderIn(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var parts = text.Split(' ')[0].Split('.', '/', '-');
            if (parts.Length != 3 || parts[0].Length > 2 || !Number(parts[0], out var first) || !Number(parts[1], out var second))
            {
                continue;
            }

            if (first > 12 && second <= 12)
            {
                return DateOrder.DayMonth;
            }

            if (second > 12 && first <= 12)
            {
                return DateOrder.MonthDay;
            }
        }

        return null;
    }

    /// <summary>Whether the order of day and month matters for these texts: points are never used with the month first.</summary>
    public static bool NeedsOrder(IEnumerable<string> texts) =>
        texts.Any(t => t.Length >= 6 && t.IndexOf('/', StringComparison.Ordinal) is 1 or 2);

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string[] Orders(string first, string second) =>
        [
            .. from mark in new[] { ".", "/", "-" }
            from year in new[] { "yyyy", "yy" }
            from time in new[] { "", " HH:mm", " HH:mm:ss" }
            select $"{first}{mark}{second}{mark}{year}{time}",
        ];

    private static bool TryNamed(string text, out DateOnly day)
    {
        foreach (var language in Languages)
        {
            if (TryExact(text, Named, language, out day))
            {
                return true;
            }
        }

        day = default;
        return false;
    }

    private static bool TryExact(string text, string[] formats, CultureInfo culture, out DateOnly day)
    {
        var ok = DateTime.TryParseExact(text, formats, culture, DateTimeStyles.AllowWhiteSpaces, out var moment);
        day = ok ? DateOnly.FromDateTime(moment) : default;
        return ok && day.Year is >= 1970 and <= 2100;
    }
}
