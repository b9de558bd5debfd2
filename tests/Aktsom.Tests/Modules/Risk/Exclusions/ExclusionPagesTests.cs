using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Risk.Exclusions;
using Aktsom.Risk.Exclusions;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Exclusions;

[Trait("Requirement", "R-LIL-29")]
public sealed class ExclusionPagesTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Kategori;Beløp eks mva;Valuta;Dato\n"
        + "1;Sol Vest AS;NO;Solcellepaneler;60000;NOK;14.02.2025\n"
        + "2;Sol Nord AS;NO;Solcellepaneler;80000;NOK;14.02.2025\n"
        + "3;Sol Sør AS;NO;Solcellepaneler;90000;NOK;14.02.2025\n"
        + "4;Kontor AS;NO;Kontorstoler;90000;NOK;14.02.2025\n";

    private const string Title = "Ingen solceller laget i Xinjiang";

    [Fact]
    public async Task An_order_is_refused_from_the_excluded_region_held_where_the_region_is_unknown_and_free_from_another()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await DecideAsync(site);

        var refused = await PutInAsync(site, "Avrop 1", "Solcellepaneler", "Kina", "Xinjiang");
        Assert.Contains("Bestillingen er avvist", refused.Words);
        Assert.Contains(Title, refused.Words);
        Assert.Contains("Kommunestyret", refused.Words);
        var held = await PutInAsync(site, "Avrop 2", "Solcellepaneler", "Kina", null);
        Assert.Contains("Bestillingen holdes til stedet er kjent", held.Words);
        Assert.Contains("holdes", (await PutInAsync(site, "Avrop 3", "Solcellepaneler", null, null)).Words);
        Assert.Contains("laget et annet sted", (await PutInAsync(site, "Avrop 4", "Solcellepaneler", "Kina", "Jiangsu")).Words);
        Assert.Contains("Ingen vedtak gjelder", (await PutInAsync(site, "Avrop 5", "Kontorstoler", "Kina", "Xinjiang")).Words);

        var list = await site.Browser.GetAsync("/risk/exclusions");
        Assert.Contains("2 bestillinger venter på avklaring", list.Words);
        var checks = await site.Desk.ListAsync(db => db.Set<OrderCheck>().OrderBy(check => check.At));
        Assert.Equal(
            [
                ExclusionOutcome.Refused,
                ExclusionOutcome.Held,
                ExclusionOutcome.Held,
                ExclusionOutcome.Passed,
                ExclusionOutcome.NotConcerned,
            ],
            checks.Select(check => check.Outcome)
        );
        Assert.DoesNotContain("exclusionOutcome", refused.Words);
    }

    [Fact]
    public async Task A_held_order_is_cleared_with_a_region_and_what_shows_it_and_may_end_refused()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await DecideAsync(site);
        var held = await PutInAsync(site, "Avrop 2", "Solcellepaneler", "Kina", null);

        var unproven = await held.Form("Prøv på nytt").SubmitAsync(("Provins eller område", "Jiangsu"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unproven.Status);
        Assert.Equal("Skriv hva som viser hvor varen er laget.", unproven.Form("Prøv på nytt").ErrorAt("Hva viser det?"));
        var cleared = await unproven.Form("Prøv på nytt").SubmitAsync(("Hva viser det?", "Fraktbrev 12. mai"));
        Assert.Contains("Bestillingen kan sendes", cleared.Words);
        Assert.Contains("Først: Holdes til avklart. Fraktbrev 12. mai", cleared.Words);

        var other = await PutInAsync(site, "Avrop 3", "Solcellepaneler", null, null);
        var refused = await other
            .Form("Prøv på nytt")
            .SubmitAsync(("Land varen er laget i", "Kina"), ("Provins eller område", "Xinjiang"), ("Hva viser det?", "Fabrikkens brev"));
        Assert.Contains("Bestillingen er avvist", refused.Words);
    }

    [Fact]
    public async Task Imported_purchases_are_tested_the_same_way_flagged_gone_through_and_flagged_again_by_new_ones()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        await MadeInAsync(site, "Sol Vest AS", "Xinjiang");
        await MadeInAsync(site, "Sol Nord AS", "Jiangsu");

        var page = await DecideAsync(site);

        Assert.Contains("Innkjøp fra 2 leverandører er flagget.", page.Words);
        Assert.Contains("Sol Nord AS: Kan bestilles", page.Words);
        Assert.DoesNotContain("Kontor AS", page.Words);
        page = await page.Form("Lagre det dere fant")
            .SubmitAsync(
                ("Sol Vest AS", "ja"),
                ("Hva fant dere?", "I strid med vedtaket: stanset"),
                ("Hvordan vet dere det?", "Ringt 3. mai.")
            );
        Assert.Contains("I strid med vedtaket: stanset", page.Words);
        Assert.Contains("1 leverandør å gå gjennom", (await site.Browser.GetAsync("/risk/exclusions")).Words);

        await site.Desk.SaveAsync(
            "Leverandørnr;Navn;Land;Kategori;Beløp eks mva;Valuta;Dato\n1;Sol Vest AS;NO;Solcellepaneler;5000;NOK;14.05.2025\n",
            "mai-2025.csv"
        );
        page = await site.Browser.GetAsync(page.Path);
        Assert.Contains("Nye innkjøp siden", page.Words);
    }

    [Fact]
    public async Task A_supplier_that_may_deliver_from_there_is_marked_for_the_yearly_report_and_the_status_meeting()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        await MadeInAsync(site, "Sol Nord AS", "Jiangsu");
        await DecideAsync(site);

        var marked = await site.Browser.GetAsync($"/suppliers/{(await site.Desk.SupplierAsync("Sol Sør AS")).Id}");
        Assert.Contains("Utvidet egenrapport hvert år", marked.Words);
        Assert.Contains("Sak på statusmøtet", marked.Words);
        Assert.Contains("1 innkjøpslinje er ikke gått gjennom.", marked.Words);
        var elsewhere = await site.Browser.GetAsync($"/suppliers/{(await site.Desk.SupplierAsync("Sol Nord AS")).Id}");
        Assert.DoesNotContain("Utvidet egenrapport hvert år", elsewhere.Words);
    }

    [Fact]
    public async Task A_withdrawn_decision_stands_with_its_reason_and_stops_no_more_orders()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        var page = await DecideAsync(site);

        Assert.Equal(
            "Skriv hvem som bestemte det, og hvorfor.",
            (await page.Form("Trekk vedtaket").SubmitAsync()).Form("Trekk vedtaket").ErrorAt("Hvem bestemte det, og hvorfor?")
        );
        page = await page.Form("Trekk vedtaket").SubmitAsync(("Hvem bestemte det, og hvorfor?", "Kommunestyret: faren er over."));

        Assert.Contains("Kommunestyret: faren er over.", page.Words);
        Assert.Contains("Ingen vedtak gjelder", (await PutInAsync(site, "Avrop 1", "Solcellepaneler", "Kina", "Xinjiang")).Words);
    }

    [Fact]
    public async Task A_decision_names_goods_and_a_known_country_and_is_reviewed_after_it_begins()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);

        var page = await (await site.Browser.GetFormAsync("/risk/exclusions/edit")).SubmitAsync(
            ("Vedtaket i én setning", Title),
            ("Land", "Langtvekkistan"),
            ("Begrunnelse", "Tvangsarbeid"),
            ("Bestemt av", "Kommunestyret"),
            ("Vurderes på nytt", "2020-01-01")
        );

        var form = page.Form("Lagre vedtaket");
        Assert.Equal("Velg en innkjøpskategori eller skriv et ord for varen.", form.ErrorAt("Ord for varen"));
        Assert.Contains("Langtvekkistan", form.ErrorAt("Land"));
        Assert.Equal("Velg en dag etter at vedtaket begynner å gjelde.", form.ErrorAt("Vurderes på nytt"));
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<ExclusionRule>()));
    }

    [Fact]
    public async Task A_buyer_tests_orders_but_decides_nothing_and_a_reader_does_neither()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        var rule = await DecideAsync(site);
        using var buyer = await site.Site.SignInAsAsync(site.Organisation, Role.Buyer);
        using var reader = await site.Site.SignInAsAsync(site.Organisation, Role.BoardChair);

        Assert.Equal(HttpStatusCode.OK, (await buyer.GetAsync("/risk/exclusions/check")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await buyer.GetAsync("/risk/exclusions/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/risk/exclusions/check")).Status);
        Assert.DoesNotContain("Trekk vedtaket", (await reader.GetAsync(rule.Path)).Words);
    }

    private static async Task<WebPage> DecideAsync(ImportSite site) =>
        await (await site.Browser.GetFormAsync("/risk/exclusions/edit")).SubmitAsync(
            ("Vedtaket i én setning", Title),
            ("Ord for varen", "solcelle"),
            ("Land", "Kina"),
            ("Område i landet", "Xinjiang"),
            ("Begrunnelse", "Faren for tvangsarbeid"),
            ("Bestemt av", "Kommunestyret"),
            ("Gå gjennom innkjøp fra", "2025-01-01")
        );

    private static async Task<WebPage> PutInAsync(ImportSite site, string order, string goods, string? country, string? area) =>
        await (await site.Browser.GetFormAsync("/risk/exclusions/check")).SubmitAsync(
            ("Bestilling", order),
            ("Varer", goods),
            ("Land varen er laget i", country ?? "Ikke kjent"),
            ("Provins eller område", area)
        );

    private static async Task MadeInAsync(ImportSite site, string supplier, string area)
    {
        var id = (await site.Desk.SupplierAsync(supplier)).Id;
        await site.Desk.ChangeAsync(db =>
        {
            db.Add(
                new ProductionSite
                {
                    OrganisationId = site.Organisation,
                    Id = TypedId.New<SiteId>(TimeProvider.System),
                    Supplier = id,
                    Producer = "Panel Co",
                    Country = "CN",
                    Region = area,
                }
            );
            return Task.CompletedTask;
        });
    }
}
