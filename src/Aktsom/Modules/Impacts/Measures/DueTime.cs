using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>When something is to be done: a day, a month or a span of months (R-LO-11). Over when its last day is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct DueTime(DateOnly From, DateOnly To) : IComparable<DueTime>
{
    private static readonly CultureInfo[] Languages =
    [
        CultureInfo.GetCultureInfo("nb-NO"),
        CultureInfo.GetCultureInfo("nn-NO"),
        CultureInfo.GetCultureInfo("en-GB"),
    ];

    public bool IsDay => From == To;

    public static DueTime Day(DateOnly day) => new(day, day);

    /// <summary>Whole months.</summary>
    public static DueTime Months(DateOnly first, DateOnly last) =>
        new(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)));

    public static DueTime? Of(DateOnly? from, DateOnly? to) => to is { } last ? new DueTime(from ?? last, last) : null;

    public int CompareTo(DueTime other) => (To, From).CompareTo((other.To, other.From));

    public static bool operator <(DueTime left, DueTime right) => left.CompareTo(right) < 0;

    public static bool operator >(DueTime left, DueTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(DueTime left, DueTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DueTime left, DueTime right) => left.CompareTo(right) >= 0;

    public bool IsOver(DateOnly today) => To < today;

    /// <summary>Reads 12.5.2026, mai 2026, 05.2026, april–mai 2026 and november 2026–januar 2027, in bokmål, nynorsk or English.</summary>
    public static bool TryRead(string? written, [NotNullWhen(true)] out DueTime? due)
    {
        due = null;
        var text = written?.Trim() ?? "";
        if (DayBinder.TryRead(text, out var day))
        {
            due = Day(day);
            return true;
        }

        var match = Span().Match(text);
        if (!match.Success || !int.TryParse(match.Groups["y2"].Value, CultureInfo.InvariantCulture, out var lastYear))
        {
            return false;
        }

        var firstYear = match.Groups["y1"] is { Success: true, Value: var year } ? int.Parse(year, CultureInfo.InvariantCulture) : lastYear;
        var last = MonthOf(match.Groups["m2"].Value);
        var first = match.Groups["m1"] is { Success: true, Value: var month } ? MonthOf(month) : last;
        if (first is null || last is null || lastYear < 2000 || firstYear < 2000)
        {
            return false;
        }

        var read = Months(new DateOnly(firstYear, first.Value, 1), new DateOnly(lastYear, last.Value, 1));
        due = read;
        return read.From <= read.To;
    }

    /// <summary>As people write it, and as <see cref="TryRead"/> reads it.</summary>
    public override string ToString()
    {
        if (IsDay)
        {
            return Formats.Day(From);
        }

        var last = Formats.Month(To);
        return (From.Year, From.Month) == (To.Year, To.Month) ? last
            : From.Year == To.Year ? $"{From.ToString("MMMM", CultureInfo.CurrentCulture)}–{last}"
            : $"{Formats.Month(From)}–{last}";
    }

    private static int? MonthOf(string word)
    {
        if (int.TryParse(word, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        foreach (var language in Languages)
        {
            for (var month = 1; month <= 12; month++)
            {
                var name = language.DateTimeFormat.GetMonthName(month);
                if (
                    name.Equals(word, StringComparison.OrdinalIgnoreCase)
                    || (word.Length >= 3 && name.StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
                )
                {
                    return month;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?:(?<m1>[\p{L}.]{3,10}|\d{1,2})[\s./]*(?<y1>\d{4})?\s*[-–]\s*)?(?<m2>[\p{L}.]{3,10}|\d{1,2})[\s./]*(?<y2>\d{4})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Span();
}
