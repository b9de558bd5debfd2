using System.Net;
using Aktsom.Modules.Impacts.Review;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Impacts.Review;

[Trait("Requirement", "R-EHN-16")]
public sealed class YearReviewTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task A_review_needs_its_three_answers_with_evidence_and_who_took_part()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var page = await (await browser.GetFormAsync($"/year-round/{Year}/review")).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Skriv hvem som var med.", page.ErrorAt("Hvem var med?"));
        foreach (var question in new[] { "Er kartleggingen god nok?", "Virker tiltakene som ment?", "Er skade rettet opp?" })
        {
            Assert.Equal("Velg et svar.", page.ErrorAt(question));
        }

        Assert.Equal("Skriv hva som viser det.", page.ErrorAt("Hva viser det om tiltakene?"));
        Assert.Contains("Skriv minst én endring", page.ErrorAt("Hva endrer dere?"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/year-round/{Year + 1}/review")).Status);
    }

    [Fact]
    public async Task A_year_without_a_review_is_listed_and_its_changes_are_asked_for_the_year_after()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var before = await browser.GetAsync("/year-round");
        Assert.Contains($"Arbeidet i {Year} er ikke vurdert", before.Words);
        Assert.Contains($"År uten vurdering: {Year - 1} {Year - 2}", before.Words);

        var held = await ReviewAsync(browser, Year - 1, "Spør per fabrikk\r\nBesøk de tre største");
        Assert.Contains("Med var: Ledelsen og tillitsvalgt.", held.Words);
        Assert.Contains($"År uten vurdering: {Year - 2}", (await browser.GetAsync("/year-round")).Words);
        var form = await browser.GetFormAsync($"/year-round/{Year}/review");
        var refused = await Fill(form, "Fortsett");
        Assert.Equal("Si hva det ble av endringen.", refused.ErrorAt("Spør per fabrikk"));
        var after = await refused
            .Form("Lagre")
            .Choose("Form.Earlier[0].Outcome", nameof(ChangeOutcome.Done))
            .Choose("Form.Earlier[1].Outcome", nameof(ChangeOutcome.Dropped))
            .SubmitAsync(("Merknad til «Besøk de tre største»", "For dyrt"));

        Assert.Contains("Fortsett Spørres det om i neste vurdering", after.Words);
        Assert.Contains("Ikke gjort: For dyrt", (await browser.GetAsync($"/year-round/{Year - 1}")).Words);
    }

    [Fact]
    public async Task What_is_learnt_and_answered_reaches_the_statements_fields()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        Assert.Equal(FigureGap.Unknown, (await FiguresOf.ComputeAsync(site.Scopes, organisation, "review.learnt", Year)).Gap);

        await ReviewAsync(browser, Year, "Spør per fabrikk");

        var learnt = (await FiguresOf.ComputeAsync(site.Scopes, organisation, "review.learnt", Year)).Text!;
        var held = (await FiguresOf.ComputeAsync(site.Scopes, organisation, "review.held", Year)).Text!;
        Assert.Equal("Samtaler ga mest.\n\nDette endrer vi:\n- Spør per fabrikk", learnt);
        Assert.Contains("Er kartleggingen god nok? Delvis. Halvparten er kjent.", held);
        Assert.Contains("Er skade rettet opp? Ingen skade er funnet. Gikk gjennom svarene.", held);
        Assert.Equal("Ja. Lønnen er steget.", (await FiguresOf.ComputeAsync(site.Scopes, organisation, "review.measures", Year)).Text);
    }

    private static async Task<WebPage> ReviewAsync(Browser browser, int year, string changes) =>
        await Fill(await browser.GetFormAsync($"/year-round/{year}/review"), changes);

    private static Task<WebPage> Fill(WebForm form, string changes) =>
        form.SubmitAsync(
            ("Hvem var med?", "Ledelsen og tillitsvalgt"),
            ("Er kartleggingen god nok?", "Delvis"),
            ("Hva viser det om kartleggingen?", "Halvparten er kjent."),
            ("Virker tiltakene som ment?", "Ja"),
            ("Hva viser det om tiltakene?", "Lønnen er steget."),
            ("Er skade rettet opp?", "Ingen skade er funnet"),
            ("Hva viser det om oppretting?", "Gikk gjennom svarene."),
            ("Hva lærte dere?", "Samtaler ga mest."),
            ("Hva endrer dere?", changes)
        );
}
