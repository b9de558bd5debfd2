using Aktsom.Documents.Model;
using Aktsom.Documents.Plain;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Printing;

/// <summary>What stands before each step: a page in our own words, a few lines, or the heading alone.</summary>
public sealed class StepPagesTests(TestPostgres postgres)
{
    private const string Page = "Vi leter der det kan gjøre mest vondt";
    private const string Lines = "Vi leter etter skade og risiko, først bredt";

    [Fact]
    [Trait("Requirement", "R-EHN-03")]
    public async Task Each_step_has_its_page_until_the_author_chooses_lines_or_nothing_and_the_contents_stay_the_same()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var id = await StartAsync(site, organisation, "ehn-business");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var pages = await PrintedAsync(site, organisation, id);
        await ChooseAsync(browser, id, "Noen linjer under overskriften");
        var lines = await PrintedAsync(site, organisation, id);
        await ChooseAsync(browser, id, "Bare overskriften");
        var bare = await PrintedAsync(site, organisation, id);

        Assert.Equal([1, 2, 3, 4, 5, 6], pages.Blocks.OfType<StepPage>().Select(page => page.Step));
        Assert.Contains(Page, DocumentText.Of(pages), StringComparison.Ordinal);
        Assert.DoesNotContain(Lines, DocumentText.Of(pages), StringComparison.Ordinal);
        Assert.Empty(lines.Blocks.OfType<StepPage>());
        Assert.Contains(Lines, DocumentText.Of(lines), StringComparison.Ordinal);
        Assert.DoesNotContain(Lines, DocumentText.Of(bare), StringComparison.Ordinal);
        Assert.Equal(Chapters(pages), Chapters(bare), StringComparer.Ordinal);
        Assert.Contains("Valgte hva som står foran trinnene", (await browser.GetAsync($"/statements/{id}")).Words);
    }

    [Fact]
    public async Task The_page_comes_in_the_statements_language_and_a_template_without_steps_of_its_own_is_not_asked()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var english = await StartAsync(site, organisation, "ehn-public", "en");
        var act = await StartAsync(site, organisation, "act-s5");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        Assert.Contains(
            "We look where it may hurt most",
            DocumentText.Of(await PrintedAsync(site, organisation, english)),
            StringComparison.Ordinal
        );
        Assert.Empty((await PrintedAsync(site, organisation, act)).Blocks.OfType<StepPage>());
        Assert.DoesNotContain("Foran hvert trinn", (await browser.GetAsync($"/statements/{act}")).Words);
    }

    private static IEnumerable<string> Chapters(Document document) =>
        document.Blocks.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Text);

    private static async Task ChooseAsync(Browser browser, StatementId id, string choice) =>
        await (await browser.GetAsync($"/statements/{id}")).Form("Lagre valget").SubmitAsync(("Foran hvert trinn", choice));

    private static async Task<StatementId> StartAsync(Site site, OrganisationId organisation, string template, string language = "nb")
    {
        await using var scope = site.Scopes.As(organisation);
        var years = scope.ServiceProvider.GetRequiredService<YearStart>();
        return (await years.StartAsync(2025, template, language, fromLast: false, CancellationToken.None)).Statement.Id;
    }

    private static async Task<Document> PrintedAsync(Site site, OrganisationId organisation, StatementId id)
    {
        await using var scope = site.Scopes.As(organisation);
        var open = (await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(id, CancellationToken.None))!;
        return await scope.ServiceProvider.GetRequiredService<StatementPrint>().OfAsync(open, CancellationToken.None);
    }
}
