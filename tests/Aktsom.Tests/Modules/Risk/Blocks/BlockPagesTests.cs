using System.Net;
using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Blocks;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Blocks;

public sealed class BlockPagesTests(TestPostgres postgres)
{
    private const string Articles =
        "Varenr;Varenavn;Opprinnelsesland;Område\n1;Bukse;Myanmar;\n2;Jakke;Myanmar;Yangon\n3;Lue;Norge;\n4;Vott;;Yangon\n";

    [Fact]
    [Trait("Requirement", "R-NOR-24")]
    public async Task From_a_country_event_the_articles_from_there_are_listed_and_a_selection_is_blocked()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        var page = await EventAsync(site, null);
        Assert.Contains("2 varer med opprinnelse der", page.Words);

        page = await site.Browser.GetAsync(page.Path + "/articles");
        Assert.Contains("Bukse", page.Words);
        Assert.Contains("Jakke", page.Words);
        Assert.DoesNotContain("Lue", page.Words);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("Sperr for salg").SubmitAsync(("Hvorfor?", "Kupp"))).Status);
        var block = await page.Form("Sperr for salg").SubmitAsync(("Bukse", "ja"), ("Hvorfor?", "Vi vet ikke hvem som tjener på varen."));

        Assert.Contains("Midlertidig sperre", block.Words);
        Assert.Contains("Gjelder 1 vare.", block.Words);
        Assert.Contains("Sperret for salg", (await site.Browser.GetAsync("/suppliers/articles?q=Bukse")).Words);
        Assert.DoesNotContain("Sperret for salg", (await site.Browser.GetAsync("/suppliers/articles?q=Jakke")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-24")]
    public async Task An_event_in_an_area_lists_articles_from_there_and_holds_those_whose_area_is_not_known()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);

        var page = await site.Browser.GetAsync((await EventAsync(site, "Yangon")).Path + "/articles");

        Assert.Contains("3 varer er fra området", page.Words);
        Assert.Contains("Området er ikke kjent: finn ut hvor i landet.", page.Words);
    }

    [Fact]
    [Trait("Requirement", "INV-14")]
    public async Task A_temporary_block_has_a_day_of_review_whatever_way_it_is_saved_and_is_not_lifted_by_time()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        var articles = await site.Browser.GetAsync((await EventAsync(site, null)).Path + "/articles");

        var page = await articles.Form("Sperr for salg").SubmitAsync(("Bukse", "ja"), ("Vurderes på nytt", ""), ("Hvorfor?", "Kupp"));
        Assert.Equal("Velg en dag som kommer. En midlertidig sperre trenger den.", page.Form("Sperr for salg").ErrorAt("Vurderes på nytt"));
        await page.Form("Sperr for salg").SubmitAsync(("Vurderes på nytt", $"{TimeProvider.System.Today().AddDays(5):yyyy-MM-dd}"));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            site.Desk.ChangeAsync(db =>
            {
                db.Add(
                    new SaleBlock
                    {
                        OrganisationId = site.Organisation,
                        Id = TypedId.New<SaleBlockId>(TimeProvider.System),
                        Kind = SaleBlockKind.Temporary,
                        State = SaleBlockState.Active,
                        Owner = "Kari",
                        Reason = "Kupp",
                        From = TimeProvider.System.Today(),
                        By = "Kari",
                        At = TimeProvider.System.GetUtcNow(),
                    }
                );
                return Task.CompletedTask;
            })
        );

        await site.Desk.ChangeAsync(async db =>
            (await db.Set<SaleBlock>().SingleAsync()).ReviewBy = TimeProvider.System.Today().AddDays(-1)
        );
        Assert.Contains("1 sperre skulle vært vurdert på nytt", (await site.Browser.GetAsync("/risk/blocks")).Words);
        Assert.Contains("Sperret for salg", (await site.Browser.GetAsync("/suppliers/articles?q=Bukse")).Words);
    }

    [Fact]
    public async Task A_block_is_lifted_with_a_reason_and_a_proposed_one_stops_nothing()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        var articles = await site.Browser.GetAsync((await EventAsync(site, null)).Path + "/articles");
        var block = await articles.Form("Foreslå sperre").SubmitAsync(("Bukse", "ja"), ("Hvorfor?", "Kupp"));
        Assert.DoesNotContain("Sperret for salg", (await site.Browser.GetAsync("/suppliers/articles?q=Bukse")).Words);

        block = await block.Form("Lagre").SubmitAsync(("Hva gjør dere?", "Sett sperren i verk"));
        Assert.Contains("Sperret for salg", (await site.Browser.GetAsync("/suppliers/articles?q=Bukse")).Words);
        block = await block.Form("Lagre").SubmitAsync(("Hva gjør dere?", "Løft sperren"));
        Assert.Equal("Skriv hvorfor.", block.Form("Lagre").ErrorAt("Begrunnelse"));
        block = await block.Form("Lagre").SubmitAsync(("Begrunnelse", "Varene er kjøpt før kuppet."));

        Assert.Contains("Løftet", block.Words);
        Assert.DoesNotContain("Sperret for salg", (await site.Browser.GetAsync("/suppliers/articles?q=Bukse")).Words);
    }

    private static async Task<WebPage> EventAsync(ImportSite site, string? area)
    {
        var look = await (await site.Browser.GetFormAsync("/suppliers/articles/import"))
            .Attach("Fil", "varer.csv", Encoding.UTF8.GetBytes(Articles))
            .SubmitAsync(("Listen gjelder for dagen", "2025-01-01"));
        await look.Form("Lagre varene").SubmitAsync();
        return await (await site.Browser.GetFormAsync("/risk/events/edit")).SubmitAsync(
            ("Hva har skjedd?", "Militæret tok makten"),
            ("Slag", "Kupp"),
            ("Dag", "2025-03-01"),
            ("Land", "Myanmar"),
            ("Område i landet", area),
            ("Kilde", "Nyhetsbyrå, 1. mars 2025")
        );
    }
}
