namespace Aktsom.Ledger.Tally;

/// <summary>What a registration number is: a valid organisation number, one with a wrong check digit, a private person's, or something else.</summary>
internal readonly record struct PartyNumber(OrganisationNumber? Valid, string? Stated, bool WrongCheckDigit, bool IsNationalIdentity)
{
    private const int NationalIdentityLength = 11;

    /// <param name="text">As the file states it.</param>
    /// <param name="country">ISO code where known: nine digits of a foreign supplier are that country's business.</param>
    public static PartyNumber Read(string? text, string? country)
    {
        var stated = Squeeze(text);
        if (stated is null)
        {
            return default;
        }

        var foreign = country is not (null or "NO" or "SJ");
        if (IsIdentityShaped(stated, out var eleven) && (!foreign || ControlDigitsHold(eleven)))
        {
            return new PartyNumber(null, null, false, true);
        }

        if (!OrganisationNumber.TryNineDigits(text, out var digits))
        {
            return new PartyNumber(null, stated, false, false);
        }

        var valid = OrganisationNumber.TryParse(digits, out var number);
        var marked = stated.Length > digits.Length;
        if (foreign && !marked && !(valid && digits[0] is '8' or '9'))
        {
            return new PartyNumber(null, stated, false, false);
        }

        return new PartyNumber(number, digits, !valid, false);
    }

    /// <summary>Eleven digits that begin with a day: D-numbers add 40 to the day, H- and synthetic numbers 40, 65 or 80 to the month.</summary>
    public static bool LooksLikeNationalIdentity(string? text) => IsIdentityShaped(text, out _);

    /// <summary>Whether eleven digits that pass as an identity number stand anywhere in the text.</summary>
    public static bool HoldsIdentity(string text)
    {
        if (LooksLikeNationalIdentity(text))
        {
            return true;
        }

        var run = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                run++;
                continue;
            }

            if (run == NationalIdentityLength && IsIdentityShaped(text[(i - run)..i], out var digits) && ControlDigitsHold(digits))
            {
                return true;
            }

            run = 0;
        }

        return false;
    }

    private static bool IsIdentityShaped(string? text, out string digits)
    {
        digits = string.Concat((text ?? "").Where(c => c is not (' ' or '-' or '.' or '\u00a0')));
        if (digits.Length != NationalIdentityLength || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var day = int.Parse(digits.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture);
        var month = int.Parse(digits.AsSpan(2, 2), System.Globalization.CultureInfo.InvariantCulture);
        day = day > 40 ? day - 40 : day;
        month = month switch
        {
            > 80 => month - 80,
            > 65 => month - 65,
            > 40 => month - 40,
            _ => month,
        };
        return day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }

    private static bool ControlDigitsHold(string digits)
    {
        int[] first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
        int[] second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
        return first.Select((w, i) => w * (digits[i] - '0')).Sum() % 11 == 0
            && second.Select((w, i) => w * (digits[i] - '0')).Sum() % 11 == 0;
    }

    private static string? Squeeze(string? text)
    {
        var line = Files.CleanText.OrNull(text);
        var squeezed = line is null ? "" : string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
        return squeezed.Length is 0 or > 40 ? null : squeezed;
    }
}
