using System.Globalization;
using System.Net;
using Aktsom.Modules.Engagement.Criteria;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Criteria;

public sealed class CriteriaPagesTests(TestPostgres postgres)
{
    private static readonly byte[] Pdf = "%PDF-1.7 prøve"u8.ToArray();
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    [Trait("Requirement", "R-NOR-13")]
    [Trait("Requirement", "R-NOR-14")]
    public async Task Who_fails_both_alternatives_is_approved_only_when_every_condition_is_closed_with_evidence()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await PrequalifyingAsync(site, organisation);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var page = await EvaluateAsync(lead, supplier, ("Poeng i sosial revisjon", "69"), ("Kilde", "Revisjon i mai"));
        Assert.Contains("Ikke oppfylt", page.Words);
        Assert.Equal(0, (await FiguresOf.ComputeAsync(site.Scopes, organisation, "criteria.minimumShare", Today.Year)).Value);
        var relation = await lead.GetAsync($"/suppliers/{supplier}/relation");
        Assert.Contains("oppfylte ikke minstekravet", relation.Words);
        var refused = await relation.Form("Lagre").SubmitAsync(("Tilstand", "Godkjent"));
        Assert.Equal("Det mangler noe først. Se listen øverst.", refused.Form("Lagre").ErrorAt("Tilstand"));

        await SetAsync(lead, supplier, "Rømningsveier er utbedret.");
        page = await SetAsync(lead, supplier, "Timelister er vist fram.");
        Assert.Equal("Fjord Tekstil AS har 2 åpne vilkår", page.Title);
        Assert.Contains("På vilkår", (await lead.GetAsync($"/suppliers/{supplier}")).Words);
        Assert.Contains("Timelister er vist fram.", (await lead.GetAsync("/suppliers/conditions")).Words);

