using System.Globalization;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Platform.Web;

/// <summary>Small numbers as words, for titles: «Tre ting må rettes».</summary>
internal static class NumberWords
{
    private const int Last = 12;

    public static string Of(int number) =>
        number is >= 0 and <= Last
            ? SharedTexts.Get(string.Create(CultureInfo.InvariantCulture, $"Number.{number}"))
            : Formats.Number(number);

    public static string Capital(int number)
    {
        var word = Of(number);
        return char.ToUpper(word[0], CultureInfo.CurrentCulture) + word[1..];
    }
}
