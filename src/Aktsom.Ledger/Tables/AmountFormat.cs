using System.Globalization;
using System.Text;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>
/// Amounts as people and systems write them: <c>1 204 500,00</c>, <c>1,204,500.00</c>, <c>(1 200)</c>, <c>1200-</c>, <c>kr 100,-</c>,
/// <c>EUR 12.50</c>. What has no single meaning under the chosen decimal sign is not a number.
/// </summary>
internal static class AmountFormat
{
    private const string Spaces = " \u00a0\u202f\u2009'’";

    public static bool TryRead(Cell cell, char decimalSign, out decimal amount, out string? currency)
    {
        currency = null;
        if (cell.Number is { } number)
        {
            amount = number;
            return true;
        }

        amount = 0;
        return Strip(cell.Text, out var digits, out var negative, out currency) && TryDigits(digits, decimalSign, negative, out amount);
    }

    /// <summary>The sign that these amounts show: true when nothing contradicts it, false when it is only the more likely one.</summary>
    public static (char Sign, bool Sure) SignIn(IEnumerable<string> texts, char delimiter)
    {
        var votes = new Dictionary<char, int> { ['.'] = 0, [','] = 0 };
        var threes = new Dictionary<char, int> { ['.'] = 0, [','] = 0 };
        foreach (var text in texts)
        {
            if (Strip(text, out var digits, out _, out _))
            {
                Vote(digits, votes, threes);
            }
        }

        if (votes['.'] != votes[','])
        {
            return (votes['.'] > votes[','] ? '.' : ',', true);
        }

        // Only groups of three: thousands are far likelier than thousandths, so the other sign is the decimal one.
        if (threes['.'] != threes[','])
        {
            return (threes['.'] > threes[','] ? ',' : '.', false);
        }

        return (delimiter == ',' ? '.' : ',', threes['.'] + threes[','] + votes['.'] + votes[','] == 0);
    }

    private static void Vote(string digits, Dictionary<char, int> votes, Dictionary<char, int> threes)
    {
        var point = digits.LastIndexOf('.');
        var comma = digits.LastIndexOf(',');
        if (point < 0 && comma < 0)
        {
            return;
        }

        var last = point > comma ? '.' : ',';
        var other = last == '.' ? ',' : '.';
        var after = digits.Length - 1 - Math.Max(point, comma);
        if (point >= 0 && comma >= 0)
        {
            votes[last]++;
        }
        else if (digits.IndexOf(last) != digits.LastIndexOf(last))
        {
            votes[other]++;
        }
        else if (after != 3 || digits.IndexOf(last) is 0 or > 3 || digits.StartsWith('0'))
        {
            votes[last]++;
        }
        else
        {
            threes[last]++;
        }
    }

    /// <summary>Takes off sign, currency and the dash for "no øre"; what is left holds only digits, points, commas and spaces.</summary>
    private static bool Strip(string text, out string digits, out bool negative, out string? currency)
    {
        digits = "";
        currency = null;
        var rest = text.AsSpan().Trim();
        negative = rest.Length > 2 && rest[0] == '(' && rest[^1] == ')';
        rest = negative ? rest[1..^1].Trim() : rest;
        rest = TakeWord(rest, ref currency);
        if (rest.EndsWith(",-") || rest.EndsWith(".-") || rest.EndsWith(",–"))
        {
            rest = rest[..^2];
        }

        if (rest.Length > 0 && rest[0] is '-' or '−' or '–' or '+')
        {
            negative ^= rest[0] != '+';
            rest = rest[1..].TrimStart();
        }
        else if (rest.Length > 0 && rest[^1] is '-' or '−')
        {
            negative = !negative;
            rest = rest[..^1].TrimEnd();
        }

        rest = TakeWord(rest, ref currency);
        foreach (var c in rest)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',') && !Spaces.Contains(c))
            {
                return false;
            }
        }

        digits = rest.ToString();
        return digits.Any(char.IsAsciiDigit);
    }

    /// <summary>A currency before or after the number.</summary>
    private static ReadOnlySpan<char> TakeWord(ReadOnlySpan<char> text, scoped ref string? currency)
    {
        var front = 0;
        while (front < text.Length && IsWord(text[front]))
        {
            front++;
        }

        if (front > 0 && Codes.Currency(text[..front].Trim('.').ToString()) is { } before)
        {
            currency ??= before;
            return text[front..].TrimStart(". ");
        }

        var back = text.Length;
        while (back > 0 && IsWord(text[back - 1]))
        {
            back--;
        }

        if (back < text.Length && Codes.Currency(text[back..].ToString()) is { } after)
        {
            currency ??= after;
            return text[..back].TrimEnd();
        }

        return text;
    }

    private static bool IsWord(char c) => char.IsLetter(c) || c is '€' or '£' or '$';

    private static bool TryDigits(string digits, char decimalSign, bool negative, out decimal amount)
    {
        amount = 0;
        var group = decimalSign == ',' ? '.' : ',';
        var at = digits.LastIndexOf(decimalSign);
        if (at != digits.IndexOf(decimalSign))
        {
            return false;
        }

        var whole = at < 0 ? digits : digits[..at];
        var part = at < 0 ? "" : digits[(at + 1)..];
        if (part.Length > 8 || !part.All(char.IsAsciiDigit) || !TryGroups(whole, group, out var plain))
        {
            return false;
        }

        var ok = decimal.TryParse($"{plain}.{part}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
        amount = negative ? -amount : amount;
        return ok;
    }

    /// <summary>Digits with thousand marks of one kind, three digits to a group.</summary>
    private static bool TryGroups(string whole, char group, out string plain)
    {
        plain = whole;
        var mark = whole.FirstOrDefault(c => !char.IsAsciiDigit(c));
        if (mark == default)
        {
            plain = whole.Length == 0 ? "0" : whole;
            return whole.Length < 20;
        }

        if (mark != group && !Spaces.Contains(mark))
        {
            return false;
        }

        var groups = whole.Split(mark);
        var digits = new StringBuilder(whole.Length);
        for (var i = 0; i < groups.Length; i++)
        {
            var fits = i == 0 ? groups[i].Length is >= 1 and <= 3 : groups[i].Length == 3;
            if (!fits || !groups[i].All(char.IsAsciiDigit))
            {
                return false;
            }

            digits.Append(groups[i]);
        }

        plain = digits.ToString();
        return plain.Length < 20;
    }
}
