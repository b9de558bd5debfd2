using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Standings;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Editions;

public sealed class EditionPagesTests(TestPostgres postgres)
{
    private const string Suppliers =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Fjord Revisjon AS;SE;69.201;60000;NOK;14.02.2025\n"
        + "2;Stille AS;;;60000;NOK;14.02.2025\n";

    // As a publisher's spreadsheet is: a line above the header, a semicolon, a decimal comma, a country nobody knows and a cell that is no number.
    private const string Hdi = "Human development;;\nLand;Verdi;År\nSverige;0,10;2030\nAtlantis;0,5;2030\nNorge;;2030\nFinland;mye;2030\n";

    [Fact, Trait("Requirement", "R-NOR-21")]
    public async Task A_file_is_mapped_and_seen_before_it_is_used_and_can_be_retired_and_taken_back_with_the_reason()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);
        var before = await ScoreAsync(site);

        var look = await UploadAsync(site, Hdi);
        Assert.Contains("Atlantis", look.Html);
        var preview = await look.Form("Se hva den endrer").SubmitAsync(("Indeks", "Menneskelig utvikling (HDI)"));
        Assert.Contains("Vi kjenner ikke landet", preview.Html);
        Assert.Contains("Skriv et tall", preview.Html);
        Assert.Contains("mangler i den nye utgaven", preview.Html);
        Assert.Equal(before, await ScoreAsync(site));
        Assert.Equal(1, await RunsAsync(site));

        var nothingSaid = await preview.Form("Ta i bruk og vurder på nytt").SubmitAsync(("Kildens vilkår", ""));
        Assert.Contains("Skriv hvilke vilkår kilden har.", nothingSaid.Html);
        Assert.Equal(1, await RunsAsync(site));
        var used = await nothingSaid
            .Form("Ta i bruk og vurder på nytt")
            .SubmitAsync(("Kildens vilkår", "Til egen bruk, ikke til å gi videre."));

        var edition = Assert.Single(await site.Desk.ListAsync(db => db.Set<RiskEdition>()));
        Assert.Equal((1, "2030", null), (edition.Values, edition.Edition, edition.RetiredAt));
        var after = await ScoreAsync(site);
        Assert.True(after > before, $"{before} → {after}");
        Assert.Contains("2030", (await site.Browser.GetAsync("/risk/sources/compare?index=UNDP_HDI")).Html);

        var empty = await (await site.Browser.GetFormAsync($"/risk/sources/editions/{edition.Id}")).SubmitAsync(("Hvorfor?", " "));
        Assert.Contains("Skriv hvorfor.", empty.Html);
        Assert.Equal(after, await ScoreAsync(site));
        await empty.Form().SubmitAsync(("Hvorfor?", "Utgiveren har trukket tallene."));
        Assert.Equal(before, await ScoreAsync(site));
        await (await site.Browser.GetFormAsync($"/risk/sources/editions/{edition.Id}")).SubmitAsync(("Hvorfor?", "Tallene er rettet."));
        Assert.Equal(after, await ScoreAsync(site));
        var acts = await site.Desk.ListAsync(db => db.Set<LogRow>().Where(entry => entry.Act.StartsWith("risk.edition")));
        Assert.Contains(acts, entry => entry.Act == "risk.edition-retired" && entry.Reason == "Utgiveren har trukket tallene.");
        Assert.Contains(acts, entry => entry.Act == "risk.edition-taken-back" && entry.Reason == "Tallene er rettet.");
        Assert.NotNull(used);
    }

    [Fact]
    public async Task A_dropped_file_and_one_without_columns_change_nothing_and_say_what_to_do()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);

        var look = await UploadAsync(site, Hdi);
        var unsaid = await look.Form("Se hva den endrer").SubmitAsync(("Kolonne med verdi", "Velg kolonne"));
        Assert.Contains("Velg en indeks, eller skriv navnet på deres egen.", unsaid.Html);
        Assert.Contains("Velg kolonnen som har verdi.", unsaid.Html);
        var sources = await unsaid.Form("Forkast filen").SubmitAsync();
        Assert.Contains("er forkastet. Ingenting er endret.", sources.Html);

        var blank = await UploadAsync(site, "bare tekst\nuten kolonner\n");
        Assert.Contains("Legg til en overskriftsrad", blank.Html);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<RiskEdition>()));
        Assert.Equal(1, await RunsAsync(site));
    }

    [Fact]
    public async Task One_who_may_only_look_can_neither_upload_nor_retire()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.Buyer);

        var page = await site.Browser.GetAsync("/risk/sources");

        Assert.DoesNotContain("Les filen", page.Html);
        Assert.NotEqual(200, (int)(await site.Browser.Client.GetAsync($"/risk/sources/files/{Guid.Empty}")).StatusCode);
        Assert.NotEqual(200, (int)(await site.Browser.Client.GetAsync($"/risk/sources/editions/{Guid.Empty}")).StatusCode);
    }

    private static async Task<WebPage> UploadAsync(ImportSite site, string text) =>
        await (await site.Browser.GetFormAsync("/risk/sources", "Les filen"))
            .Attach("Fil med verdier", "hdi-2030.csv", Encoding.UTF8.GetBytes(text))
            .SubmitAsync();

    private static async Task<int> RunsAsync(ImportSite site) => (await site.Desk.ListAsync(db => db.Set<RiskRun>())).Count;

    private static async Task<float> ScoreAsync(ImportSite site)
    {
        var supplier = await site.Desk.SupplierAsync("Fjord Revisjon AS");
        var standing = Assert.Single(await site.Desk.ListAsync(db => db.Set<SupplierStanding>().Where(one => one.Supplier == supplier.Id)));
        return standing.Score ?? 0;
    }
}
