namespace Aktsom.Modules.Statements.Publishing;

internal static class WebAddress
{
    /// <summary>A whole address that a browser opens, or none at all.</summary>
    public static bool IsGood(string? address) =>
        string.IsNullOrWhiteSpace(address)
        || (
            Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        );
}
