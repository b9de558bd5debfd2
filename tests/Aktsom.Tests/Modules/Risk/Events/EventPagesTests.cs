using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Risk.Events;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Events;

public sealed class EventPagesTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Yangon Garments Ltd;MM;14.100;60000;NOK;14.02.2025\n"
        + "2;Oslo Import AS;NO;46.420;80000;NOK;14.02.2025\n"
        + "3;Bergen Regnskap AS;NO;69.201;90000;NOK;14.02.2025\n";

    [Fact]
    [Trait("Requirement", "R-NOR-24")]
    public async Task From_an_event_the_suppliers_and_producers_there_are_found_each_is_decided_and_only_then_it_closes()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        var importer = await site.Desk.SupplierAsync("Oslo Import AS");
        await SiteAsync(site, importer.Id, "Mandalay Knit", "MM", null);

        var page = await RecordAsync(site, "Kupp", "Myanmar");
        Assert.Contains("Gjelder 2 leverandører.", page.Words);
        Assert.Contains("Yangon Garments Ltd", page.Words);
        Assert.Contains("Produksjon: Mandalay Knit", page.Words);
        Assert.DoesNotContain("Bergen Regnskap AS", page.Words);

        page = await page.Form("Lukk hendelsen").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("2 leverandører er ikke avgjort.", page.Words);

        page = await DecideAsync(page, "Yangon Garments Ltd", "Slutte å kjøpe", "Staten eier fabrikken.");
        page = await DecideAsync(page, "Oslo Import AS", "Grundig analyse", "Vi vet ikke nok.");
        Assert.Equal("Skriv når den grundige analysen skal være gjort.", page.Form("Lagre avgjørelsen").ErrorAt("Vurder på nytt innen"));
        var by = TimeProvider.System.Today().AddDays(30);
        page = await page.Form("Lagre avgjørelsen").SubmitAsync(("Vurder på nytt innen", $"{by:yyyy-MM-dd}"));

        page = await page.Form("Lukk hendelsen").SubmitAsync();
        Assert.Contains("Åpne hendelsen igjen", page.Words);
        var decisions = await site.Desk.ListAsync(db => db.Set<EventDecision>().OrderBy(one => one.At));
        Assert.Equal([EventChoice.Stop, EventChoice.Analyse], decisions.Select(one => one.Choice));
        Assert.Equal("Prøve Person", decisions[0].By);
        Assert.Equal(by, decisions[1].AgainBy);

        var supplier = await site.Browser.GetAsync($"/suppliers/{importer.Id}");
        Assert.Contains("Grundig analyse: Vi vet ikke nok.", supplier.Words);
        Assert.Contains("Avgjorde hva en hendelse betyr for leverandøren", supplier.Words);
        Assert.Contains("Ny vurdering innen", supplier.Words);
        Assert.DoesNotContain("againBy", supplier.Words);
    }

    [Fact]
    public async Task An_event_in_an_area_clears_other_areas_and_holds_places_whose_area_is_not_known()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(
            "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
                + "1;Sol Vest AS;NO;46.420;60000;NOK;14.02.2025\n"
                + "2;Sol Nord AS;NO;46.420;80000;NOK;14.02.2025\n"
                + "3;Sol Sør AS;NO;46.420;90000;NOK;14.02.2025\n"
        );
        foreach (var (name, area) in new[] { ("Sol Vest AS", "Xinjiang"), ("Sol Nord AS", "Guangdong"), ("Sol Sør AS", null) })
        {
            await SiteAsync(site, (await site.Desk.SupplierAsync(name)).Id, "Panel Co", "CN", area);
        }

        var page = await RecordAsync(site, "Undertrykking", "Kina", "Xinjiang");

        Assert.Contains("Gjelder 2 leverandører.", page.Words);
        Assert.Contains("Området er ikke kjent: finn ut hvor i landet.", page.Words);
        Assert.DoesNotContain("Sol Nord AS", page.Words);
    }

    [Fact]
    public async Task A_country_nobody_knows_is_asked_about_and_nothing_is_saved()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);

        var page = await RecordAsync(site, "Krig", "Norge, Langtvekkistan");

        Assert.Equal(
            "Vi kjenner ikke landet «Langtvekkistan», eller det kan bety flere. Skriv det fulle navnet.",
            page.Form("Lagre og finn leverandørene").ErrorAt("Land")
        );
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<CountryEvent>()));
    }

    [Fact]
    public async Task One_who_may_only_see_does_not_decide()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        var page = await RecordAsync(site, "Kupp", "Myanmar");
        using var reader = await site.Site.SignInAsAsync(site.Organisation, Role.BoardChair);

        var seen = await reader.GetAsync(page.Path);

        Assert.Contains("Yangon Garments Ltd", seen.Words);
        Assert.DoesNotContain("Lagre avgjørelsen", seen.Words);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/risk/events/edit")).Status);
    }

    private static async Task<WebPage> RecordAsync(ImportSite site, string kind, string countries, string? area = null) =>
        await (await site.Browser.GetFormAsync("/risk/events/edit")).SubmitAsync(
            ("Hva har skjedd?", "Militæret tok makten"),
            ("Slag", kind),
            ("Dag", "2025-03-01"),
            ("Land", countries),
            ("Område i landet", area),
            ("Kilde", "Nyhetsbyrå, 1. mars 2025")
        );

    private static async Task<WebPage> DecideAsync(WebPage page, string supplier, string choice, string reason) =>
        await page.Form("Lagre avgjørelsen").SubmitAsync((supplier, "ja"), ("Hva gjør dere?", choice), ("Hvorfor?", reason));

    private static Task SiteAsync(ImportSite site, SupplierId supplier, string producer, string country, string? area) =>
        site.Desk.ChangeAsync(db =>
        {
            db.Add(
                new ProductionSite
                {
                    OrganisationId = site.Organisation,
                    Id = TypedId.New<SiteId>(TimeProvider.System),
                    Supplier = supplier,
                    Producer = producer,
                    Country = country,
                    Region = area,
                }
            );
            return Task.CompletedTask;
        });
}
