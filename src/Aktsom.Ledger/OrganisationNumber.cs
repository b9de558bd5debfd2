using System.Diagnostics.CodeAnalysis;

namespace Aktsom.Ledger;

/// <summary>
/// A Norwegian organisation number: nine digits, the last a modulus 11 check digit (weights 3 2 7 6 5 4 3 2).
/// An instance is always valid; equality is equality of digits. Every part of Aktsom uses this type.
/// </summary>
/// <remarks>Source: the Central Coordinating Register for Legal Entities (Enhetsregisteret), description of the number.</remarks>
public sealed record OrganisationNumber : IParsable<OrganisationNumber>
{
    private const int Length = 9;
    private const int MostWritten = 40;
    private static readonly int[] Weights = [3, 2, 7, 6, 5, 4, 3, 2];

    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>The nine digits without spaces.</summary>
    public string Digits { get; }

    /// <summary>For people: three groups with hard spaces between.</summary>
    public string Grouped => $"{Digits[..3]}\u00a0{Digits[3..6]}\u00a0{Digits[6..]}";

    /// <inheritdoc />
    public override string ToString() => Digits;

    /// <summary>Reads a number as people and files write it: spaces, dots, a leading NO and a trailing MVA are allowed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out OrganisationNumber? number)
    {
        number = TryNineDigits(text, out var digits) && CheckDigitHolds(digits) ? new OrganisationNumber(digits) : null;
        return number is not null;
    }

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [NotNullWhen(true), MaybeNullWhen(false)] out OrganisationNumber result
    ) => TryParse(s, out result);

    /// <inheritdoc />
    /// <exception cref="FormatException">Not nine digits with a check digit that holds.</exception>
    public static OrganisationNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, out var number) ? number : throw new FormatException("Not a Norwegian organisation number.");

    /// <summary>Whether the text is shaped as an organisation number (nine digits), whatever the check digit says.</summary>
    internal static bool TryNineDigits(string? text, out string digits)
    {
        digits = "";
        if (text is null || text.Length is < Length or > MostWritten)
        {
            return false;
        }

        Span<char> bare = stackalloc char[MostWritten];
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('.' or '-'))
            {
                bare[count++] = c;
            }
        }

        ReadOnlySpan<char> number = bare[..count];
        number = number.StartsWith("NO", StringComparison.OrdinalIgnoreCase) ? number[2..] : number;
        number = number.EndsWith("MVA", StringComparison.OrdinalIgnoreCase) ? number[..^3] : number;
        if (number.Length != Length || number.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        digits = number.ToString();
        return true;
    }

    private static bool CheckDigitHolds(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (digits[i] - '0');
        }

        // A remainder of 1 would ask for the check digit 10: such numbers are never given out.
        return (11 - (sum % 11)) % 11 == digits[^1] - '0';
    }
}
