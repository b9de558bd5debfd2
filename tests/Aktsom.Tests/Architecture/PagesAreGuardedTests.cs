using Aktsom.Modules.Platform.Access;
using Aktsom.Tests.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Architecture;

[Trait("Requirement", "R-NEG-15")]
public sealed class PagesAreGuardedTests(TestPostgres postgres)
{
    // Open on purpose: they say nothing about the records, or guard themselves by a code or a link.
    private static readonly string[] Open =
    [
        "/Engagement/Answering/Ask",
        "/Engagement/Answering/Bring",
        "/Engagement/Answering/Colleague",
        "/Engagement/Answering/Decline",
        "/Engagement/Answering/File",
        "/Engagement/Answering/Look",
        "/Engagement/Answering/Others",
        "/Engagement/Answering/Question",
        "/Engagement/Answering/Receipt",
        "/Engagement/Answering/Requests",
        "/Engagement/Answering/Start",
        "/Organisations/FirstTime/Begin",
        "/Organisations/People/Accept",
        "/Platform/Access/SignIn/Code",
        "/Platform/Access/SignIn/End",
        "/Platform/Access/SignIn/NewPassword",
        "/Platform/Access/SignIn/Start",
        "/Platform/Web/Errors/Status",
        "/Platform/Web/Preferences/Choose",
        "/Statements/PublicSite/Show",
        "/Statements/Review/ByLink",
        "/Statements/Signing/ByLink",
        "/Statements/YearRound/Feed",
    ];

    // The gallery of page furniture leads nowhere but in Development.
    private const string Gallery = "/Platform/Web/Gallery/";

    // Signed in is enough: they show a person nothing but the person's own.
    private static readonly string[] OwnPages =
    [
        "/Organisations/Switch/Choose",
        "/Platform/Access/Me/App",
        "/Platform/Access/Me/Passkeys",
        "/Platform/Access/Me/Password",
        "/Platform/Access/Me/Profile",
        "/Platform/Access/Me/RecoveryCodes",
    ];

    [Fact]
    public async Task Every_page_names_a_permission_or_is_on_a_list_here()
    {
        await using var site = await Site.StartAsync(postgres);
        var permissions = site.Services.GetRequiredService<Permissions>();
        var pages = await PagesAsync(site);
        Assert.True(pages.Count > 20, "The walk found hardly any pages, so it proves nothing.");

        foreach (var (path, _, metadata) in pages)
        {
            var isOpen = metadata.OfType<IAllowAnonymous>().Any();
            var named = metadata.OfType<IAuthorizeData>().Select(data => data.Policy).OfType<string>().ToList();
            Assert.True(
                isOpen == Open.Contains(path),
                $"{path} is {(isOpen ? "open, and not on the list" : "on the list of open pages, and not open")}."
            );
            if (!isOpen && !OwnPages.Contains(path))
            {
                Assert.True(
                    named.Count > 0 && named.All(permissions.Knows),
                    $"{path} names no permission that a module grants: {string.Join(", ", named)}"
                );
            }
        }
    }

    [Fact]
    public async Task A_stranger_gets_nothing_of_any_page_that_is_not_open()
    {
        await using var site = await Site.StartAsync(postgres);
        await Given.UserAsync(site.Scopes, await Given.OrganisationAsync(site.Scopes), "Kari Prøve", "kari@example.test", Role.Reader);
        using var browser = site.Visit();

        foreach (var page in (await PagesAsync(site)).Where(page => !Open.Contains(page.Path) && page.Route?.Contains('{') == false))
        {
            Assert.Equal("/sign-in", (await browser.GetAsync("/" + page.Route)).Path);
        }
    }

    private static async Task<IReadOnlyList<(string Path, string? Route, IList<object> Metadata)>> PagesAsync(Site site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new List<(string, string?, IList<object>)>();
        foreach (
            var page in site
                .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
        )
        {
            var compiled = await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            found.Add((page.ViewEnginePath, page.AttributeRouteInfo?.Template, compiled.EndpointMetadata!));
        }

        return [.. found.Where(page => !page.Item1.StartsWith(Gallery, StringComparison.Ordinal))];
    }
}
