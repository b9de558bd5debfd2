using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Procurements;
using Aktsom.Risk.Procurement;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Procurements;

[Trait("Requirement", "R-LIL-06")]
public sealed class ProcurementPagesTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_category_follows_its_grounds_a_missing_one_is_named_and_a_person_changes_it_with_a_reason()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);

        var page = await (await site.Browser.GetFormAsync("/procurements/edit", "Lagre anskaffelsen")).SubmitAsync(
            ("Anskaffelse", "Matvarer til skolene"),
            ("Står varen på DFØs høyrisikoliste?", "Nei"),
            ("Belastning på klima og miljø", "Middels"),
            ("Risiko for dyr", "Liten")
        );
        Assert.Contains("Ingen kategori ennå", page.Words);
        Assert.Contains("Ikke svart på: risiko for mennesker, pekt ut i den årlige vurderingen", page.Words);

        var kept = Assert.Single(await ListAsync(site));
        var path = $"/procurements/edit/{kept.Id}";
        page = await (await site.Browser.GetFormAsync(path, "Lagre anskaffelsen")).SubmitAsync(
            ("Risiko for menneskerettigheter og arbeidsforhold", "Betydelig"),
            ("Er den pekt ut i den årlige vurderingen?", "Ja")
        );
        Assert.Contains("Pekt ut gir A bare når grunnene til B er der.", page.Words);
        Assert.Contains("Vurder å endre til B", page.Words);
        Assert.Equal(ProcurementCategory.C, Assert.Single(await ListAsync(site)).Category);

        page = await (await site.Browser.GetFormAsync(path, "Lagre anskaffelsen")).SubmitAsync(
            ("Endre kategorien til", "A: størst innsats")
        );
        Assert.Equal("Pekt ut gir A bare når grunnene til B er der.", page.Form("Lagre anskaffelsen").ErrorAt("Endre kategorien til"));
        page = await page.Form("Lagre anskaffelsen").SubmitAsync(("Endre kategorien til", "B: stor innsats"));
        Assert.NotEqual("", page.Form("Lagre anskaffelsen").ErrorAt("Hvorfor endres den?"));
        page = await page.Form("Lagre anskaffelsen").SubmitAsync(("Hvorfor endres den?", "Betydelig risiko i kjeden."));
        Assert.Contains("Tabellen gir C. Endret til B av Prøve Person: Betydelig risiko i kjeden.", page.Words);
        kept = Assert.Single(await ListAsync(site));
        Assert.Equal((ProcurementCategory.C, ProcurementCategory.B), (kept.Computed.Category!.Value, kept.Category!.Value));
    }

    [Fact, Trait("Requirement", "INV-07")]
    public async Task The_database_refuses_A_without_the_grounds_of_B()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            site.Desk.ChangeAsync(db =>
            {
                db.Add(
                    new PlannedProcurement
                    {
                        OrganisationId = site.Organisation,
                        Id = TypedId.New<Aktsom.Modules.Risk.Contracts.ProcurementId>(TimeProvider.System),
                        Year = 2026,
                        Title = "Kontormøbler",
                        Changed = ProcurementCategory.A,
                        At = TimeProvider.System.GetUtcNow(),
                        By = "Test",
                    }
                );
                return Task.CompletedTask;
            })
        );
    }

    private static Task<List<PlannedProcurement>> ListAsync(ImportSite site) => site.Desk.ListAsync(db => db.Set<PlannedProcurement>());
}
