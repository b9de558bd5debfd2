using Aktsom.BrowserTests.Running;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Examples;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Comments;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.BrowserTests.Journeys;

/// <summary>Writing a field with script, and its pages on every kind of screen.</summary>
public sealed class WritingTests(Chromium chromium, TestPostgres postgres)
{
    private const string Field = "B.1D1";

    [Fact]
    public async Task A_person_writes_with_the_keyboard_binds_a_figure_and_loses_nothing_by_leaving()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        await using var visit = await chromium.SignInAsync(site, organisation, Screen.Wide, Role.StatementAuthor);
        await visit.GoAsync($"/statements/{id}/B.1B2");
        var text = visit.Page.GetByLabel("Svaret deres");

        await text.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("- Ett");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.TypeAsync("To ");
        await visit.Page.Keyboard.PressAsync("Control+b");
        await visit.Page.Keyboard.TypeAsync("fet");
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.TypeAsync(" [[");
        await visit.Page.GetByLabel("Finn et tall").FillAsync("suppliers.counted");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("- Ett\n- To **fet** [[suppliers.counted]]", await text.InputValueAsync());
        Assert.Contains("40 tegn", await visit.Page.Locator("[data-count]").InnerTextAsync());
        await visit.Page.GetByText("Teksten er tatt vare på").WaitForAsync();

        await visit.GoAsync($"/statements/{id}");
        await visit.GoAsync($"/statements/{id}/B.1B2");
        Assert.Equal("- Ett\n- To **fet** [[suppliers.counted]]", await visit.Page.GetByLabel("Svaret deres").InputValueAsync());
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Lagre", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Sist lagret").WaitForAsync();
        Assert.Equal(0, await visit.Page.GetByText("Du har tekst her som ikke er lagret").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_pages_of_writing_are_accessible_and_fit_every_screen()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        var failed = new List<string>();
        foreach (var screen in Screen.All)
        {
            await using var visit = await chromium.SignInAsync(site, organisation, screen, Role.StatementAuthor);
            foreach (
                var (name, path) in ((string, string)[])
                    [
                        ("statements", "/statements"),
                        ("overview", $"/statements/{id}"),
                        ("field", $"/statements/{id}/{Field}"),
                        ("rows", $"/statements/{id}/B.g.next"),
                        ("comments", $"/statements/{id}/comments"),
                    ]
            )
            {
                var answer = await visit.GoAsync(path);
                await visit.ScreenshotAsync("writing-" + name);
                failed.AddRange(answer.Ok ? await visit.FaultsAsync() : [$"{path} answered {answer.Status}: {site.Faults.Text}"]);
            }
        }

        Assert.True(failed.Count == 0, string.Join("\n\n", failed.Distinct()));
    }

    private static async Task<(OrganisationId Organisation, StatementId Id)> StatementAsync(Site site)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes, "Fjellvang Innkjøp AS");
        await using var scope = site.Scopes.As(organisation, "Ingrid Prøve");
        var years = scope.ServiceProvider.GetRequiredService<YearStart>();
        var last = await years.StartAsync(2024, "ehn-business", "nb", fromLast: false, CancellationToken.None);
        await AnswerAsync(scope.ServiceProvider, last.Statement.Id, ExampleAnswers.OfLastYear);
        var now = await years.StartAsync(2025, "ehn-business", "nb", fromLast: true, CancellationToken.None);
        await AnswerAsync(scope.ServiceProvider, now.Statement.Id, ExampleAnswers.OfThisYear);
        await scope
            .ServiceProvider.GetRequiredService<StatementComments>()
            .AddAsync(now.Statement.Id, new AnswerKey(Field), "Er det 62 som møtte?", null, CancellationToken.None, "Hanna Prøve");
        return (organisation, now.Statement.Id);
    }

    private static async Task AnswerAsync(
        IServiceProvider services,
        StatementId id,
        IReadOnlyList<(AnswerKey Key, FieldAnswer Answer)> answers
    )
    {
        var store = services.GetRequiredService<StatementStore>();
        var open = (await store.FindAsync(id, CancellationToken.None))!;
        foreach (var (key, answer) in answers)
        {
            await store.SaveAsync(open, key, answer, open.RevisionOf(key), CancellationToken.None);
        }
    }
}
