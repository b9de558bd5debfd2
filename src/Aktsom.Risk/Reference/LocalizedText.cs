using System.Globalization;

namespace Aktsom.Risk.Reference;

/// <summary>A text in the three languages of the product. Bokmål is never empty; the others fall back to it.</summary>
/// <param name="Nb">Bokmål.</param>
/// <param name="Nn">Nynorsk.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Nb, string Nn, string En)
{
    /// <summary>The text in the language of <paramref name="culture"/>; bokmål when it is neither nynorsk nor English.</summary>
    public string In(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName switch
        {
            "nn" => OrBokmal(Nn),
            "en" => OrBokmal(En),
            _ => Nb,
        };

    /// <summary>The text in the current user interface language.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    private string OrBokmal(string text) => text.Length == 0 ? Nb : text;
}
