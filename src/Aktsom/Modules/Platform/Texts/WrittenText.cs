namespace Aktsom.Modules.Platform.Texts;

/// <summary>What people write in fields.</summary>
internal static class WrittenText
{
    /// <summary>The words without the space around them; null where nothing is written.</summary>
    public static string? Trimmed(this string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
