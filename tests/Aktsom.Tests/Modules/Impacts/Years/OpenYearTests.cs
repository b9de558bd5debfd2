using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Years;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Impacts.Impacts;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Years;

[Trait("Requirement", "R-NOR-25")]
public sealed class OpenYearTests(TestPostgres postgres)
{
    private static readonly int ThisYear = TimeProvider.System.Today().Year;

    [Fact]
    public async Task A_new_year_brings_what_is_open_with_its_judgement_and_leaves_last_year_as_it_was()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var open = await ImpactPagesTests.AddAsync(browser, "Overtid", (4, 4, 2, 4), ThisYear - 1);
        var solved = await ImpactPagesTests.AddAsync(browser, "Løst i fjor", (3, 3, 2, 4), ThisYear - 1);
        await (await browser.GetFormAsync(solved + "/close")).SubmitAsync(("Utfall", "Løst"), ("Hva skjedde?", "Fabrikken er lagt om."));

        var page = await (await browser.GetFormAsync("/impacts", $"Åpne {ThisYear}")).SubmitAsync();

        Assert.Contains("1. Overtid", page.Words);
        Assert.Contains("ikke gjennomgått", page.Words);
        Assert.DoesNotContain("Løst i fjor", page.Words);
        await using var scope = site.Scopes.As(organisation);
        var years = await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Set<ImpactYear>()
            .Where(one => one.Title == "Overtid")
            .ToListAsync();
        var (last, now) = (years.Single(one => one.Year == ThisYear - 1), years.Single(one => one.Year == ThisYear));
        Assert.Equal((last.Impact, last.Key, (int?)last.Year), (now.Impact, now.Key, now.CarriedFromYear));
        Assert.Equal(ImpactOutcome.Carried, last.Outcome);
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<OpenYear>().OpenAsync(ThisYear, CancellationToken.None));
        await (
            await browser.GetFormAsync(open.Replace($"/{ThisYear - 1}", $"/{ThisYear}", StringComparison.Ordinal) + "/edit")
        ).SubmitAsync(("Tittel", "Overtid før levering"));
        Assert.Contains("Overtid", (await browser.GetAsync(open)).Title);
        Assert.DoesNotContain("før levering", (await browser.GetAsync(open)).Title);
    }
}
