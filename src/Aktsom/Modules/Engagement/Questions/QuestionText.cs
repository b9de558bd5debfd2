using System.Globalization;

namespace Aktsom.Modules.Engagement.Questions;

/// <summary>A text suppliers read: in our three languages always, in further ones where the set has them.</summary>
internal sealed record QuestionText(string Nb, string Nn, string En, string? Zh = null, string? De = null, string? Pl = null)
{
    /// <summary>Every language a set may be written in, our three first.</summary>
    public static readonly IReadOnlyList<string> Languages = ["nb", "nn", "en", "zh", "de", "pl"];

    /// <summary>The text in a language, with or without a region. One the set is not written in gets English: more suppliers read it than Norwegian.</summary>
    public string In(string language) =>
        language.Split('-')[0].ToLowerInvariant() switch
        {
            "nb" or "no" => Nb,
            "nn" => Nn,
            "zh" => Zh ?? En,
            "de" => De ?? En,
            "pl" => Pl ?? En,
            _ => En,
        };

    /// <summary>The words themselves in a language; null where there are none.</summary>
    public string? Written(string language) =>
        language switch
        {
            "nb" => Nb,
            "nn" => Nn,
            "en" => En,
            "zh" => Zh,
            "de" => De,
            "pl" => Pl,
            _ => null,
        };

    public override string ToString() => In(CultureInfo.CurrentUICulture.Name);
}
