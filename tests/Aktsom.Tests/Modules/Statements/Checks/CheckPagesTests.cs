using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Checks.Accepting;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Comments;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Checks;

/// <summary>The page of checks, what is accepted there, and what others ask, on a real database.</summary>
public sealed class CheckPagesTests(TestPostgres postgres)
{
    private const string Field = "S.2.prioritisation";
    private const string Placeholder = "S.0.approach";

    [Fact]
    public async Task Findings_stand_by_weight_and_lead_to_their_fields()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        await SayAsync(site, organisation, id, Placeholder, "Avventer tekst fra ledelsen");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var page = await browser.GetAsync($"/statements/{id}/checks");

        Assert.Equal("Én ting må rettes før dere kan publisere", page.Title);
        var block = page.Document.QuerySelector("[data-weight='Block'] li")!;
        Assert.Contains("Her står det fortsatt en plassholder", WebPage.Plain(block.TextContent));
        var link = block.QuerySelector("a")!.GetAttribute("href")!;
        Assert.EndsWith(Placeholder, Uri.UnescapeDataString(link), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Her står det fortsatt en plassholder", (await browser.GetAsync(link)).Words);
        Assert.Contains("Se hele kontrollen", (await browser.GetAsync($"/statements/{id}")).Words);
    }

    [Fact]
    [Trait("Requirement", "INV-15")]
    [Trait("Requirement", "R-EHN-08")]
    public async Task A_warning_is_accepted_with_a_reason_logged_and_taken_back()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var path = $"/statements/{id}/checks/K-25?at={Field}";

        var page = await (await browser.GetFormAsync(path, "La det stå")).SubmitAsync();
        Assert.Equal("Skriv hvorfor dette kan stå.", page.ErrorAt("Begrunnelse"));
        page = await page.Form("La det stå").SubmitAsync(("Begrunnelse", "Vi har bare én risiko."));

        Assert.Contains("Ett funn er godtatt", page.Words);
        Assert.Contains("Vi har bare én risiko.", page.Words);
        var found = await FoundAsync(site, organisation, id);
        Assert.Equal(("Prøve Person", "Vi har bare én risiko."), (found.Accepted!.By, found.Accepted.Reason));
        Assert.Contains("Lot et funn i kontrollen stå", (await browser.GetAsync($"/statements/{id}")).Words);
        Assert.DoesNotContain("Vi har bare én risiko.", (await browser.GetAsync($"/statements/{id}/preview")).Words);

