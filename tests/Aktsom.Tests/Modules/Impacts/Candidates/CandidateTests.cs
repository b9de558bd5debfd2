using System.Net;
using Aktsom.Modules.Impacts.Candidates;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Candidates;

public sealed class CandidateTests(TestPostgres postgres)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    [Trait("Requirement", "R-NEG-09")]
    public async Task The_screening_proposes_groups_of_high_suppliers_by_topic_goods_and_place()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await ScreenedAsync(site);
        await using var scope = site.Scopes.As(organisation);

        var groups = await scope.ServiceProvider.GetRequiredService<IRiskGroups>().HighAsync(organisation, None);

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.True(group.Level >= RiskLevel.High && group.Suppliers.Count > 0));
        Assert.Contains(groups, group => group is { Place: "BD", Suppliers.Count: 3 });
        Assert.DoesNotContain(groups, group => group.Place == "NO");
    }

    [Fact]
    public async Task A_proposal_is_accepted_split_merged_and_rejected_with_a_reason_and_an_answered_one_does_not_come_back()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await ScreenedAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await (await browser.GetFormAsync("/impacts/candidates", "Hent forslag")).SubmitAsync();
        var open = await OpenAsync(site, organisation);
        Assert.True(open.Count >= 3, $"{open.Count} proposals are too few for this test.");

        var page = await (await browser.GetFormAsync($"/impacts/candidates/{open[0].Id}")).SubmitAsync(
            ("Hva skal skje med forslaget?", "Lag en ny påvirkning"),
            ("Tittel", "Lang dag i sying"),
            ("Hva skjer, eller kan skje, med dem som rammes?", "Syersker får ikke hvile.")
        );
        Assert.Equal("Lang dag i sying", page.Title);
        Assert.Contains("Dhaka Sying 1", page.Words);

        var form = await browser.GetFormAsync($"/impacts/candidates/{open[1].Id}");
        Assert.Contains(
            "Velg hvilken påvirkning",
            (await form.SubmitAsync(("Hva skal skje med forslaget?", "Slå sammen med en som finnes"))).Words
        );
        await form.SubmitAsync(("Slå sammen med", "Lang dag i sying"));

        form = await browser.GetFormAsync($"/impacts/candidates/{open[2].Id}");
        var missing = await form.SubmitAsync(("Hva skal skje med forslaget?", "Avvis forslaget"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        await form.SubmitAsync(("Hvorfor avvises det?", "Vi kjøper ikke lenger herfra."));

        await (await browser.GetFormAsync("/impacts/candidates", "Hent forslag")).SubmitAsync();
        var left = (await OpenAsync(site, organisation)).Select(candidate => candidate.Id);
        Assert.Empty(left.Intersect(open.Take(3).Select(candidate => candidate.Id)));
        await using var scope = site.Scopes.As(organisation);
        var impact = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ImpactYear>().SingleAsync();
        Assert.Contains(open[0].Topic, impact.Topics);
        Assert.Contains(open[1].Topic, impact.Topics);
    }

    private static async Task<List<Candidate>> OpenAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        var all = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Candidate>().ToListAsync();
        return
        [
            .. all.Where(one => one is { State: CandidateState.Open, Place: "BD" })
                .OrderByDescending(CandidateWords.Order)
                .ThenBy(one => one.Id.Value),
        ];
    }

    private static async Task<OrganisationId> ScreenedAsync(Site site)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (
            var (name, country, nace) in new[]
            {
                ("Dhaka Sying 1", "BD", "14.120"),
                ("Dhaka Sying 2", "BD", "14.120"),
                ("Dhaka Sying 3", "BD", "14.120"),
                ("Oslo Rådgivning", "NO", "70.220"),
            }
        )
        {
            var id = await Given.SupplierAsync(site.Scopes, organisation, name, country);
            var supplier = await db.Set<Aktsom.Modules.Register.Suppliers.Supplier>().SingleAsync(one => one.Id == id);
            supplier.NaceCode = nace;
        }

        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<IScreening>().RunAsync(organisation, None);
        return organisation;
    }
}
