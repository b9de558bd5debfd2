using System.Net;
using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Articles;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Articles;

public sealed class ArticleTests(TestPostgres postgres)
{
    private const string Suppliers =
        "Leverandørnr;Navn;Land;Beløp eks mva;Valuta;Dato\n501;Fjord Tekstil AS;NO;60000;NOK;14.02.2025\n502;Yangon Garments Ltd;MM;60000;NOK;14.02.2025\n";

    private const string Articles =
        "Vareliste;;;;;;\nVarenr;Varenavn;Varegruppe;Leverandørnr;Opprinnelsesland;Miljømerke;Aktiv\n"
        + "1001;Mopp 40 cm;Kluter;501;Kina;Svanemerket;ja\n"
        + "1002;T-skjorte;Klær;502;Myanmar;OEKO-TEX;ja\n"
        + "1003;Forkle;Klær;502;;;ja\n"
        + ";Uten nummer;Klær;502;Kina;;ja\n"
        + "1004;;Klær;502;Kina;;ja\n"
        + "1001;Mopp igjen;Kluter;501;Kina;;ja\n"
        + "1005;Hanske;Klær;999;Langtvekkistan;;kanskje\n"
        + "1006;Lue;Klær;999;Langtvekkistan;;nei\n";

    [Fact]
    [Trait("Requirement", "R-NOR-35")]
    public async Task A_list_from_the_erp_is_looked_at_then_saved_and_what_cannot_be_taken_stays_with_its_line_and_reason()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        await site.Desk.SaveAsync(Suppliers);

        var look = await BringInAsync(site, Articles, "2025-06-30");