        page = await CloseAsync(page, "Rømningsveier er utbedret.");
        Assert.Equal("Fjord Tekstil AS har 1 åpent vilkår", page.Title);
        relation = await lead.GetAsync($"/suppliers/{supplier}/relation");
        Assert.Contains("Vilkåret «Timelister er vist fram.» er åpent", relation.Words);
        refused = await relation.Form("Lagre").SubmitAsync(("Tilstand", "Godkjent"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        page = await CloseAsync(page, "Timelister er vist fram.");
        Assert.Equal("Vilkår for Fjord Tekstil AS", page.Title);
        Assert.Equal(100, (await FiguresOf.ComputeAsync(site.Scopes, organisation, "conditions.metShare", Due.Year)).Value);
        var saved = await (await lead.GetAsync($"/suppliers/{supplier}/relation")).Form("Lagre").SubmitAsync(("Tilstand", "Godkjent"));
        Assert.Contains("Godkjent", saved.Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-13")]
    public async Task The_alternative_that_was_met_is_stored_with_points_by_the_organisations_own_numbers()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await PrequalifyingAsync(site, organisation);
        using var lead = await site.SignInAsAsync(organisation, Role.Buyer);

        var rule = await lead.GetFormAsync("/suppliers/criteria", "Lagre kriteriene");
        var page = await rule.SubmitAsync(("Poeng i sosial revisjon som er nok", "140"));
        Assert.Equal("Skriv et tall fra 0 til 100.", page.Form("Lagre kriteriene").ErrorAt("Poeng i sosial revisjon som er nok"));
        await page.Form("Lagre kriteriene")
            .SubmitAsync(
                ("Poeng i sosial revisjon som er nok", "80"),
                ("Ingen godkjennes uten evaluering", "x"),
                ("Veikart for klima", "5"),
                ("Ekstra for systemsertifikat", "3")
            );
        Assert.Contains("ikke evaluert etter kriteriene", (await lead.GetAsync($"/suppliers/{supplier}/relation")).Words);

        var form = await lead.GetFormAsync($"/suppliers/{supplier}/evaluation", "Lagre evalueringen");
        page = await form.Choose("Form.Wishes", "ClimateRoadMap")
            .SubmitAsync(("Poeng i sosial revisjon", "79,5"), ("Systemsertifikat", "SA8000"));
        Assert.Equal("Skriv hvor poengene eller sertifikatet er sett.", page.Form("Lagre evalueringen").ErrorAt("Kilde"));
        page = await page.Form("Lagre evalueringen").SubmitAsync(("Kilde", "Registeret til SAI"));
        Assert.Contains("Oppfylt ved systemsertifikat", page.Words);
        Assert.Contains("8 av 14 ønskepoeng", page.Words);
        page = await EvaluateAsync(lead, supplier, ("Poeng i sosial revisjon", "80"), ("Kilde", "Revisjon"));
        Assert.Contains("Oppfylt ved sosial revisjon", page.Words);
        var kept = await ListAsync(site, organisation);
        Assert.Equal([MinimumBy.SystemCertificate, MinimumBy.SocialAuditScore], kept.Select(one => one.MinimumBy));
        Assert.Equal([8, 0], kept.Select(one => one.WishPoints));
        Assert.DoesNotContain("evaluert etter", (await lead.GetAsync($"/suppliers/{supplier}/relation")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-14")]
    public async Task A_condition_goes_from_open_by_evidence_to_met_and_never_past_it()
    {
        var condition = Condition();
        Assert.False(condition.MayMoveTo(ConditionState.Met));
        Assert.Throws<InvalidOperationException>(() => condition.MoveTo(ConditionState.Met, null, Today));
        condition.Receive(new ConditionEvidence(Today, "https://example.test/", null, null));
        Assert.False(condition.MayMoveTo(ConditionState.NotMet));
        condition.MoveTo(ConditionState.Open, "Ikke datert.", Today);
        Assert.Null(condition.EvidenceLink);
        condition.MoveTo(ConditionState.NotMet, "Vil ikke.", Today);
        Assert.Throws<InvalidOperationException>(() => condition.Receive(new ConditionEvidence(Today, "x", null, null)));

        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await PrequalifyingAsync(site, organisation);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await SetAsync(lead, supplier, "Timelister er vist fram.");
        page = await page.Form("Lagre beviset").SubmitAsync(("Bevisets dato", Day(Today)));
        Assert.Equal("Skriv en adresse som begynner med https, eller legg ved en fil.", page.Form("Lagre beviset").ErrorAt("Lenke"));
        page = await page.Form("Lagre beviset").Attach("Fil", "timer.pdf", Pdf).SubmitAsync();
        Assert.Contains("Bevis mottatt", page.Words);
        Assert.Contains("Avgjør 1 vilkår før samarbeid", (await lead.GetAsync("/")).Words);
        var file = page.Document.QuerySelectorAll("article a").Single(link => link.TextContent == "timer.pdf");
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync(file.GetAttribute("href")!)).Status);
        page = await page.Form("Beviset holder ikke").SubmitAsync();
        Assert.Equal("Skriv hvorfor.", page.Form("Beviset holder ikke").ErrorAt("Begrunnelse"));
        page = await page.Form("Beviset holder ikke").SubmitAsync(("Begrunnelse", "Ikke datert."));
        Assert.Contains("Åpent", page.Words);

        using var reader = await site.SignInAsAsync(organisation, Role.Auditor);
        Assert.DoesNotContain("Lagre beviset", (await reader.GetAsync($"/suppliers/{supplier}/conditions")).Words);
    }

    private static DateOnly Due => Today.AddDays(1);

    private static ApprovalCondition Condition() =>
        new()
        {
            OrganisationId = default,
            Id = default,
            Supplier = default,
            Text = "",
            Due = Today,
            By = "",
            At = default,
        };

    private static async Task<WebPage> EvaluateAsync(Browser lead, SupplierId supplier, params (string, string?)[] fields) =>
        await (await lead.GetFormAsync($"/suppliers/{supplier}/evaluation", "Lagre evalueringen")).SubmitAsync(fields);

    private static async Task<WebPage> SetAsync(Browser lead, SupplierId supplier, string text) =>
        await (await lead.GetFormAsync($"/suppliers/{supplier}/conditions", "Lagre vilkåret")).SubmitAsync(
            ("Hva må være på plass?", text),
            ("Frist", Day(Due))
        );

    /// <summary>The first open condition is met, with a link as its evidence.</summary>
    private static async Task<WebPage> CloseAsync(WebPage page, string text)
    {
        Assert.Contains(text, page.Document.QuerySelector("article.ak-panel h2")!.TextContent);
        page = await page.Form("Lagre beviset").SubmitAsync(("Bevisets dato", Day(Today)), ("Lenke", "https://example.test/bevis"));
        return await page.Form("Vilkåret er oppfylt").SubmitAsync();
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static async Task<List<CriteriaEvaluation>> ListAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<CriteriaEvaluation>().OrderBy(one => one.Id).ToListAsync();
    }

    private static async Task<SupplierId> PrequalifyingAsync(Site site, OrganisationId organisation)
    {
        var supplier = await Given.SupplierAsync(site.Scopes, organisation);
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        (await db.Set<Supplier>().SingleAsync(one => one.Id == supplier)).State = SupplierState.Prequalifying;
        scope.ServiceProvider.GetRequiredService<ChangeLog>().Record("supplier.changed", "supplier", supplier);
        await db.SaveChangesAsync();
        return supplier;
    }
}
