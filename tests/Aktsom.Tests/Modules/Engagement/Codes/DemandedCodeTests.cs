using System.Net;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Codes;

public sealed class DemandedCodeTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    [Trait("Requirement", "INV-02")]
    public async Task Who_is_active_has_accepted_the_code_is_excepted_until_a_day_or_was_onboarded_by_nobody_here()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var accepting = await SupplierAsync(site, organisation, "Godtar Prøve", SupplierState.Prequalifying);
        var excepted = await SupplierAsync(site, organisation, "Unntatt Prøve", SupplierState.Prequalifying);
        var imported = await SupplierAsync(site, organisation, "Importert Prøve", SupplierState.Active, notOnboarded: true);
        var code = await GivenCode.InForceAsync(site, organisation, CodeScope.Everyone);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MoveAsync(lead, accepting, "Godkjent")).Status);
        await NoteAsync(site, organisation, code, accepting, AcceptanceState.Accepted);
        await ExceptAsync(site, organisation, code, excepted, Today.AddDays(30));
        foreach (var supplier in new[] { accepting, excepted })
        {
            Assert.Contains("Godkjent", (await MoveAsync(lead, supplier, "Godkjent")).Words);
            Assert.Contains("Aktiv", (await MoveAsync(lead, supplier, "Aktiv")).Words);
        }

        await using var scope = site.Scopes.As(organisation);
        var file = (await scope.ServiceProvider.GetRequiredService<CodeDesk>().FindAsync(code, CancellationToken.None))!;
        var book = scope.ServiceProvider.GetRequiredService<CodeBook>();
        var active = (await book.SuppliersAsync(file, CancellationToken.None)).Where(one => one.Relation.Active).ToList();
        Assert.Equal(3, active.Count);
        Assert.All(active, one => Assert.True(one.Standing.IsEnough() || one.Relation.NotOnboardedHere, one.Relation.Supplier.Name));
        Assert.Equal(imported, Assert.Single(active, one => one.Relation.NotOnboardedHere).Relation.Supplier.Id);

        // The day after its exception ends, it is on the list of those who lack the code.
        var later = await book.SuppliersAsync(file, organisation, Today.AddDays(31), CancellationToken.None);
        Assert.Equal(CodeStanding.NotSent, later.Single(one => one.Relation.Supplier.Id == excepted).Standing);
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    public async Task Nobody_becomes_active_or_comes_back_once_the_code_is_no_longer_held()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var approved = await SupplierAsync(site, organisation, "Godkjent Prøve", SupplierState.Approved);
        var reviewed = await SupplierAsync(site, organisation, "Gjennomgått Prøve", SupplierState.UnderReview);
        var imported = await SupplierAsync(site, organisation, "Importert Prøve", SupplierState.UnderReview, notOnboarded: true);
        var code = await GivenCode.InForceAsync(site, organisation, CodeScope.Everyone);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        foreach (var supplier in new[] { approved, reviewed })
        {
            var refused = await MoveAsync(lead, supplier, "Aktiv");
            Assert.Equal("Det mangler noe først. Se listen øverst.", refused.Form("Lagre").ErrorAt("Tilstand"));
            await NoteAsync(site, organisation, code, supplier, AcceptanceState.Accepted);
            Assert.Contains("Aktiv", (await MoveAsync(lead, supplier, "Aktiv")).Words);
        }

        Assert.Contains("Aktiv", (await MoveAsync(lead, imported, "Aktiv")).Words);
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    public async Task What_a_supplier_said_last_stands_alone_whatever_it_said_before()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await SupplierAsync(site, organisation, "Vinglende Prøve", SupplierState.Active);
        var code = await GivenCode.InForceAsync(site, organisation, CodeScope.Everyone);

        foreach (var said in new[] { AcceptanceState.Accepted, AcceptanceState.Accepted, AcceptanceState.Declined })
        {
            await NoteAsync(site, organisation, code, supplier, said);
        }

        Assert.Equal(CodeStanding.Declined, await GivenCode.StandingAsync(site, organisation, supplier));
        await using var scope = site.Scopes.As(organisation);
        Assert.Equal(
            3,
            (await scope.ServiceProvider.GetRequiredService<CodeBook>().HistoryAsync(code, supplier, CancellationToken.None)).Count
        );
    }

    private static async Task<WebPage> MoveAsync(Browser lead, SupplierId supplier, string state) =>
        await (await lead.GetFormAsync($"/suppliers/{supplier}/relation", "Lagre")).SubmitAsync(("Tilstand", state));

    private static async Task<SupplierId> SupplierAsync(
        Site site,
        OrganisationId organisation,
        string name,
        SupplierState state,
        bool notOnboarded = false
    )
    {
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, name);
        await GivenCode.ChangeAsync(site, organisation, supplier, one => (one.State, one.NotOnboardedHere) = (state, notOnboarded));
        return supplier;
    }

    private static async Task NoteAsync(Site site, OrganisationId organisation, CodeId code, SupplierId supplier, AcceptanceState said)
    {
        await using var scope = site.Scopes.As(organisation);
        var file = (await scope.ServiceProvider.GetRequiredService<CodeDesk>().FindAsync(code, CancellationToken.None))!;
        var book = scope.ServiceProvider.GetRequiredService<CodeBook>();
        var who = (await book.OfAsync(file, supplier, CancellationToken.None))!;
        var noted = new NotedAnswer(said, Today, "Kari Prøve", "Daglig leder", "Perm 4", null, null);
        await book.NoteAsync(file, 1, who, noted, CancellationToken.None);
    }

    private static async Task ExceptAsync(Site site, OrganisationId organisation, CodeId code, SupplierId supplier, DateOnly until)
    {
        await using var scope = site.Scopes.As(organisation);
        var file = (await scope.ServiceProvider.GetRequiredService<CodeDesk>().FindAsync(code, CancellationToken.None))!;
        var book = scope.ServiceProvider.GetRequiredService<CodeBook>();
        var who = (await book.OfAsync(file, supplier, CancellationToken.None))!;
        await book.ExceptAsync(file, who, "Eneste leverandør av delen.", until, CancellationToken.None);
    }
}
