using System.Globalization;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.Text;

/// <summary>Reads numbers as Norwegian reports write them: 5 450 000 000, 83,4 %, 100 000,-, 1.200.</summary>
internal static partial class Numbers
{
    /// <summary>The number that is all of the text; null when there is more to it.</summary>
    public static decimal? Read(string text)
    {
        var bare = Ends().Replace(text.Trim(), "");
        return Whole().IsMatch(bare) ? Parse(bare) : null;
    }

    /// <summary>The first number in the text; null when there is none.</summary>
    public static decimal? First(string text)
    {
        var match = Anywhere().Match(text);
        return match.Success ? Parse(match.Value) : null;
    }

    private static decimal? Parse(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        digits = Thousands().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits;
        digits = digits.Replace(',', '.');
        return decimal.TryParse(
            digits,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }

    /// <summary>Currency and percent words, and the dash that stands for no øre.</summary>
    [GeneratedRegex(
        @"^(kr\.?|nok)\s*|\s*(%|prosent|kr\.?|nok|kroner|,-|stk\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ends();

    [GeneratedRegex(@"^-?\d[\d ]*([.,]\d+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\d{1,3}([ .]\d{3})+(?!\d)(,\d+)?|\d+(,\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();
}
