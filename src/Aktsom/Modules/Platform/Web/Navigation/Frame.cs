using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Platform.Web.Navigation;

/// <summary>A link of the menu as one person sees it. <see cref="Current"/> is the value of <c>aria-current</c>.</summary>
internal sealed record FrameLink(string Text, string Address, string? Current, IReadOnlyList<FrameLink> Pages)
{
    public bool Post { get; init; }
}

internal sealed record FrameView(
    FrameFacts Facts,
    IReadOnlyList<FrameLink> Entries,
    IReadOnlyList<FrameLink> PersonMenu,
    string? Search,
    string? Help,
    string? Accessibility,
    string? Privacy
)
{
    /// <summary>The pages under the entry the person stands in.</summary>
    public IReadOnlyList<FrameLink> Here => Entries.FirstOrDefault(entry => entry.Current is not null)?.Pages ?? [];
}

/// <summary>Puts the members' menu together: what this person may open, and where this page stands in it.</summary>
internal sealed class Frame(
    IEnumerable<NavigationPage> pages,
    IEnumerable<PersonPage> personPages,
    IFrameFacts facts,
    IAuthorizationService authorization,
    LinkGenerator links,
    ModuleTexts texts,
    IOptions<FrameOptions> options
)
{
    /// <param name="http">The request.</param>
    /// <param name="standsAt">The menu page this page belongs under, when its folder does not tell.</param>
    public async Task<FrameView> ViewAsync(HttpContext http, string? standsAt = null)
    {
        var allowed = new List<NavigationPage>();
        foreach (var page in pages.OrderBy(page => page.Entry).ThenBy(page => page.Order))
        {
            if (await MayOpenAsync(http, page.Permission))
            {
                allowed.Add(page);
            }
        }

        var here = http.GetRouteValue("page") as string ?? "";
        var current = Current(allowed, standsAt ?? here);
        return new FrameView(
            await facts.OfAsync(http, http.RequestAborted),
            [.. allowed.GroupBy(page => page.Entry).Select(entry => Entry(http, [.. entry], current, here))],
            await PersonMenuAsync(http),
            Address(http, options.Value.SearchPage),
            Address(http, options.Value.HelpPage),
            Address(http, options.Value.AccessibilityPage),
            Address(http, options.Value.PrivacyPage)
        );
    }

    /// <summary>The page itself, or the first menu page of the same folder or of the nearest folder above.</summary>
    internal static NavigationPage? Current(IReadOnlyList<NavigationPage> menu, string here)
    {
        for (var place = here; place.Length > 0; place = place[..Math.Max(place.LastIndexOf('/'), 0)])
        {
            var found =
                menu.FirstOrDefault(page => page.Page == place)
                ?? (place == here ? null : menu.FirstOrDefault(page => FolderOf(page.Page) == place));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static string FolderOf(string page) => page[..Math.Max(page.LastIndexOf('/'), 0)];

    private FrameLink Entry(HttpContext http, List<NavigationPage> under, NavigationPage? current, string here)
    {
        var links = under
            .Select(page => new FrameLink(
                TextOf(page.Page, page.TextKey),
                Address(http, page.Page) ?? "/",
                CurrentOf(page, current, here),
                []
            ))
            .ToList();
        var shared = SharedTexts.Get("Navigation." + under[0].Entry);
        var isHere = current is not null && current.Entry == under[0].Entry;
        return new FrameLink(shared, links[0].Address, isHere ? (links[0].Current ?? "true") : null, links);
    }

    private static string? CurrentOf(NavigationPage page, NavigationPage? current, string here) =>
        page != current ? null
        : page.Page == here ? "page"
        : "true";

    private async Task<IReadOnlyList<FrameLink>> PersonMenuAsync(HttpContext http)
    {
        var menu = new List<FrameLink>();
        foreach (var page in personPages.OrderBy(page => page.Order))
        {
            if (await MayOpenAsync(http, page.Permission) && Address(http, page.Page) is { } address)
            {
                menu.Add(new FrameLink(TextOf(page.Page, page.TextKey), address, null, []) { Post = page.Post });
            }
        }

        return menu;
    }

    private async Task<bool> MayOpenAsync(HttpContext http, string? permission) =>
        permission is null || (await authorization.AuthorizeAsync(http.User, null, permission)).Succeeded;

    private string TextOf(string page, string key) => texts.ForPage(page)[key];

    private string? Address(HttpContext http, string? page) => page is null ? null : links.GetPathByPage(http, page);
}
