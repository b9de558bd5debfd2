using System.Globalization;
using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Codes;

public sealed class CodePagesTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    [Trait("Requirement", "R-NOR-02")]
    [Trait("Requirement", "R-PRO-12")]
    public async Task A_code_is_written_decided_sent_and_signed_and_a_new_version_is_signed_anew()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Prøvefabrikk", "CN");
        await GivenCode.ChangeAsync(site, organisation, supplier, one => (one.AgreementSupplier, one.KeySupplier) = (true, true));
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var page = await (await lead.GetFormAsync("/codes/edit")).SubmitAsync(
            ("Navn", "Krav til leverandører"),
            ("Tekst på norsk", "1. Arbeid er frivillig.\n\n2. Ingen barn arbeider.")
        );
        Assert.Contains("Versjon 1 er et utkast", page.Words);
        Assert.Null(await SendAsync(site, organisation));
        Assert.DoesNotContain("Send til", page.Words);

        page = await page.Form("Versjonen er vedtatt").SubmitAsync();
        Assert.Equal("Skriv hvem som vedtok versjonen.", page.Form("Versjonen er vedtatt").ErrorAt("Vedtatt av"));
        page = await page.Form("Versjonen er vedtatt")
            .SubmitAsync(("Vedtatt av", "Styret"), ("Vedtatt den", Day(Today)), ("Gjelder fra", Day(Today)));
        Assert.Contains("Vedtatt av Styret", page.Words);
        Assert.Contains("Mangler engelsk tekst", (await lead.GetAsync("/codes")).Words);

        page = await page.Form("Send til én leverandør").SubmitAsync();
        Assert.Contains("recipients", page.Path, StringComparison.Ordinal);
        await AnswerAsync(site, organisation, supplier, CodeForms.Accept);

        var code = await CodeAsync(site, organisation);
        page = await lead.GetAsync($"/codes/{code}?view=All");
        Assert.Contains("Krav til leverandører: 1 av 1 er bundet", page.Title);
        Assert.Contains("Kari Prøve", page.Words);
        var figure = await FigureAsync(site, organisation, "coc.acceptedShare");
        Assert.Equal((1m, 1m), (figure.Numerator, figure.Denominator));
        Assert.Equal(100, (await FigureAsync(site, organisation, "coc.acceptedShareKey")).Value);

        var edit = await lead.GetFormAsync($"/codes/edit/{code}");
        page = await edit.SubmitAsync(("Tekst på norsk", "1. Arbeid er frivillig."), ("Krever ny signatur av alle", "x"));
        Assert.Contains("1 av 1 er bundet", page.Title);
        page = await page.Form("Versjonen er vedtatt")
            .SubmitAsync(("Vedtatt av", "Styret"), ("Vedtatt den", Day(Today)), ("Gjelder fra", Day(Today)));
        Assert.Contains("0 av 1 er bundet", page.Title);
        Assert.Contains("Signerte en eldre versjon", page.Words);
        Assert.Contains("1 leverandører må signere Krav til leverandører på nytt", (await lead.GetAsync("/")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-09")]
    [Trait("Requirement", "R-PRO-13")]
    public async Task A_code_of_the_suppliers_own_is_gone_through_and_cannot_be_equal_while_something_essential_is_missing()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation);
        var code = await GivenCode.InForceAsync(site, organisation, CodeScope.Everyone);
        await SendAsync(site, organisation);
        await AnswerAsync(site, organisation, supplier, CodeForms.Own, "Group Code 2024");
        using var buyer = await site.SignInAsAsync(organisation, Role.Buyer);
        Assert.Contains("leverandører vil bruke sine egne krav", (await buyer.GetAsync("/")).Words);

        var check = await buyer.GetAsync($"/codes/{code}/suppliers/{supplier}/check");
        Assert.Contains("Group Code 2024", check.Words);
        var form = check.Form("Lagre gjennomgangen");
        for (var at = 0; at < 15; at++)
        {
            form = form.Choose($"Topics[{at}].Found", at == 2 ? "Missing" : "Covered");
        }

        var refused = await form.SubmitAsync(("Resultat", "Like gode"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Barnearbeid og vern av unge arbeidstakere mangler", refused.Form("Lagre gjennomgangen").ErrorAt("Resultat"));
        Assert.Equal(CodeStanding.OwnCodeOffered, await GivenCode.StandingAsync(site, organisation, supplier));

        var page = await refused.Form("Lagre gjennomgangen").Choose("Topics[2].Found", "Partly").SubmitAsync(("Resultat", "Like gode"));
        Assert.Contains("Egne krav funnet like gode eller bedre", page.Words);
        Assert.Equal(CodeStanding.Equivalent, await GivenCode.StandingAsync(site, organisation, supplier));
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.GetAsync($"/codes/{code}/suppliers/{supplier}/check")).Status);
        Assert.Equal(100, (await FigureAsync(site, organisation, "coc.acceptedShare")).Value);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-07")]
    [Trait("Requirement", "R-NOR-08")]
    public async Task Nobody_is_approved_or_gets_an_agreement_without_the_code_but_by_an_exception_with_reason_and_end()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation);
        await GivenCode.ChangeAsync(site, organisation, supplier, one => one.State = SupplierState.Prequalifying);
        var code = await GivenCode.InForceAsync(site, organisation, CodeScope.Agreement);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var relation = await lead.GetAsync($"/suppliers/{supplier}/relation");
        Assert.Contains("Krav til leverandører: ikke sendt.", relation.Words);
        var refused = await relation.Form("Lagre").SubmitAsync(("Tilstand", "Godkjent"));
        Assert.Equal("Det mangler noe først. Se listen øverst.", refused.Form("Lagre").ErrorAt("Tilstand"));
        refused = await relation.Form("Lagre").SubmitAsync(("Har avtale", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        var except = (await lead.GetAsync($"/codes/{code}/suppliers/{supplier}")).Form("Gi unntak");
        var past = await except.SubmitAsync(("Hvorfor?", "Eneste leverandør av delen."), ("Til og med", Day(Today)));
        Assert.Equal("Skriv en dag etter i dag, høyst to år fram.", past.Form("Gi unntak").ErrorAt("Til og med"));
        var given = await past.Form("Gi unntak")
            .SubmitAsync(("Hvorfor?", "Eneste leverandør av delen."), ("Til og med", Day(Today.AddDays(30))));
        Assert.Contains("Eneste leverandør av delen.", given.Words);

        relation = await lead.GetAsync($"/suppliers/{supplier}/relation");
        var saved = await relation.Form("Lagre").SubmitAsync(("Tilstand", "Godkjent"), ("Har avtale", "x"));
        Assert.Contains("Godkjent, med avtale", saved.Words);
        Assert.Contains("Unntak", (await lead.GetAsync($"/codes/{code}?view=All")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-07")]
    public async Task Who_sends_self_declarations_approves_nobody_before_the_newest_is_signed()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var sent = await SentCampaign.MakeAsync(scopes, "self-declaration");
        var supplier = (await sent.FormAsync()).Supplier;
        Assert.Equal(["Leverandøren har ikke signert den nyeste egenerklæringen."], await LacksAsync(scopes, sent.Organisation, supplier));

        await sent.InAsync(
            async (services, _) =>
            {
                var db = services.GetRequiredService<AppDb>();
                var form = await db.Set<SurveyDispatch>().SingleAsync(one => one.Id == sent.Forms[0].Dispatch);
                form.MoveTo(DispatchState.Answered);
                form.MoveTo(DispatchState.Signed);
                return await db.SaveChangesAsync();
            }
        );

        Assert.Empty(await LacksAsync(scopes, sent.Organisation, supplier));
    }

    [Fact]
    [Trait("Requirement", "R-LO-07")]
    [Trait("Requirement", "R-NEG-03")]
    public async Task Large_and_repeated_suppliers_are_found_from_the_invoices_and_partners_get_the_principles_too()
    {
        await using var site = await Aktsom.Tests.Modules.Register.Imports.ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(
            "Leverandørnr;Navn;Land;Beløp eks mva;Valuta;Dato\n"
                + "1;Stor AS;NO;160000;NOK;14.02.2025\n"
                + "2;Ofte AS;NO;4000;NOK;14.02.2025\n2;Ofte AS;NO;4000;NOK;14.03.2025\n"
                + "3;Liten AS;NO;5000;NOK;14.02.2025\n"
                + "4;Partner AS;NO;5000;NOK;14.02.2025\n"
        );
        var partner = await site.Desk.SupplierAsync("Partner AS");
        await GivenCode.ChangeAsync(site.Site, site.Organisation, partner.Id, one => one.Kind = SupplierKind.BusinessPartner);
        var code = await GivenCode.InForceAsync(site.Site, site.Organisation, CodeScope.Large, CodeScope.Repeated, CodeScope.Partner);

        var page = await site.Browser.GetAsync($"/codes/{code}?view=Missing");
        var names = page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent).Order();
        Assert.Equal(["Ofte AS", "Partner AS", "Stor AS"], names);

        var large = await site.Desk.SupplierAsync("Stor AS");
        var note = (await site.Browser.GetAsync($"/codes/{code}/suppliers/{large.Id}")).Form("Lagre svaret");
        var refused = await note.SubmitAsync(("Hva sa leverandøren?", "Godtok kravene"));
        Assert.Equal("Skriv hvor det signerte ligger.", refused.Form("Lagre svaret").ErrorAt("Bevis"));
        await refused
            .Form("Lagre svaret")
            .SubmitAsync(("Hva sa leverandøren?", "Godtok kravene"), ("Signert av", "Ola Prøve"), ("Bevis", "Arkivet, 12/2025"));
        Assert.Equal(CodeStanding.Accepted, await GivenCode.StandingAsync(site.Site, site.Organisation, large.Id));
        Assert.Equal(2, (await site.Browser.GetAsync($"/codes/{code}?view=Missing")).Document.QuerySelectorAll("tbody tr").Length);

        var rule = await site.Browser.GetFormAsync("/suppliers/counting", "Lagre regelen");
        Assert.Equal("2", rule.ValueOf("Gjentatt: fakturaer fra og med"));
        await rule.SubmitAsync(("Gjentatt: fakturaer fra og med", "3"), ("Stor: kjøp over", "4500"));
        page = await site.Browser.GetAsync($"/codes/{code}?view=All");
        names = page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent).Order();
        Assert.Equal(["Liten AS", "Ofte AS", "Partner AS", "Stor AS"], names);
        await (await site.Browser.GetFormAsync("/suppliers/counting", "Lagre regelen")).SubmitAsync(("Stor: kjøp over", "9000"));
        page = await site.Browser.GetAsync($"/codes/{code}?view=All");
        Assert.DoesNotContain("Ofte AS", page.Words);
    }

    [Fact]
    [Trait("Requirement", "R-LO-07")]
    public async Task Two_invoices_in_twelve_months_count_also_over_the_turn_of_the_year()
    {
        await using var site = await Aktsom.Tests.Modules.Register.Imports.ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(
            "Leverandørnr;Navn;Land;Beløp eks mva;Valuta;Dato\n"
                + "1;Over Nyttår AS;NO;4000;NOK;14.11.2024\n1;Over Nyttår AS;NO;4000;NOK;14.03.2025\n"
                + "2;For Lenge Siden AS;NO;4000;NOK;14.03.2024\n2;For Lenge Siden AS;NO;4000;NOK;14.02.2025\n"
        );
        var code = await GivenCode.InForceAsync(site.Site, site.Organisation, CodeScope.Repeated);

        var page = await site.Browser.GetAsync($"/codes/{code}?view=Missing");

        Assert.Equal(["Over Nyttår AS"], page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        var supplier = await site.Desk.SupplierAsync("Over Nyttår AS");
        Assert.Contains("Krav til leverandører", (await site.Browser.GetAsync($"/suppliers/{supplier.Id}")).Words);
    }

    private static async Task<IReadOnlyList<string>> LacksAsync(Scopes scopes, OrganisationId organisation, SupplierId supplier)
    {
        await using var scope = scopes.As(organisation);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
        var guard = scope.ServiceProvider.GetServices<ISupplierGuard>().OfType<CodeGuard>().Single();
        return await guard.LacksAsync(supplier, CancellationToken.None);
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>Sends the only code to everyone who may be asked; null where it cannot be sent.</summary>
    private static async Task<Campaign?> SendAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        var desk = scope.ServiceProvider.GetRequiredService<CodeDesk>();
        var file = (await desk.AllAsync(CancellationToken.None))[0];
        var suppliers = await scope.ServiceProvider.GetRequiredService<CodeBook>().SuppliersAsync(file, CancellationToken.None);
        return await desk.SendAsync(file, [.. suppliers.Select(one => one.Relation.Supplier.Id)], CancellationToken.None);
    }

    /// <summary>The supplier opens its link, chooses, and signs.</summary>
    private static async Task AnswerAsync(Site site, OrganisationId organisation, SupplierId supplier, string choice, string? own = null)
    {
        string token;
        await using (var scope = site.Scopes.As(organisation))
        {
            var desk = scope.ServiceProvider.GetRequiredService<CampaignDesk>();
            var campaign = (await desk.AllAsync(CancellationToken.None))[0];
            var tracked = (await desk.FindAsync(campaign.Id, CancellationToken.None))!;
            var form = (await desk.DispatchesAsync(campaign.Id, CancellationToken.None)).Single(one => one.Supplier == supplier);
            var sending = scope.ServiceProvider.GetRequiredService<CampaignSending>();
            token = (await sending.CopyLinkAsync(tracked, form, "http://example.test", CancellationToken.None))!;
        }

        using var visitor = site.Visit();
        var start = await visitor.GetAsync($"/answer/{token}");
        var question = await visitor.GetAsync(start.Document.QuerySelector("a.ds-button")!.GetAttribute("href")!);
        Assert.Contains("Krav", question.Words);
        var next = await question.Form("Lagre og gå videre").Choose("Posted.Choice", AnswerForm.Own + choice).SubmitAsync();
        if (own is not null)
        {
            await next.Form("Lagre og gå videre").SubmitAsync(("Svaret deres", own));
        }

        var look = await visitor.GetAsync($"/answer/{token}/look");
        await look.Form().SubmitAsync(("Navnet ditt", "Kari Prøve"), ("Stillingen din", "Daglig leder"));
    }

    private static async Task<CodeId> CodeAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        return (await scope.ServiceProvider.GetRequiredService<CodeDesk>().AllAsync(CancellationToken.None))[0].Code.Id;
    }

    private static async Task<Figure> FigureAsync(Site site, OrganisationId organisation, string id)
    {
        await using var scope = site.Scopes.As(organisation);
        var asked = new FigureScope(organisation, Today.Year, TimeProvider.System.GetUtcNow());
        return await scope.ServiceProvider.GetRequiredService<FigureRegistry>().ComputeAsync(id, asked, CancellationToken.None);
    }
}
