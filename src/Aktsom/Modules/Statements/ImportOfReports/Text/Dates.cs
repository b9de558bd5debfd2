using System.Globalization;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.Text;

/// <summary>Reads days as reports write them.</summary>
internal static partial class Dates
{
    private static readonly string[] Months =
    [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    private static readonly string[] EnglishMonths =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>The first day named in the text; null when there is none.</summary>
    public static DateOnly? In(string text)
    {
        var match = Day().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var word = match.Groups["month"].Value.ToLowerInvariant();
        var month = char.IsDigit(word[0])
            ? int.Parse(word, CultureInfo.InvariantCulture)
            : Math.Max(Array.IndexOf(Months, word), Array.IndexOf(EnglishMonths, word)) + 1;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var possible = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return possible ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(
        @"\b(?<day>\d{1,2})[./]\s?(?<month>\d{1,2}|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december)[./]?\s?(?<year>20\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Day();
}
