using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>A language Aktsom speaks, with its name in itself.</summary>
internal sealed record Language(string Code, string OwnName, CultureInfo Culture)
{
    /// <summary>Writes words and days in this language, whatever the reader's is.</summary>
    public T Speak<T>(Func<T> write)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}

/// <summary>
/// The languages, and which one a request is answered in: <c>?lang=</c>, then the cookie, then what the browser asks for. Members and the public have
/// three; a supplier by a personal link has three more.
/// </summary>
internal static class Languages
{
    public const string Query = "lang";
    public const string Cookie = "aktsom-language";

    public static readonly Language Bokmaal = new("nb", "Bokmål", CultureInfo.GetCultureInfo("nb-NO"));
    public static readonly IReadOnlyList<Language> All =
    [
        Bokmaal,
        new("nn", "Nynorsk", CultureInfo.GetCultureInfo("nn-NO")),
        new("en", "English", CultureInfo.GetCultureInfo("en-GB")),
    ];

    /// <summary>What suppliers' own pages are written in besides.</summary>
    public static readonly IReadOnlyList<Language> ForSuppliers =
    [
        .. All,
        new("zh", "中文", CultureInfo.GetCultureInfo("zh-CN")),
        new("de", "Deutsch", CultureInfo.GetCultureInfo("de-DE")),
        new("pl", "Polski", CultureInfo.GetCultureInfo("pl-PL")),
    ];

    /// <summary>Where suppliers' pages lie.</summary>
    public const string SupplierPath = "/answer";

    public static Language Current => Find(CultureInfo.CurrentUICulture.Name, ForSuppliers) ?? Bokmaal;

    /// <summary>The languages the page asked for is written in.</summary>
    public static IReadOnlyList<Language> Offered(HttpRequest request) =>
        request.Path.StartsWithSegments(SupplierPath, StringComparison.OrdinalIgnoreCase) ? ForSuppliers : All;

    /// <summary>The language a tag such as <c>nn-NO</c>, <c>no</c> or <c>en-US</c> asks for, or null when we do not speak it.</summary>
    public static Language? Find(string? tag, IReadOnlyList<Language>? among = null)
    {
        var code = tag?.Split('-', '_')[0].ToLowerInvariant();
        return (among ?? All).FirstOrDefault(language => language.Code == (code == "no" ? Bokmaal.Code : code));
    }

    public static Language Of(HttpRequest request)
    {
        var offered = Offered(request);
        return Find(request.Query[Query], offered)
            ?? Find(request.Cookies[Cookie], offered)
            ?? Preferred(request.Headers.AcceptLanguage.ToString(), offered)
            ?? Bokmaal;
    }

    internal static Language? Preferred(string acceptLanguage, IReadOnlyList<Language>? among = null) =>
        StringWithQualityHeaderValue.TryParseList([acceptLanguage], out var wanted)
            ? wanted
                .OrderByDescending(tag => tag.Quality ?? 1)
                .Select(tag => Find(tag.Value.Value, among))
                .FirstOrDefault(language => language is not null)
            : null;

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app)
    {
        var cultures = ForSuppliers.Select(language => language.Culture).ToList();
        return app.UseRequestLocalization(
            new RequestLocalizationOptions
            {
                DefaultRequestCulture = new RequestCulture(Bokmaal.Culture),
                SupportedCultures = cultures,
                SupportedUICultures = cultures,
                RequestCultureProviders =
                [
                    new CustomRequestCultureProvider(http =>
                        Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Of(http.Request).Culture.Name))
                    ),
                ],
            }
        );
    }
}
