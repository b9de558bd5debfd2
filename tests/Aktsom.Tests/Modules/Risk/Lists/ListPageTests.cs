using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Standings;
using Aktsom.Modules.Risk.Lists;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Lists;

public sealed class ListPageTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_supplier_like_a_listed_company_is_decided_by_a_person_and_the_decision_can_be_taken_back()
    {
        var entity = ReferenceLibrary.Shipped.Entities.All.First(one => one.Active && one.Country == "CN" && one.Name.Contains("Textile"));
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(
            $"Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n1;\"{entity.Name} Group\";CN;69.201;60000;NOK;14.02.2025\n"
        );

        await (await site.Browser.GetFormAsync("/risk/lists", $"Samme selskap {entity.Name} Group, {entity.Name}")).SubmitAsync();
        Assert.Equal(RiskLevel.VeryHigh, await LevelAsync(site.Desk));

        var page = await site.Browser.GetAsync("/risk/lists");
        Assert.Contains("Ta tilbake", page.Html);
        await page.Form($"Ta tilbake {entity.Name} Group, {entity.Name}").SubmitAsync();
        Assert.NotEqual(RiskLevel.VeryHigh, await LevelAsync(site.Desk));
        Assert.Equal(2, (await site.Desk.ListAsync(db => db.Set<ListPair>())).Count);
    }

    private static async Task<RiskLevel> LevelAsync(LedgerDesk desk) =>
        (RiskLevel)Assert.Single(await desk.ListAsync(db => db.Set<SupplierStanding>())).Level;
}
