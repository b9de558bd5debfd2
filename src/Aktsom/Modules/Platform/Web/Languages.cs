using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>A language Aktsom speaks, with its name in itself.</summary>
internal sealed record Language(string Code, string OwnName, CultureInfo Culture);

/// <summary>The three languages, and which one a request is answered in: <c>?lang=</c>, then the cookie, then what the browser asks for.</summary>
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

    public static Language Current => Find(CultureInfo.CurrentUICulture.Name) ?? Bokmaal;

    /// <summary>The language a tag such as <c>nn-NO</c>, <c>no</c> or <c>en-US</c> asks for, or null when we do not speak it.</summary>
    public static Language? Find(string? tag)
    {
        var code = tag?.Split('-', '_')[0].ToLowerInvariant();
        return All.FirstOrDefault(language => language.Code == (code == "no" ? Bokmaal.Code : code));
    }

    public static Language Of(HttpRequest request) =>
        Find(request.Query[Query]) ?? Find(request.Cookies[Cookie]) ?? Preferred(request.Headers.AcceptLanguage.ToString()) ?? Bokmaal;

    internal static Language? Preferred(string acceptLanguage) =>
        StringWithQualityHeaderValue.TryParseList([acceptLanguage], out var wanted)
            ? wanted
                .OrderByDescending(tag => tag.Quality ?? 1)
                .Select(tag => Find(tag.Value.Value))
                .FirstOrDefault(language => language is not null)
            : null;

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app)
    {
        var cultures = All.Select(language => language.Culture).ToList();
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
