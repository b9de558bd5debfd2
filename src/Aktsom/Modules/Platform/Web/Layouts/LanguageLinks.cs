using Microsoft.AspNetCore.WebUtilities;

namespace Aktsom.Modules.Platform.Web.Layouts;

internal static class LanguageLinks
{
    /// <summary>This page in another language. After an invalid post it leads to the empty form: the address is all there is.</summary>
    public static string Address(HttpRequest request, Language language)
    {
        var kept = request
            .Query.Where(part => part.Key != Languages.Query)
            .SelectMany(part => part.Value, (part, text) => KeyValuePair.Create(part.Key, text))
            .Append(KeyValuePair.Create(Languages.Query, (string?)language.Code));
        return QueryHelpers.AddQueryString("", kept);
    }
}
