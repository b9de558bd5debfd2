using Aktsom.Modules.Engagement.Audits;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Residual;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Audits;

public sealed class AuditPagesTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Bergen Regnskap AS;NO;69.201;10000;NOK;14.02.2025\n";

    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task An_audit_is_planned_moved_with_a_reason_and_performed_with_what_was_found_and_counts_from_then()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        var year = Today.Year;
        Assert.Equal(FigureGap.Unknown, (await FigureAsync(site, "audits.total", year)).Gap);

        var form = await site.Browser.GetFormAsync($"/audits/edit?supplier={supplier}", "Lagre revisjonen");
        Assert.Equal("Bangladesh", form.ValueOf("Land"));
        var page = await form.SubmitAsync(
            ("Slags revisjon", "Egen revisjon på stedet"),
            ("Hvor står den?", "Planlagt"),
            ("Dag", $"{Today.AddDays(-3):yyyy-MM-dd}")
        );
        Assert.Contains("Si hvordan det gikk med 1 planlagt revisjon", (await site.Browser.GetAsync("/")).Words);
        Assert.Contains("Dagen er passert", (await site.Browser.GetAsync($"/suppliers/{supplier}")).Words);

        page = await page.Form("Lagre revisjonen").SubmitAsync(("Dag", $"{Today:yyyy-MM-dd}"));
        Assert.Equal("Skriv hvorfor.", page.Form("Lagre revisjonen").ErrorAt("Hvorfor ble den flyttet, avlyst eller ikke gjennomført?"));
        page = await page.Form("Lagre revisjonen").SubmitAsync(("Hvorfor ble den flyttet, avlyst eller ikke gjennomført?", "Flom."));
        Assert.Equal(0, (await FigureAsync(site, "audits.total", year)).Value);
        Assert.Equal(1, (await FigureAsync(site, "audits.planned", year)).Value);

        page = await page.Form("Lagre revisjonen").SubmitAsync(("Hvor står den?", "Gjennomført"));
        Assert.Equal("Skriv kort hva som ble funnet.", page.Form("Lagre revisjonen").ErrorAt("Hva ble funnet?"));
        page = await page.Form("Lagre revisjonen").SubmitAsync(("Hva ble funnet?", "Sperrede nødutganger."));
        Assert.DoesNotContain("Planlagt", page.Words);
        Assert.Equal(1, (await FigureAsync(site, "audits.total", year)).Value);
        Assert.Equal(1, (await FigureAsync(site, "audits.own", year)).Value);
        Assert.Equal(0, (await FigureAsync(site, "audits.planned", year)).Value);
        Assert.Contains("Dhaka Garments Ltd", (await site.Browser.GetAsync($"/audits?year={year}")).Words);
    }

    [Fact]
    public async Task A_report_without_its_scheme_is_refused_and_its_rating_and_the_producers_it_leaves_out_weigh_in_what_it_is_worth()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        var page = await (await site.Browser.GetFormAsync($"/audits/edit?supplier={supplier}", "Lagre revisjonen")).SubmitAsync(
            ("Slags revisjon", "Tredjepartsrevisjon eller sertifikat"),
            ("Hvor står den?", "Gjennomført"),
            ("Dag", $"{Today.AddMonths(-2):yyyy-MM-dd}"),
            ("Hva ble funnet?", "Karakter B.")
        );
        Assert.Equal("Velg hvilken ordning rapporten er fra.", page.Form("Lagre revisjonen").ErrorAt("Ordning"));
        await page.Form("Lagre revisjonen").SubmitAsync(("Ordning", "amfori BSCI"), ("Karakter", "b"));

        var evidence = Assert.Single(await EvidenceAsync(site, supplier));
        Assert.Equal(
            (EvidenceKind.Audit, EvidenceCheck.ThirdParty, 0.55, 24, 1d),
            (evidence.Kind, evidence.Check, evidence.Strength, evidence.ValidMonths, evidence.Cover)
        );
        Assert.Contains("forcedLabour", evidence.PoorOn);
        Assert.Contains("amfori BSCI b", (await site.Browser.GetAsync($"/suppliers/{supplier}")).Words);
    }

    [Fact, Trait("Requirement", "R-NOR-22")]
    public async Task Audits_elsewhere_are_shown_beside_last_years_and_a_fall_warns()
    {
        await using var site = await OpenAsync();
        var elsewhere = (await site.Desk.SupplierAsync("Bergen Regnskap AS")).Id;
        await AuditAsync(site, elsewhere, Today.AddYears(-1).AddDays(-1), Today.AddYears(-1));
        await AuditAsync(site, elsewhere, Today);
        await (await site.Browser.GetFormAsync($"/risk/focus/choose?year={Today.Year}", "Lagre valget")).SubmitAsync(
            ("Land", "Bangladesh"),
            ("Poeng", "x"),
            ("Hvorfor?", "Lav lønn.")
        );

        var row = await RowAsync(site);
        Assert.Contains("Falt med", row);
        await AuditAsync(site, elsewhere, Today);
        Assert.Contains("Har ikke falt", await RowAsync(site));
    }

    private static async Task<string> RowAsync(ImportSite site)
    {
        var page = await site.Browser.GetAsync("/risk/focus");
        return page
            .Document.QuerySelectorAll("tbody tr")
            .Single(one => one.TextContent.Contains("Revisjoner", StringComparison.Ordinal))
            .TextContent;
    }

    private static async Task AuditAsync(ImportSite site, SupplierId supplier, params DateOnly[] days)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        var book = scope.ServiceProvider.GetRequiredService<AuditBook>();
        foreach (var day in days)
        {
            await book.AddAsync(
                supplier,
                new AuditFacts(AuditKind.OwnVideo, AuditState.Performed, day, "NO") { Found = "Intet." },
                default
            );
        }
    }

    private static async Task<IReadOnlyList<SupplierEvidence>> EvidenceAsync(ImportSite site, SupplierId supplier)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        var sources = scope.ServiceProvider.GetServices<IEvidenceSource>();
        return await sources.OfType<AuditEvidence>().Single().OfAsync(site.Organisation, supplier, default);
    }

    private async Task<ImportSite> OpenAsync()
    {
        var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        return site;
    }

    private static async Task<Figure> FigureAsync(ImportSite site, string id, int year)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(id, new FigureScope(site.Organisation, year, TimeProvider.System.GetUtcNow()), default);
    }
}
