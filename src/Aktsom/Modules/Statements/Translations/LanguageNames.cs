using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>What the languages of a statement are called inside a sentence.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, LocalisedText> Names = new(StringComparer.Ordinal)
    {
        ["nb"] = new("bokmål", "bokmål", "Norwegian (Bokmål)"),
        ["nn"] = new("nynorsk", "nynorsk", "Norwegian (Nynorsk)"),
        ["en"] = new("engelsk", "engelsk", "English"),
    };

    /// <param name="code">nb, nn or en.</param>
    public static LocalisedText Of(string code) => Names[code];
}
