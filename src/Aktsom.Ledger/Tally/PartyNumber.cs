namespace Aktsom.Ledger.Tally;

/// <summary>What a registration number is: a valid organisation number, one with a wrong check digit, a private person's, or something else.</summary>
internal readonly record struct PartyNumber(OrganisationNumber? Valid, string? Stated, bool WrongCheckDigit, bool IsNationalIdentity)
{
    private const int NationalIdentityLength = 11;
    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

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
        Span<char> eleven = stackalloc char[NationalIdentityLength];
        if (IsIdentityShaped(stated, eleven) && (!foreign || ControlDigitsHold(eleven)))
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
    public static bool LooksLikeNationalIdentity(string? text) => IsIdentityShaped(text, stackalloc char[NationalIdentityLength]);

    /// <summary>Whether eleven digits that pass as an identity number stand anywhere in the text.</summary>
    public static bool HoldsIdentity(string text)
    {
        if (LooksLikeNationalIdentity(text))
        {
            return true;
        }

        Span<char> digits = stackalloc char[NationalIdentityLength];
        var run = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                run++;
                continue;
            }

            if (run == NationalIdentityLength && IsIdentityShaped(text.AsSpan(i - run, run), digits) && ControlDigitsHold(digits))
            {
                return true;
            }

            run = 0;
        }

        return false;
    }

    private static bool IsIdentityShaped(ReadOnlySpan<char> text, Span<char> digits)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '-' or '.' or '\u00a0')
            {
                continue;
            }

            if (!char.IsAsciiDigit(c) || count == NationalIdentityLength)
            {
                return false;
            }

            digits[count++] = c;
        }

        if (count != NationalIdentityLength)
        {
            return false;
        }

        var day = Two(digits);
        var month = Two(digits[2..]);
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

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    /// <summary>The two control digits, modulus 11 (regulation to the National Population Register Act, § 2-2-1).</summary>
    private static bool ControlDigitsHold(ReadOnlySpan<char> digits) => Sum(digits, First) % 11 == 0 && Sum(digits, Second) % 11 == 0;

    private static int Sum(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum;
    }

    private static string? Squeeze(string? text)
    {
        var line = Files.CleanText.OrNull(text);
        var squeezed =
            line is not null && line.Contains(' ', StringComparison.Ordinal) ? line.Replace(" ", "", StringComparison.Ordinal) : line;
        return squeezed?.Length is null or 0 or > 40 ? null : squeezed;
    }
}
