using System.Net;
using System.Text;
using System.Xml.Linq;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Chain;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Chain;

[Trait("Requirement", "R-PRO-03")]
public sealed class ChainTests(TestPostgres postgres)
{
    private static readonly string[] AllParts =
    [
        "Råvare",
        "Produsent, tredje ledd",
        "Produsent, andre ledd",
        "Produsent, første ledd",
        "Grossist",
        "Egen virksomhet",
        "Entreprenør",
        "Sluttkunde",
        "Sluttbruker",
        "Gjenbruk og gjenvinning",
    ];

    [Fact]
    public async Task The_chain_is_proposed_with_all_its_parts_drawn_and_told_with_the_optional_ones_marked()
    {
        await using var site = await ImportSite.OpenAsync(postgres);

        var page = await site.Browser.GetAsync("/suppliers/chain");

        var picture = page.Document.QuerySelector("main figure svg")!;
        var drawn = picture.QuerySelectorAll("text").Select(text => text.TextContent).ToList();
        Assert.All(AllParts, part => Assert.Contains(drawn, text => text.StartsWith(part, StringComparison.Ordinal)));
        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.Contains("(Grossist) → Egen virksomhet → (Entreprenør)", picture.GetAttribute("aria-label"));
        Assert.Equal(2, picture.QuerySelectorAll("rect[stroke-dasharray]").Length);
        Assert.Contains("både direkte fra produsent og gjennom grossist", page.Words);
        var rows = page.Document.QuerySelectorAll("main tbody tr");
        Assert.Equal(AllParts.Length, rows.Length);
        Assert.Equal(2, rows.Count(row => row.TextContent.Contains("Ikke alltid med", StringComparison.Ordinal)));
        Assert.Contains("Ingenting er lagret ennå.", page.Words);
    }

    [Fact]
    public async Task The_register_tells_what_it_knows_of_each_tier()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        await site.Desk.SaveAsync("Leverandørnr;Navn;Land;Beløp eks mva;Valuta;Dato\n1;Klær AS;NO;60000;NOK;14.02.2025\n");
        var supplier = (await site.Desk.SupplierAsync("Klær AS")).Id;
        await site.Desk.ChangeAsync(db =>
        {
            db.AddRange(Made(1, SiteStage.FinalProduction, "BD"), Made(2, SiteStage.Component, "CN"), Made(4, SiteStage.RawMaterial, "IN"));
            return Task.CompletedTask;
        });

        var rows = (await site.Browser.GetAsync("/suppliers/chain")).Document.QuerySelectorAll("main tbody tr");

        Assert.Contains("India", rows[0].TextContent);
        Assert.Contains("Ingen kjent ennå", rows[1].TextContent);
        Assert.Contains("Kina", rows[2].TextContent);
        Assert.Contains("Bangladesh", rows[3].TextContent);

        ProductionSite Made(short tier, SiteStage stage, string country) =>
            new()
            {
                OrganisationId = site.Organisation,
                Id = TypedId.New<SiteId>(TimeProvider.System),
                Supplier = supplier,
                Producer = $"Fabrikk {tier}",
                Country = country,
                Tier = tier,
                Stage = stage,
            };
    }

    [Fact]
    public async Task The_order_a_person_gives_survives_export_and_import_by_another_organisation()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var form = await site.Browser.GetFormAsync("/suppliers/chain/edit");
        await form.SubmitAsync(
            ("Nr., rad 2", "3"),
            ("Nr., rad 3", "2"),
            ("Ledd, rad 7", "Ikke med"),
            ("Deres eget navn, rad 1", "Bomull <fra> «Gujarat» & andre")
        );

        var file = await site.Browser.GetAsync("/suppliers/chain.json");
        var chain = (await ChainFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(file.Html)), CancellationToken.None))!;
        Assert.Equal(
            [
                ChainRole.RawMaterial,
                ChainRole.Tier2,
                ChainRole.Tier3,
                ChainRole.Tier1Producer,
                ChainRole.Wholesaler,
                ChainRole.Own,
                ChainRole.EndCustomer,
                ChainRole.EndUser,
                ChainRole.ReuseRecycling,
            ],
            chain.Parts.Select(part => part.Role)
        );

        var other = await Given.OrganisationAsync(site.Site.Scopes);
        using var browser = await site.Site.SignInAsAsync(other, Role.Buyer);
        var taken = await (await browser.GetAsync("/suppliers/chain/edit"))
            .Form("Hent inn filen")
            .Attach("Fil", "value-chain.json", Encoding.UTF8.GetBytes(file.Html))
            .SubmitAsync();
        Assert.Contains("Bomull <fra> «Gujarat» & andre", taken.Words);
        Assert.Equal(file.Html, (await browser.GetAsync("/suppliers/chain.json")).Html);
    }

    [Fact]
    public async Task A_chain_that_cannot_be_drawn_is_refused_with_what_to_do_and_what_was_typed_stays()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var page = await site.Browser.GetAsync("/suppliers/chain/edit");

        var turned = await page.Form("Lagre kjeden").SubmitAsync(("Nr., rad 1", "9"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, turned.Status);
        Assert.Contains("Leddene oppstrøms må stå før egen virksomhet", turned.Words);
        Assert.Equal("9", turned.Form("Lagre kjeden").ValueOf("Nr., rad 1"));
        Assert.Contains("nøyaktig én gang", (await page.Form("Lagre kjeden").SubmitAsync(("Ledd, rad 6", "Ikke med"))).Words);
        var wrong = await page.Form("Hent inn filen").Attach("Fil", "x.json", "{\"format\":\"other\"}"u8.ToArray()).SubmitAsync();
        Assert.Contains("Filen er ikke en verdikjede fra Aktsom.", wrong.Words);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.GetAsync("/suppliers/chain.json")).Status);
    }

    [Fact]
    public async Task A_statement_is_offered_the_chain_in_words()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        Assert.Equal(FigureGap.Unknown, (await FigureAsync(site)).Gap);

        await (await site.Browser.GetAsync("/suppliers/chain/edit")).Form("Lagre kjeden").SubmitAsync();

        Assert.Contains("Råvare → ", (await FigureAsync(site)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_chain_that_can_be_drawn_is_well_formed_and_comes_back_from_its_file_the_same() =>
        Prop.ForAll<int, string?>(
                (seed, name) =>
                {
                    var whole = ChainDrawing.Whole.Parts;
                    var parts = whole
                        .Where((part, at) => part.Role == ChainRole.Own || ((seed >> at) & 1) == 0)
                        .Select(part => part with { Name = Clean(name), Optional = ((seed >> (int)part.Role) & 2) == 0 });
                    var chain = new ChainDrawing(BuyingWay.DirectFromProducer, [.. parts]);
                    XDocument.Parse(ChainPicture.Draw(chain, new Keys()));
                    var read = ChainFile.ReadAsync(new MemoryStream(ChainFile.Write(chain)), CancellationToken.None).Result!;
                    return chain.Fault() is null && read.Buying == chain.Buying && read.Parts.SequenceEqual(chain.Parts);
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>What a form lets through: no control characters or halves of a pair.</summary>
    private static string? Clean(string? name) =>
        name is null ? null : string.Concat(name.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < 0xFFFE));

    private static async Task<Figure> FigureAsync(ImportSite site)
    {
        await using var scope = site.Site.Scopes.As(site.Organisation);
        var asked = new FigureScope(site.Organisation, 2025, TimeProvider.System.GetUtcNow());
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync("chain.picture", asked, CancellationToken.None);
    }

    private sealed class Keys : IWords
    {
        public string Of(string key) => key;
    }
}
