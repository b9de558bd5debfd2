using System.Globalization;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// Numbers, days and sizes as people read them, in the language of the request: hard space between thousands, decimal comma,
/// «12. mai 2026». Every page writes figures through this class.
/// </summary>
internal static class Formats
{
    private const decimal Million = 1_000_000;
    private const int Kilo = 1024;
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>1 214 or 88,6.</summary>
    public static string Number(decimal value, int decimals = 0) => value.ToString("N" + decimals, Culture);

    /// <summary>A number, or «–» when it is not known.</summary>
    public static string Number(decimal? value, int decimals = 0) => value is { } known ? Number(known, decimals) : "–";

    /// <summary>142 622 026 kr; other currencies by their code.</summary>
    public static string Money(decimal amount, string currency = "NOK") =>
        string.Format(Culture, SharedTexts.Get("Format.Money"), Number(amount), CurrencyWord(currency));

    /// <summary>18,4 mill. kr, for running text and large figures.</summary>
    public static string Millions(decimal amount, string currency = "NOK", int decimals = 1) =>
        string.Format(Culture, SharedTexts.Get("Format.Millions"), Number(amount / Million, decimals), CurrencyWord(currency));

    /// <summary>88,6 % of a whole. Never rounds up to 100 what is not, nor down to 0: «under 0,1 %»; «–» when there is no whole.</summary>
    public static string Share(decimal numerator, decimal denominator, int decimals = 1)
    {
        if (denominator == 0)
        {
            return "–";
        }

        var percent = 100 * numerator / denominator;
        var rounded = Math.Round(percent, decimals, MidpointRounding.AwayFromZero);
        var step = 1 / (decimal)Math.Pow(10, decimals);
        rounded = (rounded == 100 && percent < 100) ? 100 - step : rounded;
        if (rounded == 0 && percent > 0)
        {
            return string.Format(Culture, SharedTexts.Get("Format.PercentUnder"), Number(step, decimals));
        }

        return string.Format(Culture, SharedTexts.Get("Format.Percent"), Number(rounded, rounded == Math.Truncate(rounded) ? 0 : decimals));
    }

    /// <summary>«12 dager igjen», «Siste dag i dag», «Én dag over frist».</summary>
    public static string DaysLeft(int days) =>
        days switch
        {
            0 => SharedTexts.Get("Clock.Today"),
            1 => SharedTexts.Get("Clock.Left.one"),
            > 1 => string.Format(Culture, SharedTexts.Get("Clock.Left.many"), Number(days)),
            -1 => SharedTexts.Get("Clock.Late.one"),
            _ => string.Format(Culture, SharedTexts.Get("Clock.Late.many"), Number(-days)),
        };

    /// <summary>12. mai 2026, for text.</summary>
    public static string Day(DateOnly day) => Pattern(day, "Format.Day");

    /// <summary>12. mai, where the year is plain.</summary>
    public static string ShortDay(DateOnly day) => Pattern(day, "Format.ShortDay");

    /// <summary>12.05.2026, for tables and fields.</summary>
    public static string TableDay(DateOnly day) => Pattern(day, "Format.TableDay");

    /// <summary>mandag 11. mai, for deadlines.</summary>
    public static string Weekday(DateOnly day) => Pattern(day, "Format.Weekday");

    /// <summary>man. 11. mai, for deadlines in tables.</summary>
    public static string ShortWeekday(DateOnly day) => Pattern(day, "Format.ShortWeekday");

    /// <summary>mai 2026.</summary>
    public static string Month(DateOnly day) => Pattern(day, "Format.Month");

    /// <summary>The Norwegian day an instant falls on.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);

    /// <summary>kl. 09.14, Norwegian time.</summary>
    public static string Time(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Oslo).ToString(SharedTexts.Get("Format.Time"), Culture);

    /// <summary>12. mai 2026 kl. 09.14, Norwegian time.</summary>
    public static string Instant(DateTimeOffset instant) => Day(DayOf(instant)) + " " + Time(instant);

    /// <summary>1 t 30 min.</summary>
    public static string Minutes(int minutes)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        var hour = string.Format(Culture, SharedTexts.Get("Format.Hours"), hours);
        var minute = string.Format(Culture, SharedTexts.Get("Format.Minutes"), rest);
        return (hours, rest) switch
        {
            (0, _) => minute,
            (_, 0) => hour,
            _ => hour + " " + minute,
        };
    }

    /// <summary>84 MB.</summary>
    public static string Size(long bytes)
    {
        string[] units = ["byte", "kB", "MB", "GB", "TB"];
        var size = (decimal)bytes;
        var unit = 0;
        while (size >= Kilo && unit < units.Length - 1)
        {
            size /= Kilo;
            unit++;
        }

        return Number(size, unit > 0 && size < 10 && size != Math.Truncate(size) ? 1 : 0) + "\u00a0" + units[unit];
    }

    /// <summary>314 207 001: nine digits in threes; anything else as it is.</summary>
    public static string OrganisationNumber(string digits) =>
        digits.Length == 9 ? $"{digits[..3]}\u00a0{digits[3..6]}\u00a0{digits[6..]}" : digits;

    private static string Pattern(DateOnly day, string key) => day.ToString(SharedTexts.Get(key), Culture);

    private static string CurrencyWord(string currency) => currency == "NOK" ? SharedTexts.Get("Format.Kroner") : currency;
}
