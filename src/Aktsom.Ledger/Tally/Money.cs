using System.Globalization;
using System.Runtime.InteropServices;

namespace Aktsom.Ledger.Tally;

/// <summary>
/// Amounts while they are summed: whole ten-thousandths in a <see cref="long"/>, exact and quick. A file holds millions of amounts with two
/// decimals; four leave room for currencies with three and for files that write more.
/// </summary>
internal static class Money
{
    private const int Unit = 10_000;
    private const int Hundredth = Unit / 100;

    /// <summary>Larger single amounts are misread, so that no sum of them can overflow unnoticed.</summary>
    private const decimal Largest = 10_000_000_000_000m;

    public static bool TryFrom(decimal amount, out long units)
    {
        units = Math.Abs(amount) <= Largest ? (long)Math.Round(amount * Unit, MidpointRounding.AwayFromZero) : 0;
        return Math.Abs(amount) <= Largest;
    }

    /// <summary>An amount already known to fit.</summary>
    public static long From(decimal amount) => TryFrom(amount, out var units) ? units : throw new OverflowException();

    /// <summary>With as many decimals as it needs. Made of its digits: dividing decimals is slow, and a large ledger has many sums.</summary>
    public static decimal ToDecimal(long units)
    {
        var digits = Math.Abs(units);
        byte decimals = 4;
        while (decimals > 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        return new decimal((int)digits, (int)(digits >> 32), 0, units < 0, decimals);
    }

    /// <summary>To hundredths, half away from zero.</summary>
    public static long Round(long units) => (units + (units < 0 ? -Hundredth / 2 : Hundredth / 2)) / Hundredth * Hundredth;

    /// <inheritdoc cref="Round(long)"/>
    public static long Round(Int128 units)
    {
        var half = units < 0 ? -Hundredth / 2 : Hundredth / 2;
        return (long)((units + half) / Hundredth * Hundredth);
    }

    /// <summary>
    /// xs:decimal: sign, digits, point. The form that nearly all amounts have is read here; the rest goes by the framework.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long units)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (text.Length - at is 0 or > 14)
        {
            return TryParseSlowly(text, out units);
        }

        long digits = 0;
        var decimals = -1;
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) && decimals < 4)
            {
                digits = (digits * 10) + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return TryParseSlowly(text, out units);
            }
        }

        units = decimals switch
        {
            2 => digits * 100,
            <= 0 => digits * Unit,
            1 => digits * 1000,
            3 => digits * 10,
            _ => digits,
        };
        units = at == 1 ? -units : units;
        return true;
    }

    private static bool TryParseSlowly(ReadOnlySpan<char> text, out long units)
    {
        units = 0;
        return decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            ) && TryFrom(amount, out units);
    }
}

/// <summary>A part of a whole as an exact fraction, 0–1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Share(long Part, long Whole)
{
    public static readonly Share None = new(0, 1);
    public static readonly Share All = new(1, 1);

    /// <summary>The part, at most all of it.</summary>
    public static Share Of(long part, long whole) => part >= whole ? All : new Share(part, whole);

    public bool IsNone => Part == 0;

    public long Take(long amount)
    {
        if (Part == Whole || Part == 0)
        {
            return Part == 0 ? 0 : amount;
        }

        // Nearly every product fits in 64 bits, where dividing is many times quicker.
        var high = Math.BigMul(amount, Part, out long low);
        return high == low >> 63 ? Money.Round(low / Whole) : Money.Round((Int128)amount * Part / Whole);
    }
}
