using System.Globalization;
using System.Text;

namespace Aktsom.Modules.Platform.Web;

/// <summary>A day in someone's calendar.</summary>
/// <param name="Id">Stays the same when the text changes, so that calendars change the entry instead of adding one.</param>
/// <param name="Day">The whole day.</param>
/// <param name="Title">What to do.</param>
/// <param name="Text">Why, and where.</param>
/// <param name="Url">Where it is done.</param>
internal sealed record CalendarEntry(string Id, DateOnly Day, string Title, string Text, string Url);

/// <summary>Writes days as an iCalendar file (RFC 5545): whole days, with a reminder a week before.</summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";
    private const int LineOctets = 75;

    public static string Write(string name, DateTimeOffset now, IEnumerable<CalendarEntry> entries)
    {
        var file = new StringBuilder();
        Lines(file, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Aktsom//Calendar//NO", "CALSCALE:GREGORIAN", "METHOD:PUBLISH");
        Lines(file, $"NAME:{Escape(name)}", $"X-WR-CALNAME:{Escape(name)}", "REFRESH-INTERVAL;VALUE=DURATION:P1D");
        foreach (var entry in entries)
        {
            Lines(
                file,
                "BEGIN:VEVENT",
                $"UID:{Escape(entry.Id)}",
                $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
                $"DTSTART;VALUE=DATE:{Day(entry.Day)}",
                $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}",
                $"SUMMARY:{Escape(entry.Title)}",
                $"DESCRIPTION:{Escape(entry.Text)}",
                $"URL:{Plain(entry.Url)}",
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                $"DESCRIPTION:{Escape(entry.Title)}",
                "TRIGGER:-P7D",
                "END:VALARM",
                "END:VEVENT"
            );
        }

        Lines(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    private static string Plain(string address) => string.Concat(address.Where(letter => !char.IsControl(letter)));

    private static void Lines(StringBuilder file, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Fold(file, line);
        }
    }

    /// <summary>No line is longer than 75 octets; a longer one goes on after a line break and a space, never inside a letter.</summary>
    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
