using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Figures;

/// <summary>From a supplier by links to its harm, what is done, what is measured and the field that tells it, and back.</summary>
public sealed class WalkTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-EHN-03")]
    public async Task The_way_from_supplier_to_statement_can_be_walked_by_link_in_both_directions()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres, demo: true);
        var organisation = ExampleSet.Union.Organisation;
        var statement = await StartAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead, Role.StatementAuthor);
        await using var scope = site.Scopes.As(organisation, ExampleSet.Union.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var indicator = await db.Set<Indicator>().FirstAsync(one => one.OrganisationId == organisation && one.Impact != null);
        var impact = indicator.Impact!.Value;
        var measure = (
            await db.Set<MeasureImpact>().FirstAsync(link => link.OrganisationId == organisation && link.Impact == impact)
        ).Measure;
        var supplier = (
            await db.Set<ImpactSupplier>().FirstAsync(link => link.OrganisationId == organisation && link.Impact == impact)
        ).Supplier;
        var row = "i" + impact.Value.ToString("N");

        await LeadsAsync(browser, $"/suppliers/{supplier}", $"/impacts/{impact}/2025");
        await LeadsAsync(browser, $"/impacts/{impact}/2025", $"/suppliers/{supplier}");
        await LeadsAsync(browser, $"/impacts/{impact}/2025", $"/measures/{measure}");
        await LeadsAsync(browser, $"/measures/{measure}", $"/impacts/{impact}/2025");
        await LeadsAsync(browser, $"/impacts/{impact}/2025", $"/indicators/{indicator.Id}");
        await LeadsAsync(browser, $"/indicators/{indicator.Id}", $"/impacts/{impact}/2025");
        await LeadsAsync(browser, $"/impacts/{impact}/2025", $"/statements/{statement}/B.2A1");
        await LeadsAsync(browser, $"/measures/{measure}", $"/statements/{statement}/B.3A1.measures[{row}]");
        await LeadsAsync(browser, $"/indicators/{indicator.Id}", $"/statements/{statement}/B.3A1.indicators[{row}]");
        await LeadsAsync(browser, $"/statements/{statement}/B.3A1.measures[{row}]", $"/measures/{measure}");
    }

    private static async Task LeadsAsync(Browser browser, string from, string to)
    {
        var page = await browser.GetAsync(from);
        var links = page.Document.QuerySelectorAll("main a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href") ?? ""));
        Assert.True(links.Contains(to, StringComparer.Ordinal), $"{from} has no link to {to}");
    }

    private static async Task<StatementId> StartAsync(Site site)
    {
        await using var scope = site.Scopes.As(ExampleSet.Union.Organisation, ExampleSet.Union.Lead);
        var services = scope.ServiceProvider;
        var started = await services
            .GetRequiredService<YearStart>()
            .StartAsync(2025, "ehn-business", "nb", fromLast: false, CancellationToken.None);
        var store = services.GetRequiredService<StatementStore>();
        var open = (await store.FindAsync(started.Statement.Id, CancellationToken.None))!;
        var filled = await services
            .GetRequiredService<RegisterFill>()
            .ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, CancellationToken.None);
        var key = new AnswerKey("B.2A1");
        var table = open.Template.Fields.Single(field => field.Key == key.Field);
        await store.SaveAsync(
            open,
            key,
            RegisterFill.Propose(open, table, key, filled)! with
            {
                Reviewed = true,
            },
            open.RevisionOf(key),
            CancellationToken.None
        );
        return started.Statement.Id;
    }
}
