using System.Text.Json.Serialization;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>One text in the three languages a statement can be written in.</summary>
internal sealed record LanguageText
{
    [JsonPropertyName("nb")]
    public required string Bokmal { get; init; }

    [JsonPropertyName("nn")]
    public required string Nynorsk { get; init; }

    [JsonPropertyName("en")]
    public required string English { get; init; }

    /// <summary>The text in the language, bokmål where the language is not one of the three.</summary>
    public string In(string language) =>
        language switch
        {
            "nn" => Nynorsk,
            "en" => English,
            _ => Bokmal,
        };

    [JsonIgnore]
    public IEnumerable<(string Language, string Text)> All => [("nb", Bokmal), ("nn", Nynorsk), ("en", English)];
}
