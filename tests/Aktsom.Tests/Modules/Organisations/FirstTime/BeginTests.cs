using System.Net;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aktsom.Tests.Modules.Organisations.FirstTime;

[Trait("Requirement", "R-NEG-15")]
public sealed class BeginTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_first_visitor_with_the_code_becomes_administrator_and_the_page_is_gone()
    {
        await using var site = await Site.StartAsync(postgres);
        var code = await CodeAsync(site);
        using var browser = site.Visit();

        var page = await SendAsync(browser, code!.ToLowerInvariant().Replace('-', ' '));

        Assert.Equal("/", page.Path);
        Assert.Contains(page.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/suppliers/import");
        page = await browser.GetAsync("/organisation");
        Assert.Equal("Nordlys Prøve AS", page.Title);
        Assert.Contains("/nordlys-prove-as", page.Words);
        Assert.Contains("Kari Prøve", (await browser.GetAsync("/access")).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/first-time")).Status);
        Assert.Null(await CodeAsync(site));
    }

    [Fact]
    public async Task A_wrong_or_replaced_code_makes_nothing()
    {
        await using var site = await Site.StartAsync(postgres);
        var replaced = await CodeAsync(site);
        await CodeAsync(site);
        using var browser = site.Visit();

        var page = await SendAsync(browser, replaced!);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Koden stemmer ikke", page.ErrorAt("Engangskode"));
        Assert.Equal("Nordlys Prøve AS", page.Form().ValueOf("Navn på virksomheten"));
        await using var owner = new NpgsqlConnection(site.Scopes.Database.Owner);
        await owner.OpenAsync();
        await using var count = new NpgsqlCommand(
            "select (select count(*) from access_user) + (select count(*) from organisations_organisation) + (select count(*) from platform_log)",
            owner
        );
        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Only_the_codes_hash_is_kept()
    {
        await using var site = await Site.StartAsync(postgres);
        var code = await CodeAsync(site);
        await using var scope = site.Services.CreateAsyncScope();

        var kept = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Setting>().Select(setting => setting.Value).ToListAsync();

        Assert.DoesNotContain(code!.Replace("-", ""), Assert.Single(kept), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string?> CodeAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().NewCodeAsync(CancellationToken.None);
    }

    private static async Task<WebPage> SendAsync(Browser browser, string code) =>
        await (await browser.GetFormAsync("/first-time")).SubmitAsync(
            ("Engangskode", code),
            ("Navn på virksomheten", "Nordlys Prøve AS"),
            ("Type", "Morselskap i konsern"),
            ("Navnet ditt", "Kari Prøve"),
            ("E-posten din", "kari@example.test"),
            ("Velg passord", Password.Right)
        );
}