        page = await page.Form("Spør igjen: Svar på «Hvorfor disse områdene», eller velg ikke aktuelt, ikke kjent eller ingen, med grunn.")
            .SubmitAsync();
        Assert.DoesNotContain("er godtatt", page.Words);
        Assert.True((await FoundAsync(site, organisation, id)).IsOpenWarning);
        Assert.Contains("Tok opp igjen et funn i kontrollen", (await browser.GetAsync($"/statements/{id}")).Words);
    }

    [Fact]
    public async Task A_changed_answer_asks_again_and_remembers_the_earlier_reason()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        await SayAsync(site, organisation, id, Field, "Vi valgte det viktigste.");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var path = $"/statements/{id}/checks/C13?at={Field}";
        await (await browser.GetFormAsync(path, "La det stå")).SubmitAsync(("Begrunnelse", "Det holder."));
        Assert.False((await FoundAsync(site, organisation, id, "C13")).IsOpen);

        await SayAsync(site, organisation, id, Field, "Vi valgte det aller viktigste.");

        Assert.True((await FoundAsync(site, organisation, id, "C13")).IsOpen);
        Assert.Equal("Det holder.", (await browser.GetFormAsync(path, "La det stå")).ValueOf("Begrunnelse"));
    }

    [Fact]
    public async Task What_changed_since_the_form_was_opened_is_not_accepted_unseen()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        await SayAsync(site, organisation, id, Field, "Vi valgte det viktigste.");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var form = await browser.GetFormAsync($"/statements/{id}/checks/C13?at={Field}", "La det stå");
        await SayAsync(site, organisation, id, Field, "Noe helt annet.");

        var page = await form.SubmitAsync(("Begrunnelse", "Det holder."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Svaret er endret siden du åpnet siden", page.Words);
        Assert.True((await FoundAsync(site, organisation, id, "C13")).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "INV-09")]
    public async Task A_block_is_mended_and_never_accepted()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        await SayAsync(site, organisation, id, Placeholder, "TODO");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var page = await browser.GetAsync($"/statements/{id}/checks/K-11?at={Placeholder}");
        Assert.Contains("Det kan ikke godtas", page.Words);
        Assert.Null(page.Document.QuerySelector("textarea"));
        var block = await FoundAsync(site, organisation, id, "K-11", Placeholder);
        await using (var scope = site.Scopes.As(organisation))
        {
            var accepting = scope.ServiceProvider.GetRequiredService<AcceptedFindings>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => accepting.AcceptAsync(id, block, "Likevel", CancellationToken.None));
        }

        Assert.True((await CheckedAsync(site, organisation, id)).HasOpenBlock);
        await SayAsync(site, organisation, id, Placeholder, "Vi begynner der skaden er størst.");
        Assert.False((await CheckedAsync(site, organisation, id)).HasOpenBlock);
    }

    [Fact]
    public async Task Open_comments_and_answers_from_last_year_are_asked_about()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        await using (var scope = site.Scopes.As(organisation))
        {
            var comments = scope.ServiceProvider.GetRequiredService<StatementComments>();
            await comments.AddAsync(id, new AnswerKey(Field), "Hvorfor?", null, CancellationToken.None);
        }

        Assert.Equal(new AnswerKey(Field), (await FoundAsync(site, organisation, id, "A-03")).Key);
    }

    [Fact]
    public async Task A_reader_sees_the_checks_and_may_not_accept_and_a_stranger_sees_nothing()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var reader = await site.SignInAsAsync(organisation, Role.Reader);
        using var stranger = await site.SignInAsAsync(await Given.OrganisationAsync(site.Scopes, "En annen AS"), Role.StatementAuthor);

        var page = await reader.GetAsync($"/statements/{id}/checks");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Godta med begrunnelse", page.Words);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/statements/{id}/checks/K-25?at={Field}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/statements/{id}/checks")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/statements/{id}/checks/K-25?at={Field}")).Status);
    }

    private static async Task<(OrganisationId Organisation, StatementId Id)> StatementAsync(Site site)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await using var scope = site.Scopes.As(organisation);
        var started = await scope
            .ServiceProvider.GetRequiredService<YearStart>()
            .StartAsync(2025, "act-s5", "nb", fromLast: false, CancellationToken.None);
        return (organisation, started.Statement.Id);
    }

    private static async Task SayAsync(Site site, OrganisationId organisation, StatementId id, string field, string text)
    {
        await using var scope = site.Scopes.As(organisation);
        var store = scope.ServiceProvider.GetRequiredService<StatementStore>();
        var open = (await store.FindAsync(id, CancellationToken.None))!;
        var key = new AnswerKey(field);
        Assert.True(await store.SaveAsync(open, key, FieldAnswer.Of(text), open.RevisionOf(key), CancellationToken.None));
    }

    private static async Task<CheckedStatement> CheckedAsync(Site site, OrganisationId organisation, StatementId id)
    {
        await using var scope = site.Scopes.As(organisation);
        return (await scope.ServiceProvider.GetRequiredService<StatementChecking>().RunAsync(id, CancellationToken.None))!;
    }

    private static async Task<FoundAt> FoundAsync(
        Site site,
        OrganisationId organisation,
        StatementId id,
        string check = "K-25",
        string field = Field
    ) => (await CheckedAsync(site, organisation, id)).Findings.Single(found => found.Check == check && found.At == field);
}