        Assert.Contains("Se over før du lagrer", look.Words);
        Assert.Contains("Nye 4", look.Words);
        Assert.Contains("Ikke tatt med 4", look.Words);
        Assert.Contains("Varenummeret mangler.", look.Words);
        Assert.Contains("Navnet mangler.", look.Words);
        Assert.Contains("Varenummeret står på en linje lenger oppe.", look.Words);
        Assert.Contains("Skriv ja eller nei for om varen er aktiv.", look.Words);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<Article>()));
        Assert.Equal(0, site.Uploads);

        var saved = await look.Form("Lagre varene").SubmitAsync();
        Assert.Contains("4 varer er lagret", saved.Words);
        Assert.Contains("Varenummeret mangler.", saved.Words);
        var articles = await site.Desk.ListAsync(db => db.Set<Article>().OrderBy(article => article.Number));
        Assert.Equal(["1001", "1002", "1003", "1006"], articles.Select(article => article.Number));
        Assert.Equal((await site.Desk.SupplierAsync("Fjord Tekstil AS")).Id, articles[0].Supplier);
        Assert.Equal("Langtvekkistan", articles[3].OriginText);
        Assert.Null(articles[3].Country);
        Assert.NotNull(articles[3].ActiveTo);

        var list = await site.Browser.GetAsync("/suppliers/articles?origin=unknown&q=fork");
        Assert.Contains("Forkle", list.Words);
        Assert.DoesNotContain("T-skjorte", list.Words);
        var supplier = await site.Browser.GetAsync($"/suppliers/{(await site.Desk.SupplierAsync("Yangon Garments Ltd")).Id}");
        Assert.Contains("1 av 2 har kjent opprinnelsesland.", supplier.Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-35")]
    public async Task The_share_with_origin_is_told_for_any_date_and_a_later_list_takes_away_nothing_known()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        await SaveAsync(site, "Varenr;Varenavn;Opprinnelsesland\n1;A;Kina\n2;B;\n3;C;\n4;D;\n", "2023-12-31");
        await SaveAsync(site, "Varenr;Varenavn;Opprinnelsesland\n1;A;\n2;B;India\n3;C;Norge\n4;D;\n", "2024-06-30");
        await SaveAsync(site, "Varenr;Varenavn;Opprinnelsesland\n1;A;Kina\n2;B;India\n", "2025-06-30", whole: true);

        Assert.Null((await FigureAsync(site, "articles.originShare", 2022)).Value);
        Assert.Equal(25m, (await FigureAsync(site, "articles.originShare", 2023)).Value);
        Assert.Equal(75m, (await FigureAsync(site, "articles.originShare", 2024)).Value);
        Assert.Equal(100m, (await FigureAsync(site, "articles.originShare", 2025)).Value);
        Assert.Equal(2m, (await FigureAsync(site, "articles.active", 2025)).Value);
        var figure = await FigureAsync(site, "articles.originShare", 2024);
        Assert.Equal(figure.Numerator, figure.Trace.Records.Where(record => !record.InDenominatorOnly).Sum(record => record.Contribution));
        Assert.Equal(figure.Denominator, figure.Trace.Records.Sum(record => record.Contribution));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-40")]
    [Trait("Requirement", "INV-21")]
    [Trait("Partly", "R-NOR-40 The share of articles; turnover by article and green claims are not kept.")]
    public async Task Labels_count_where_they_are_well_known_or_a_person_says_so_and_no_articles_give_no_share()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var empty = await FigureAsync(site, "articles.labelledShare", 2025);
        Assert.Null(empty.Value);
        Assert.Equal(FigureGap.NothingToCount, empty.Gap);

        await SaveAsync(
            site,
            "Varenr;Varenavn;Miljømerke\n1;A;Svanemerket\n2;B;\"OEKO-TEX, FSC\"\n3;C;Grønn stjerne\n4;D;\n",
            "2025-01-01"
        );
        Assert.Equal(50m, (await FigureAsync(site, "articles.labelledShare", 2025)).Value);

        var labels = await site.Browser.GetFormAsync("/suppliers/articles/labels");
        await labels.SubmitAsync(("Grønn stjerne", "ja"), ("FSC", ""));
        Assert.Equal(50m, (await FigureAsync(site, "articles.labelledShare", 2025)).Value);
        Assert.Contains("Prøve Person", (await site.Browser.GetAsync("/suppliers/articles/labels")).Words);
    }

    [Fact]
    public async Task A_file_without_the_columns_or_with_a_day_to_come_is_refused_and_nothing_stays()
    {
        await using var site = await ImportSite.OpenAsync(postgres);

        var page = await BringInAsync(site, "Farge;Vekt\nrød;2\n", "2025-06-30");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vi fant ingen rad med overskriftene varenummer og navn.", page.Words);
        Assert.Contains("Skriv en dag som har vært.", (await BringInAsync(site, Articles, "2199-01-01")).Words);
        Assert.Contains("PDF", (await BringInAsync(site, "%PDF-1.7 ikke en tabell", "2025-06-30")).Words);
        Assert.Equal(0, site.Uploads);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<ArticleImport>()));
    }

    [Fact]
    public async Task One_who_may_only_see_brings_nothing_in()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        using var reader = await site.Site.SignInAsAsync(site.Organisation, Role.BoardChair);

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/suppliers/articles")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/suppliers/articles/import")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/suppliers/articles/labels")).Status);
    }

    private static async Task<WebPage> BringInAsync(ImportSite site, string text, string day, bool whole = false)
    {
        var form = (await site.Browser.GetFormAsync("/suppliers/articles/import")).Attach("Fil", "varer.csv", Encoding.UTF8.GetBytes(text));
        return await form.SubmitAsync(
            ("Listen gjelder for dagen", day),
            ("Listen er hele sortimentet: varer som ikke står i den, er ute", whole ? "ja" : "")
        );
    }

    private static async Task SaveAsync(ImportSite site, string text, string day, bool whole = false) =>
        await (await BringInAsync(site, text, day, whole)).Form("Lagre varene").SubmitAsync();

    private static async Task<Figure> FigureAsync(ImportSite site, string id, int year)
    {
        await using var scope = site.Site.Scopes.As(site.Organisation);
        var registry = scope.ServiceProvider.GetRequiredService<FigureRegistry>();
        return await registry.ComputeAsync(
            id,
            new FigureScope(site.Organisation, year, TimeProvider.System.GetUtcNow()),
            CancellationToken.None
        );
    }
}
