using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Examples;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Research;
using Aktsom.Risk;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Risk.Research;

/// <summary>The union's case on its example data: 180 suppliers, 93 % of the purchases, 16 technically high, 9, 1 and 6 after desk research.</summary>
public sealed class UnionExampleTests(TestPostgres postgres)
{
    [Fact, Trait("Requirement", "R-NEG-04"), Trait("Requirement", "R-NEG-05"), Trait("Requirement", "R-NEG-07")]
    public async Task The_unions_case_gives_its_numbers()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(
            Encoding.UTF8.GetString(ExampleLedger.Write(ExamplePlans.Of(ExampleSet.Union), 2025, ExampleSet.Union.Name.Length))
        );
        await (await site.Browser.GetFormAsync("/risk/model?preset=three-criteria", "Ta i bruk og vurder på nytt")).SubmitAsync(
            ("Hvorfor endrer dere modellen?", "Tre kriterier på 93 % av innkjøpene.")
        );

        var mapping = await MappingAsync(site);
        Assert.Equal(180, mapping.Suppliers);
        Assert.True(mapping.Reached!.Value.Percent is >= 93 and < 95, $"{mapping.Reached.Value.Percent}");
        Assert.Equal(16, mapping.High.Count);
        Assert.Equal(16, mapping.Missing);

        foreach (var (row, at) in mapping.High.Select((row, at) => (row, at)))
        {
            var (routines, diligence) =
                at < 9 ? ("Ja, på plass", "Ja, på plass")
                : at < 10 ? ("I gang", "Fant ikke noe")
                : ("Fant ikke noe", "Fant ikke noe");
            await (await site.Browser.GetFormAsync($"/risk/suppliers/{row.Supplier.Id}/research", "Lagre undersøkelsen")).SubmitAsync(
                ("Har leverandøren rutiner eller retningslinjer for menneskerettigheter og anstendig arbeid i kjeden?", routines),
                ("Gjør leverandøren egne aktsomhetsvurderinger?", diligence),
                ("Hva fant du?", "Lest redegjørelsen og nettsiden."),
                ("Hva sier kilden?", "Selskapet har en rutine."),
                ("Kilde", "Redegjørelse 2025"),
                ("Side", "14")
            );
        }

        var after = await MappingAsync(site);
        Assert.Equal((9, 1, 6, 0), (after.Of(1), after.Of(2), after.Of(3), after.Missing));
        Assert.All(after.High, row => Assert.Equal(row.Newest!.Category == 1, row.Newest.FollowUpBy is null));
        Assert.Contains("Teknisk høye", (await site.Browser.GetAsync("/risk/research")).Html);
    }

    [Fact, Trait("Requirement", "R-NEG-06"), Trait("Requirement", "R-NEG-08")]
    public async Task A_claim_needs_its_source_a_copy_is_kept_by_its_hash_and_the_category_has_a_history()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(
            "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        );
        var supplier = await site.Desk.SupplierAsync("Dhaka Garments Ltd");
        var path = $"/risk/suppliers/{supplier.Id}/research";

        var refused = await FillAsync(site, path, "Fant ikke noe", ("Hva sier kilden?", "Ingen rutine."));
        Assert.Contains("Skriv hvor påstanden står", refused.Html);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<DeskResearch>()));

        var form = (await site.Browser.GetFormAsync(path, "Lagre undersøkelsen")).Attach("Egen kopi", "side.txt", "kopi"u8.ToArray());
        await form.SubmitAsync([.. Answers("Fant ikke noe"), ("Hva sier kilden?", "Ingen rutine."), ("Kilde", "garments.example")]);
        var claim = Assert.Single(await site.Desk.ListAsync(db => db.Set<ResearchClaim>()));
        Assert.Equal(64, claim.Sha256!.Length);

        await (await site.Browser.GetFormAsync(path, "Oppfølgingen er gjort")).SubmitAsync(
            ("Hva kom ut av oppfølgingen?", "Rutinen er sendt.")
        );
        await FillAsync(site, path, "Ja, på plass");
        var history = await site.Desk.ListAsync(db => db.Set<DeskResearch>().OrderBy(one => one.At));
        Assert.Equal([3, 1], history.Select(one => (int)one.Category));
        Assert.NotNull(history[0].FollowedUpOn);
    }

    [Fact, Trait("Requirement", "INV-05")]
    public async Task Only_a_supplier_the_model_puts_at_high_or_very_high_gets_a_category()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(
            "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n1;Bergen Regnskap AS;NO;69.201;60000;NOK;14.02.2025\n2;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        );
        var low = (await site.Desk.SupplierAsync("Bergen Regnskap AS")).Id;
        var high = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;

        var page = await site.Browser.GetAsync($"/risk/suppliers/{low}/research");
        Assert.Contains("Kategori 1–3 settes bare for leverandører modellen setter til høy eller svært høy.", page.Words);
        Assert.DoesNotContain("Lagre undersøkelsen", page.Words);

        var forged = await site.Browser.GetFormAsync($"/risk/suppliers/{high}/research", "Lagre undersøkelsen");
        var refused = await forged.SendToAsync($"/risk/suppliers/{low}/research", Answers("Fant ikke noe"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<DeskResearch>()));

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            site.Desk.ChangeAsync(db =>
            {
                db.Add(
                    new DeskResearch
                    {
                        OrganisationId = site.Organisation,
                        Id = TypedId.New<ResearchId>(TimeProvider.System),
                        Supplier = low,
                        ComputedLevel = (short)RiskLevel.Medium,
                        Day = TimeProvider.System.Today(),
                        Routines = Finding.NotFound,
                        DueDiligence = Finding.NotFound,
                        Category = 3,
                        Notes = "Lest nettsiden.",
                        At = TimeProvider.System.GetUtcNow(),
                        By = "Test",
                    }
                );
                return Task.CompletedTask;
            })
        );
    }

    private static async Task<WebPage> FillAsync(ImportSite site, string path, string finding, params (string, string?)[] more) =>
        await (await site.Browser.GetFormAsync(path, "Lagre undersøkelsen")).SubmitAsync([.. Answers(finding), .. more]);

    private static (string, string?)[] Answers(string finding) =>
        [
            ("Har leverandøren rutiner eller retningslinjer for menneskerettigheter og anstendig arbeid i kjeden?", finding),
            ("Gjør leverandøren egne aktsomhetsvurderinger?", finding),
            ("Hva fant du?", "Lest nettsiden."),
        ];

    private static async Task<Mapping> MappingAsync(ImportSite site)
    {
        await using var scope = site.Desk.Scopes.As(site.Desk.Organisation);
        return (await scope.ServiceProvider.GetRequiredService<ResearchList>().ReadAsync(site.Desk.Organisation, default))!;
    }
}
