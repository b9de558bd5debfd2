namespace Aktsom.Ledger.Saft;

/// <summary>Values as XML Schema writes them.</summary>
internal static class Values
{
    public static DateOnly? Day(ReadOnlySpan<char> text)
    {
        // xs:date may carry a time zone (2017-01-04Z, 2017-01-04+01:00); the day is what is meant.
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        var (year, month, day) = (Int(text[..4]), Int(text[5..7]), Int(text[8..10]));
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>A whole number of at most nine digits; 0 when it is none.</summary>
    public static int Int(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) || text.Length > 9)
            {
                return 0;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
