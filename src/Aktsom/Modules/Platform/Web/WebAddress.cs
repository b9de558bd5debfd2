namespace Aktsom.Modules.Platform.Web;

/// <summary>Addresses people type or paste.</summary>
internal static class WebAddress
{
    /// <summary>A whole address that a browser opens: http or https, and nothing that runs.</summary>
    public static bool IsWhole(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>A whole address, or none at all.</summary>
    public static bool IsGood(string? address) => string.IsNullOrWhiteSpace(address) || IsWhole(address);
}
