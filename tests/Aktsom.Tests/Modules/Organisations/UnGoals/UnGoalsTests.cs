using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Organisations.UnGoals;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Organisations.UnGoals;

/// <summary>The UN goals that are chosen, and what carries them.</summary>
public sealed class UnGoalsTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NOR-53")]
    public async Task Everything_that_carries_a_number_is_listed_for_its_year_and_a_chosen_one_that_nothing_carries_too()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await AddAsync(site, organisation);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await (await browser.GetAsync("/organisation/un-goals/2025")).Form("Lagre målene").Choose("Numbers", "13").SubmitAsync();

        await using var scope = site.Scopes.As(organisation);
        var book = scope.ServiceProvider.GetRequiredService<UnGoalBook>();
        var lines = await book.OfAsync(organisation, 2025, CancellationToken.None);
        var yearAfter = await book.OfAsync(organisation, 2026, CancellationToken.None);
        var page = await browser.GetAsync("/organisation/un-goals/2025");

        Assert.Equal([1, 8, 13, 17], lines.Select(line => line.Number));
        Assert.Equal(
            [UnGoalCarrierKind.Document, UnGoalCarrierKind.Goal, UnGoalCarrierKind.Measure, UnGoalCarrierKind.Impact],
            lines.Single(line => line.Number == 8).Carriers.Select(one => one.Kind)
        );
        Assert.Equal([13], lines.Where(line => line.IsBare).Select(line => line.Number));
        Assert.Equal([8], yearAfter.Select(line => line.Number));
        Assert.Contains("Ett valgt mål har ingenting som bærer det", page.Words);
        Assert.Contains("13 Stoppe klimaendringene", page.Words);
        Assert.Contains("Retningslinjer", page.Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-53")]
    public void Each_record_takes_any_of_the_seventeen_and_no_other_number()
    {
        Assert.Equal(Enumerable.Range(1, 17), UnGoalNames.Kept(Enumerable.Range(0, 30).Concat([8, 8])));
        Assert.Equal(17, UnGoalNames.Choices.Count);
    }

    private static async Task AddAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var goal = TypedId.New<GoalId>(TimeProvider.System);
        db.Add(
            new GoverningDocument
            {
                OrganisationId = organisation,
                Id = TypedId.New<GoverningDocumentId>(TimeProvider.System),
                Name = "Retningslinjer",
                UnGoals = [8],
            }
        );
        db.Add(
            new Goal
            {
                OrganisationId = organisation,
                Id = goal,
                Title = "Lønn å leve av",
                UnGoals = [1, 8],
            }
        );
        db.Add(
            new GoalYear
            {
                OrganisationId = organisation,
                Goal = goal,
                Year = 2025,
                Text = "Spørre ti",
            }
        );
        db.Add(
            new Measure
            {
                OrganisationId = organisation,
                Id = TypedId.New<MeasureId>(TimeProvider.System),
                Year = 2025,
                Text = "Kurs",
                UnGoals = [8, 17],
            }
        );
        db.Add(
            new ImpactYear
            {
                OrganisationId = organisation,
                Impact = TypedId.New<ImpactId>(TimeProvider.System),
                Year = 2025,
                Title = "For lav lønn",
                Harm = "Folk får ikke nok.",
                UnGoals = [8],
            }
        );
        await db.SaveChangesAsync();
    }
}
