using System.Globalization;
using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Terms;

public sealed class TermsPagesTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact, Trait("Requirement", "R-NOR-11")]
    public async Task New_and_renegotiated_agreements_hold_the_clause_set_and_the_share_is_told_year_by_year()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation);
        await ClausesAsync(site, organisation);
        var old = await AgreeAsync(site, organisation, supplier, "Gammel", Today.AddYears(-3));
        await AgreeAsync(site, organisation, supplier, "Ny", Today.AddDays(-3));
        using var buyer = await site.SignInAsAsync(organisation, Role.Buyer);

        var page = await (await buyer.GetFormAsync("/agreements/clauses", "Lagre dagen")).SubmitAsync(
            ("Gjelder nye og reforhandlede avtaler fra", Day(Today.AddDays(-10)))
        );
        Assert.Equal("1 avtale mangler klausulen den skal ha", page.Title);
        Assert.Equal(["Ny"], Names(page));
        Assert.Contains("Få klausulen inn i 1 avtale", (await buyer.GetAsync("/")).Words);
        Assert.Equal(0, (await FiguresOf.ComputeAsync(site.Scopes, organisation, "agreements.clauseShare", Today.Year)).Value);

        page = await SaveAsync(buyer, old, ("Sist reforhandlet", Day(Today.AddYears(-4))));
        Assert.Equal("Velg en dag fra avtalens første dag.", page.Form("Lagre vilkårene").ErrorAt("Sist reforhandlet"));
        await page.Form("Lagre vilkårene").SubmitAsync(("Sist reforhandlet", Day(Today.AddDays(-1))));
        Assert.Equal("2 avtaler mangler klausulen de skal ha", (await buyer.GetAsync("/agreements/clauses")).Title);

        await SaveAsync(buyer, old, ("Klausulsett i avtalen", "Klausul om aktsomhet, versjon 1"));
        Assert.Equal(["Gammel"], Names(await buyer.GetAsync("/agreements/clauses?view=With")));
        Assert.Equal(["Ny"], Names(await buyer.GetAsync("/agreements/clauses?view=Without")));
        page = await buyer.GetAsync("/agreements/clauses");
        var years = page.Document.QuerySelectorAll("#years ~ * tbody tr").Select(row => WebPage.Plain(row.TextContent)).ToList();
        Assert.Equal(5, years.Count);
        var share = await FiguresOf.ComputeAsync(site.Scopes, organisation, "agreements.clauseShare", Today.Year);
        Assert.Equal((1m, 2m), (share.Numerator, share.Denominator));
        share = await FiguresOf.ComputeAsync(site.Scopes, organisation, "agreements.clauseShare", Today.Year - 1);
        Assert.Equal((0m, 1m), (share.Numerator, share.Denominator));
    }

    [Fact, Trait("Requirement", "R-NOR-11")]
    public async Task A_suppliers_own_notice_is_proposed_as_a_finding_and_taken()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation);
        var agreement = await AgreeAsync(site, organisation, supplier, "Arbeidsklær", Today.AddDays(-3));
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var form = await lead.GetFormAsync($"/agreements/{agreement}/terms", "Lagre meldingen");
        var page = await form.SubmitAsync(("Mottatt", Day(Today)));
        Assert.Equal("Skriv hva leverandøren sa fra om.", page.Form("Lagre meldingen").ErrorAt("Hva sa leverandøren fra om?"));
        page = await page.Form("Lagre meldingen")
            .SubmitAsync(("Hva sa leverandøren fra om?", "Pass holdes tilbake hos en underleverandør."));
        Assert.Contains("Pass holdes tilbake hos en underleverandør.", page.Words);
        Assert.Contains("sa fra selv", page.Words);
        Assert.Empty(await TakenAsync(site, organisation));

        await page.Form("Dette er et funn").SubmitAsync(("Hvorfor", "Bekreftet i møte."));
        var taken = Assert.Single(await TakenAsync(site, organisation));
        Assert.Equal((supplier, "notice", "Bekreftet i møte."), (taken.Supplier, taken.Code, taken.Reason));
        Assert.Contains("Pass holdes tilbake", (await lead.GetAsync($"/agreements/{agreement}/terms")).Words);
    }

    [Fact, Trait("Requirement", "R-NOR-12")]
    public async Task Agreements_without_terms_are_listed_and_calendar_and_minimum_order_are_stored_and_printed()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation);
        var agreement = await AgreeAsync(site, organisation, supplier, "Arbeidsklær", Today.AddDays(-3));
        using var buyer = await site.SignInAsAsync(organisation, Role.Buyer);
        Assert.Contains("Arbeidsklær", (await buyer.GetAsync("/agreements?view=NoTerms")).Words);
        Assert.Equal(1, (await FiguresOf.ComputeAsync(site.Scopes, organisation, "agreements.lackingTerms", Today.Year)).Value);
        Assert.Equal(FigureGap.Unknown, (await FiguresOf.ComputeAsync(site.Scopes, organisation, "agreements.calendars", Today.Year)).Gap);

        var page = await SaveAsync(buyer, agreement, ("Leveringsvilkår", "DAP Oslo"), ("Faste bestillingsdager", "15. mars"));
        Assert.Contains("Skriv hver dag som", page.Form("Lagre vilkårene").ErrorAt("Faste bestillingsdager"));
        await page.Form("Lagre vilkårene")
            .SubmitAsync(
                ("Faste bestillingsdager", "15.09.2027\n15.3.2027"),
                ("Bestilling hver", "26"),
                ("Minimumsbestilling", "400 plagg"),
                ("Leveringstid vi gir", "90")
            );
        Assert.Contains("Arbeidsklær", (await buyer.GetAsync("/agreements?view=NoTerms")).Words);
        await SaveAsync(buyer, agreement, ("Betalingsvilkår", "30 dager"));
        Assert.DoesNotContain("Arbeidsklær", (await buyer.GetAsync("/agreements?view=NoTerms")).Words);
        Assert.Equal(0, (await FiguresOf.ComputeAsync(site.Scopes, organisation, "agreements.lackingTerms", Today.Year)).Value);

        var printed = await FiguresOf.ComputeAsync(site.Scopes, organisation, "agreements.calendars", Today.Year);
        Assert.Equal(
            "- Fjord Tekstil AS: bestilling hver 26. uke; bestilling 15. mars 2027, 15. september 2027; minimumsbestilling 400 plagg; leveringstid 90 dager.",
            Assert.Single(printed.Rows!).Cells["text"]
        );
    }

    [Fact, Trait("Requirement", "R-NOR-12")]
    public async Task Payments_in_time_are_unknown_until_somebody_enters_them_with_a_source()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var buyer = await site.SignInAsAsync(organisation, Role.Buyer);
        var unknown = await FiguresOf.ComputeAsync(site.Scopes, organisation, "payments.onTime", 2025);
        Assert.Equal((FigureGap.Unknown, null), (unknown.Gap, unknown.Value));

        var form = await buyer.GetFormAsync("/agreements/payments", "Lagre året");
        var page = await form.SubmitAsync(("År", "2025"), ("Betalte fakturaer", "400"), ("Betalt innen forfall", "401"));
        Assert.Equal("Det kan ikke være flere enn de betalte.", page.Form("Lagre året").ErrorAt("Betalt innen forfall"));
        Assert.Equal("Skriv hvor tallene er fra.", page.Form("Lagre året").ErrorAt("Kilde"));
        page = await page.Form("Lagre året").SubmitAsync(("Betalt innen forfall", "396"), ("Kilde", "Reskontroen, 4. januar 2026"));
        Assert.Contains("396 av 400", page.Words);
        var known = await FiguresOf.ComputeAsync(site.Scopes, organisation, "payments.onTime", 2025);
        Assert.Equal((99m, "Reskontroen, 4. januar 2026"), (known.Value!.Value, known.Trace.Inputs[0].Source));
    }

    [Fact, Trait("Requirement", "R-NOR-12")]
    public async Task The_supplier_sees_what_the_buyer_has_promised_in_its_own_language()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, "work-and-pay");
        var supplier = (await sent.FormAsync()).Supplier;
        using var visitor = site.Visit();
        Assert.DoesNotContain("lovet dere", (await visitor.GetAsync($"/answer/{sent.Token}")).Words);

        var agreement = await AgreeAsync(site, sent.Organisation, supplier, "Arbeidsklær", Today.AddDays(-3));
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        await SaveAsync(lead, agreement, ("Betaling innen", "30"), ("Varsel om endret behov", "60"));

        var start = await visitor.GetAsync($"/answer/{sent.Token}");
        Assert.Contains("Fakturaer betales innen 30 dager.", start.Words);
        Assert.DoesNotContain("Leveringstid", start.Words);
        Assert.Contains("informujemy 60 dni", (await visitor.GetAsync($"/answer/{sent.Token}?lang=pl")).Words);
    }

    private static IEnumerable<string> Names(WebPage page) =>
        page.Document.QuerySelectorAll("table[role=table] tbody th a").Select(link => link.TextContent);

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static async Task<WebPage> SaveAsync(Browser browser, AgreementId agreement, params (string, string?)[] fields) =>
        await (await browser.GetFormAsync($"/agreements/{agreement}/terms", "Lagre vilkårene")).SubmitAsync(fields);

    private static async Task<AgreementId> AgreeAsync(
        Site site,
        OrganisationId organisation,
        SupplierId supplier,
        string title,
        DateOnly from
    )
    {
        await using var scope = site.Scopes.As(organisation);
        var facts = new AgreementFacts(title, null, from, null, null, false, null, null);
        return (await scope.ServiceProvider.GetRequiredService<AgreementBook>().AddAsync(supplier, facts, default)).Id;
    }

    private static async Task ClausesAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        var desk = scope.ServiceProvider.GetRequiredService<CodeDesk>();
        var facts = new CodeFacts("Klausul om aktsomhet", CodeKind.Clauses, [CodeScope.Agreement]);
        var code = await desk.MakeAsync(facts, new VersionFacts("Klausul.", null, null, false, null), default);
        await desk.DecideAsync((await desk.FindAsync(code.Id, default))!, new Decision("Styret", Today, Today), default);
    }

    private static async Task<IReadOnlyList<AnsweredFinding>> TakenAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        return await scope.ServiceProvider.GetRequiredService<IFindingProposals>().TakenAsync(organisation, default);
    }
}
