using System.Globalization;
using Aktsom.Modules.Engagement.Events;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Events;

public sealed class EventPagesTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact, Trait("Requirement", "R-NOR-46")]
    public async Task The_share_of_the_invited_suppliers_that_took_part_is_told()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        foreach (var name in new[] { "Sentral A", "Sentral B", "Sentral C" })
        {
            await CentralAsync(site, organisation, await Given.SupplierAsync(site.Scopes, organisation, name));
        }

        await Given.SupplierAsync(site.Scopes, organisation, "Lokal D");
        await using (var scope = site.Scopes.As(organisation))
        {
            await scope.ServiceProvider.GetRequiredService<IStandings>().RefreshAsync(organisation, default);
        }

        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        Assert.Equal(FigureGap.Unknown, (await ShareAsync(site, organisation)).Gap);

        var page = await (await lead.GetFormAsync("/meetings/events/edit", "Lagre samlingen")).SubmitAsync(
            ("Hva heter samlingen?", "Nye krav"),
            ("Dag", Day(Today)),
            ("Kravene som ble sendt ut skriftlig", "Krav, versjon 2")
        );
        Assert.Equal("Velg dagen det ble sendt ut.", page.Form("Lagre samlingen").ErrorAt("Sendt ut"));
        page = await page.Form("Lagre samlingen").SubmitAsync(("Sendt ut", Day(Today)));
        Assert.Contains("Krav, versjon 2", page.Words);
        Assert.Contains("Ingen er invitert ennå", page.Words);

        page = await page.Form("Inviter alle disse").SubmitAsync();
        Assert.Equal("Velg hvem som inviteres.", page.Form("Inviter alle disse").ErrorAt("Hvem inviteres?"));
        page = await page.Form("Inviter alle disse").SubmitAsync(("Hvem inviteres?", "Sentrale leverandører"));
        Assert.Equal("Nye krav: 0 av 3 deltok", page.Title);
        page = await (await page.Form("Finn leverandøren").SubmitAsync(("Leverandørens navn", "Lokal")))
            .Form("Inviter Lokal D")
            .SubmitAsync();
        Assert.Equal("Nye krav: 0 av 4 deltok", page.Title);

        page = await page.Form("Lagre hvem som deltok")
            .SubmitAsync(("Deltok Sentral A", "x"), ("Deltok Lokal D", "x"), ("Hvem kom? Lokal D", "Kari, daglig leder"));
        Assert.Equal("Nye krav: 2 av 4 deltok", page.Title);
        var share = await ShareAsync(site, organisation);
        Assert.Equal((2m, 4m), (share.Numerator, share.Denominator));
        Assert.Contains("2 av 4", (await lead.GetAsync("/meetings/events")).Words);

        page = await page.Form("Inviter alle disse").SubmitAsync(("Hvem inviteres?", "Sentrale leverandører"));
        Assert.Equal("Nye krav: 2 av 4 deltok", page.Title);
        Assert.Equal("Kari, daglig leder", page.Form("Lagre hvem som deltok").ValueOf("Hvem kom? Lokal D"));
    }

    [Fact, Trait("Requirement", "R-NOR-46")]
    public async Task Who_took_part_is_marked_only_after_the_event()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await Given.SupplierAsync(site.Scopes, organisation, "Sentral A");
        SupplierEvent added;
        await using (var scope = site.Scopes.As(organisation))
        {
            var book = scope.ServiceProvider.GetRequiredService<EventBook>();
            var facts = new EventFacts("Neste", Today.AddDays(3), SupplierEventKind.Webinar, null, null, null);
            added = await book.AddAsync(facts, default);
        }

        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await lead.GetAsync($"/meetings/events/{added.Id}");
        Assert.Equal("Neste", page.Title);
        Assert.DoesNotContain("Lagre hvem som deltok", page.Words);
        Assert.Contains("Planlagt", (await lead.GetAsync("/meetings/events")).Words);
        Assert.Equal(FigureGap.Unknown, (await ShareAsync(site, organisation)).Gap);
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static Task<Figure> ShareAsync(Site site, OrganisationId organisation) =>
        FiguresOf.ComputeAsync(site.Scopes, organisation, "supplierEvents.tookPart", Today.Year);

    private static async Task CentralAsync(Site site, OrganisationId organisation, SupplierId supplier)
    {
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        (await db.Set<Supplier>().SingleAsync(one => one.Id == supplier)).Level = SupplierLevel.Central;
        scope.ServiceProvider.GetRequiredService<ChangeLog>().Record("supplier.changed", "supplier", supplier);
        await db.SaveChangesAsync();
    }
}
