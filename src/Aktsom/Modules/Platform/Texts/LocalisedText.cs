namespace Aktsom.Modules.Platform.Texts;

/// <summary>A short text in the three languages, for what is defined in code or data and not in a page's resources.</summary>
internal sealed record LocalisedText(string Nb, string Nn, string En)
{
    /// <param name="language">nb, nn or en, with or without a region; anything else gives bokmål.</param>
    public string In(string language) =>
        language.StartsWith("nn", StringComparison.OrdinalIgnoreCase) ? Nn
        : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En
        : Nb;

    public override string ToString() => In(System.Globalization.CultureInfo.CurrentUICulture.Name);
}
