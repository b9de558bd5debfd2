using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Hardens every cookie that says who someone is: out of scripts' reach, not sent along from other sites, bound to the host where there is TLS.</summary>
internal sealed class SignInCookies : IPostConfigureOptions<CookieAuthenticationOptions>
{
    private const string NamePrefix = "aktsom-";

    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        options.Cookie.Name = NamePrefix + (name ?? "").Replace("Identity.", "", StringComparison.Ordinal).ToLowerInvariant();
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostBoundCookies();
    }

    /// <summary>Over TLS the name begins with <c>__Host-</c>, which browsers take only from this host and only over TLS; on a plain local address they would drop it.</summary>
    private sealed class HostBoundCookies : ICookieManager
    {
        private const string Prefix = "__Host-";
        private readonly ChunkingCookieManager inner = new();

        public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, Name(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            inner.AppendResponseCookie(context, Name(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            inner.DeleteCookie(context, Name(context, key), options);

        private static string Name(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
    }
}
