using System.Net;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.YearRound;

[Trait("Requirement", "R-NEG-17")]
public sealed class CalendarFeedTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_secret_address_gives_the_days_until_it_is_renewed_ended_or_the_role_is_gone()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Kalender AS");
        using var siv = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        using var calendar = site.Visit();

        var first = await AddressAsync(siv, "Lag adressen");
        var file = await calendar.Client.GetStringAsync(first);
        Assert.StartsWith("BEGIN:VCALENDAR", file);
        Assert.Contains("0630", file);
        Assert.Contains("Kalender AS", file);

        var second = await AddressAsync(siv, "Lag ny adresse");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(calendar, first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(calendar, second));
        Assert.Equal(
            HttpStatusCode.NotFound,
            await StatusAsync(calendar, second.Replace("calendar/", "calendar/00", StringComparison.Ordinal))
        );

        await EndRolesAsync(site, organisation);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(calendar, second));
    }

    [Fact]
    public async Task The_page_counts_down_and_names_the_laws_day()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var siv = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var page = await siv.GetAsync("/statements/year");

        Assert.EndsWith("igjen til 30. juni", page.Title);
        Assert.Contains("Lovens frist for redegjørelsen", page.Words);
    }

    private static async Task<string> AddressAsync(Aktsom.Tests.Running.Browser browser, string button)
    {
        var page = await (await browser.GetFormAsync("/statements/year", button)).SubmitAsync();
        return new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
    }

    private static async Task<HttpStatusCode> StatusAsync(Aktsom.Tests.Running.Browser browser, string address)
    {
        using var answer = await browser.Client.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task EndRolesAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Set<RoleAssignment>().ForEachAsync(role => role.To = new DateOnly(2021, 1, 1));
        await db.SaveChangesAsync();
    }
}
