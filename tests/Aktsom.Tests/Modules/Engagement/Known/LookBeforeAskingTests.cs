using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Audits;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Known;

public sealed class LookBeforeAskingTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    [Trait("Requirement", "R-LAW-05")]
    public async Task What_is_published_certified_and_in_the_register_is_not_asked_again_and_the_supplier_may_correct_it()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Alfa Prøve", "BD");
        await KnowAsync(site, organisation, supplier);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        // Written down: what is wrong is said, and what was typed stays.
        var form = await lead.GetFormAsync($"/published?supplier={supplier}", "Lagre");
        var page = await form.SubmitAsync(
            ("Hva er det?", "Redegjørelse for aktsomhetsvurderinger"),
            ("Navn", "Redegjørelse for 2025"),
            ("Lenke", "javascript:alert(1)"),
            ("Publisert", $"{Today.AddDays(1):yyyy-MM-dd}")
        );
        Assert.Equal("Skriv en hel adresse som begynner med https:// eller http://.", page.Form("Lagre").ErrorAt("Lenke"));
        Assert.Equal("Det kan ikke være publisert i fremtiden.", page.Form("Lagre").ErrorAt("Publisert"));
        page = await page.Form("Lagre")
            .SubmitAsync(("Lenke", "https://alfa.example/redegjorelse.pdf"), ("Publisert", $"{Today.AddMonths(-5):yyyy-MM-dd}"));
        Assert.Contains("Svarer ikke på noe spørsmål ennå.", page.Words);

        page = await page.Form("Lagre merkene").Set(FieldOf(page, "YS-8.1", "Page"), "14").SubmitAsync();
        Assert.Contains("Svarer på ett spørsmål.", page.Words);
        Assert.Contains("Redegjørelse for 2025", (await lead.GetAsync($"/suppliers/{supplier}")).Words);

        // Before anything is sent: counted by where it is known from, and shown as the supplier will see it.
        page = await (await lead.GetFormAsync("/campaigns/new"))
            .Choose("Input.Levels", "Unknown")
            .Choose("Input.Set", "yearly-survey")
            .SubmitAsync(("Navn på utsendelsen", "Høst"), ("Svarfrist", "01.06.2030"));
        Assert.Contains("Det leverandørene har publisert 1 svar", page.Words);
        Assert.Contains("Revisjoner og sertifikater 1 svar", page.Words);
        Assert.Contains("Leverandørregisteret 1 svar", page.Words);
        var preview = await lead.GetAsync(page.Document.QuerySelector("a[href*='dispatch=']")!.GetAttribute("href")!);
        Assert.Contains("3 av 29 er besvart fra før", preview.Words);
        Assert.Contains("Vi vet dette fra før (Dere har publisert: Redegjørelse for 2025).", preview.Words);

        // The one who is asked sees the source, and an own answer replaces what we had.
        var link = await LinkAsync(lead, page);
        var treated = await lead.GetAsync(
            page.Document.QuerySelector("td a[href*='/campaigns/'][href*='/suppliers/']")!.GetAttribute("href")!
        );
        Assert.Contains("fra det leverandøren har publisert: Redegjørelse for 2025", treated.Words);
        Assert.Contains("fra leverandørregisteret", treated.Words);
        using var visitor = site.Visit();
        var start = await visitor.GetAsync(link);
        Assert.Contains("Dere har publisert: Redegjørelse for 2025 1 svar", start.Words);
        Assert.Contains("Revisjon eller sertifikat: SA8000", start.Words);
        Assert.Contains("Leverandørregisteret til", start.Words);
        Assert.Contains("https://alfa.example/redegjorelse.pdf, side 14", (await visitor.GetAsync(link + "/look")).Words);
        var question = await visitor.GetAsync(link + "/q/YS-9.1");
        Assert.Contains("Dhaka Sewing", question.Html);
        await (await visitor.GetAsync(link + "/q/YS-8.1")).Form("Lagre og gå videre").Choose("Posted.Choice", "v:no").SubmitAsync();

        var answers = await AnswersAsync(site, organisation);
        Assert.Equal((AnswerKind.Value, null, null), (answers["YS-8.1"].Kind, answers["YS-8.1"].From, answers["YS-8.1"].Source));
        Assert.Equal((KnownFrom.Audits, Verification.Verified), (answers["YS-8.3"].From, answers["YS-8.3"].Verification));
        Assert.Equal(["sa8000"], answers["YS-8.3"].Values);
        Assert.Equal(["Dhaka Sewing\tBangladesh\t840"], answers["YS-9.1"].Values);
    }

    [Fact]
    public async Task What_has_grown_too_old_is_shown_as_such_and_asked_for()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Alfa Prøve");
        await using (var scope = site.Scopes.As(organisation))
        {
            var book = scope.ServiceProvider.GetRequiredService<PublishedBook>();
            var old = Today.AddMonths(-KnownAnswers.Months).AddDays(-1);
            foreach (var (title, until) in new (string, DateOnly?)[] { ("Gammel", null), ("Utløpt", Today.AddDays(-1)), ("Holder", Today) })
            {
                await book.AddAsync(
                    supplier,
                    new PublishedFacts(PublishedKind.Policy, title, "https://alfa.example/", old, until),
                    CancellationToken.None
                );
            }

            Assert.Equal(["Holder"], (await book.InUseAsync([supplier], CancellationToken.None)).Select(one => one.Title));
        }

        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var panel = (await lead.GetAsync($"/suppliers/{supplier}")).Document.QuerySelector("section[aria-labelledby=published]")!;
        Assert.Equal(
            ["Gammel", "Utløpt"],
            panel
                .QuerySelectorAll("li")
                .Where(line => line.TextContent.Contains("for gammelt"))
                .Select(line => line.QuerySelector("a")!.TextContent)
                .Order()
        );
    }

    [Fact]
    public async Task One_mark_answers_the_same_question_in_every_set_and_is_taken_away_again()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Alfa Prøve");
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await (await lead.GetFormAsync($"/published?supplier={supplier}&set=work-and-pay", "Lagre")).SubmitAsync(
            ("Hva er det?", "Rapport etter den frivillige EU-standarden (VSME)"),
            ("Navn", "VSME 2025"),
            ("Lenke", "https://alfa.example/vsme"),
            ("Publisert", $"{Today.AddMonths(-5):yyyy-MM-dd}")
        );
        Assert.Contains("B10 i den frivillige EU-standarden", page.Words);
        page = await page.Form("Lagre merkene").Choose(FieldOf(page, "WP-4", "IsThere"), "true").SubmitAsync();

        var yearly = await lead.GetAsync($"{page.Path}?set=yearly-survey");
        var same = FieldOf(yearly, "YS-1.1", "IsThere");
        Assert.True(yearly.Document.QuerySelector($"input[name='{same}']")!.HasAttribute("checked"));
        yearly = await yearly.Form("Lagre merkene").Choose(same, "").SubmitAsync();
        Assert.Contains("Svarer ikke på noe spørsmål ennå.", yearly.Words);

        await yearly.Form("Ta bort").SubmitAsync();
        Assert.Contains("Ingenting er notert.", (await lead.GetAsync($"/suppliers/{supplier}")).Words);
    }

    [Fact]
    public async Task Only_those_who_may_ask_write_it_down_and_never_for_another_organisation()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Alfa Prøve");
        var other = await Given.OrganisationAsync(site.Scopes);
        using var reader = await site.SignInAsAsync(organisation, Role.BoardMember);
        using var stranger = await site.SignInAsAsync(other, Role.SustainabilityLead);

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/published?supplier={supplier}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/published?supplier={supplier}")).Status);
    }

    /// <summary>The name of a field beside the question of this code.</summary>
    private static string FieldOf(WebPage page, string code, string field) =>
        page
            .Document.QuerySelectorAll("input[name$='.Code']")
            .Single(one => one.GetAttribute("value") == code)
            .GetAttribute("name")!
            .Replace("Code", field, StringComparison.Ordinal);

    private static async Task<string> LinkAsync(Browser lead, WebPage recipients)
    {
        var form = await lead.GetAsync(
            recipients.Document.QuerySelector("td a[href*='/campaigns/'][href*='/suppliers/']")!.GetAttribute("href")!
        );
        var made = await form.Form("Lag lenke å kopiere").SubmitAsync();
        return new Uri(made.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
    }

    private static async Task<Dictionary<string, SurveyAnswer>> AnswersAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        return await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Set<SurveyAnswer>()
            .AsNoTracking()
            .ToDictionaryAsync(answer => answer.Code, StringComparer.Ordinal);
    }

    private static async Task KnowAsync(Site site, OrganisationId organisation, SupplierId supplier)
    {
        await using var scope = site.Scopes.As(organisation);
        var services = scope.ServiceProvider;
        await services
            .GetRequiredService<AuditBook>()
            .AddAsync(
                supplier,
                new AuditFacts(AuditKind.ThirdParty, AuditState.Performed, Today.AddMonths(-4), "BD")
                {
                    Scheme = "sa8000",
                    Found = "Intet.",
                },
                CancellationToken.None
            );
        var db = services.GetRequiredService<AppDb>();
        db.Add(
            new ProductionSite
            {
                OrganisationId = organisation,
                Id = TypedId.New<SiteId>(TimeProvider.System),
                Supplier = supplier,
                Producer = "Dhaka Sewing",
                Country = "BD",
                Workers = 840,
            }
        );
        await db.SaveChangesAsync();
    }
}
