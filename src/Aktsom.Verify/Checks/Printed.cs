using System.Globalization;

namespace Aktsom.Verify.Checks;

/// <summary>How a statement writes a value, by its own rules and not by the system that made it.</summary>
internal static class Printed
{
    private const char Hard = '\u00a0';

    public static string Of(decimal value, string unit, string language) =>
        unit switch
        {
            "percent" => Percent(value, language) + Hard + "%",
            "nok" => Number(value, 0, language) + Hard + "kr",
            _ => Number(value, value == Math.Truncate(value) ? 0 : 1, language),
        };

    /// <summary>A number in a table: whole, or with one decimal.</summary>
    public static string Cell(decimal value, string language) => Number(value, value == Math.Truncate(value) ? 0 : 1, language);

    /// <summary>What is under 100 is never written as 100, nor what is over 0 as 0.</summary>
    private static string Percent(decimal value, string language)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        rounded = rounded == 100 && value < 100 ? 99.9m : rounded;
        rounded = rounded == 0 && value > 0 ? 0.1m : rounded;
        return Number(rounded, rounded == Math.Truncate(rounded) ? 0 : 1, language);
    }

    private static string Number(decimal value, int decimals, string language)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString(decimals == 0 ? "0" : "0.0", CultureInfo.InvariantCulture).Split('.');
        var (group, point) = language == "en" ? (',', '.') : (Hard, ',');
        var whole = digits[0];
        for (var at = whole.Length - 3; at > 0; at -= 3)
        {
            whole = whole.Insert(at, group.ToString());
        }

        return (rounded < 0 ? "-" : "") + whole + (decimals == 0 ? "" : point + digits[1]);
    }
}
