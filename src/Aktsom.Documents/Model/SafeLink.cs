namespace Aktsom.Documents.Model;

/// <summary>Which addresses a text may link to.</summary>
public static class SafeLink
{
    /// <summary>True for absolute http, https and mailto addresses without control characters.</summary>
    public static bool IsAllowed(string href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "mailto"
        && !href.Any(char.IsControl)
        && href.StartsWith(address.Scheme, StringComparison.OrdinalIgnoreCase);
}
