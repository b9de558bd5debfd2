namespace Aktsom.Modules.Platform.Web;

/// <summary>Headers for every answer: a content policy without inline script or style, and no framing, sniffing or leaking of addresses.</summary>
internal static class SecurityHeaders
{
    private const string WithoutScript =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private const string WithScript = WithoutScript + "; script-src 'self'; connect-src 'self'";
    private static readonly object NoScriptMark = new();

    /// <summary>The page has no script, so the policy allows none. Called by the layouts of the open pages.</summary>
    public static void ForbidScript(this HttpContext http) => http.Items[NoScriptMark] = true;

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(
                    static state =>
                    {
                        Write((HttpContext)state);
                        return Task.CompletedTask;
                    },
                    http
                );
                return next(http);
            }
        );

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Items.ContainsKey(NoScriptMark) ? WithoutScript : WithScript;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "private, no-cache";
        }
    }
}
