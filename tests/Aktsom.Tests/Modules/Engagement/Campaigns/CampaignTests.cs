using System.Net;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Standings;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Campaigns;

public sealed class CampaignTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NOR-19")]
    public async Task A_campaign_is_planned_sent_reminded_and_closed()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await Given.SupplierAsync(site.Scopes, organisation, "Alfa Prøve", "CN");
        await Given.SupplierAsync(site.Scopes, organisation, "Beta Prøve", "CN");
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var form = (await lead.GetFormAsync("/campaigns/new")).Choose("Input.Levels", "Unknown").Choose("Input.Set", "work-and-pay");
        var page = await form.SubmitAsync(("Navn på utsendelsen", "Høst"), ("Svarfrist", "01.06.2030"));
        Assert.Contains("Spør 2 leverandører", page.Title, StringComparison.Ordinal);
        Assert.Contains("2 mangler e-postadresse", page.Words, StringComparison.Ordinal);

        var contact = await lead.GetAsync(page.Document.QuerySelector("td a[href*='/suppliers/']")!.GetAttribute("href")!);
        page = await contact.Form("Lagre kontakten").SubmitAsync(("Navn", "Ola Prøve"), ("E-post", "ola@example.test"));
        page = await page.Form("Send til én").SubmitAsync();
        Assert.Contains("0 av 1 har svart", page.Title, StringComparison.Ordinal);
        Assert.Contains("Send til den siste", page.Words, StringComparison.Ordinal);
        var mailbox = await lead.GetAsync("/mail");
        Assert.Contains("Ett brev", mailbox.Title, StringComparison.Ordinal);

        // Sent today: nobody is reminded on the same day.
        var campaign = page.Path.Split('/')[^1];
        page = await page.Form("Minn én").SubmitAsync();
        Assert.Contains("0 er minnet", page.Words, StringComparison.Ordinal);
        page = await page.Form("Lukk").SubmitAsync();
        Assert.Contains("0 av 1 svarte", page.Title, StringComparison.Ordinal);
        Assert.Contains("Ikke besvart", (await lead.GetAsync($"/campaigns/{campaign}?view=NotAnswered")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_risk_does_not_point_at_is_asked_only_with_a_reason_that_is_kept()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var low = await Given.SupplierAsync(site.Scopes, organisation, "Lav Prøve");
        await StandAsync(site.Scopes, organisation, low, 1);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var form = (await lead.GetFormAsync("/campaigns/new")).Choose("Input.Levels", "Low").Choose("Input.Set", "work-and-pay");
        var page = await form.SubmitAsync(("Navn på utsendelsen", "Alle"), ("Svarfrist", "01.06.2030"));
        Assert.Contains("Spør 0 leverandører, ikke 1", page.Title, StringComparison.Ordinal);

        var refused = await page.Form("Send til 0").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        page = await page.Form("Behold dem med denne grunnen").SubmitAsync(("Begrunnelse", "Alle sentrale leverandører får den årlige."));
        page = await page.Form("Send til 0").SubmitAsync();
        Assert.Contains("Alle sentrale leverandører får den årlige.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R-LO-05")]
    public async Task The_same_selection_gives_the_same_list()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        for (var number = 0; number < 12; number++)
        {
            await StandAsync(
                scopes,
                organisation,
                await Given.SupplierAsync(scopes, organisation, $"Prøve {number}"),
                (short)(number % 5),
                number * 50_000
            );
        }

        await using var scope = scopes.As(organisation);
        var choice = scope.ServiceProvider.GetRequiredService<ISupplierChoice>();
        var selection = new SupplierSelection([], [], 100_000, false);
        var first = await choice.SelectAsync(organisation, selection, 100, CancellationToken.None);
        var again = await choice.SelectAsync(organisation, selection, 100, CancellationToken.None);
        Assert.Equal(9, first.Count);
        Assert.Equal(first, again);
        Assert.All(first, supplier => Assert.True(supplier.SpendKroner > 100_000));
        Assert.Empty(await choice.FindAsync(organisation, "%", 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_copied_link_works_without_mail_and_a_revoked_one_does_not()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Alfa Prøve", "CN");
        using var lead = await site.SignInAsAsync(organisation, Role.Buyer);
        var page = await (await lead.GetFormAsync($"/campaigns/ask/{supplier}")).SubmitAsync();
        var link = new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
        await page.Form("Trekk tilbake").SubmitAsync();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task From_the_suppliers_row_to_a_link_is_three_clicks()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await Given.SupplierAsync(site.Scopes, organisation, "Alfa Prøve", "CN");
        await using (var scope = site.Scopes.As(organisation))
        {
            await scope.ServiceProvider.GetRequiredService<IStandings>().RefreshAsync(organisation, CancellationToken.None);
        }

        using var lead = await site.SignInAsAsync(organisation, Role.Buyer);
        var list = await lead.GetAsync("/suppliers");

        var page = await lead.GetAsync(
            list.Document.QuerySelectorAll("tbody a").First(link => link.TextContent.Contains("Alfa Prøve")).GetAttribute("href")!
        );
        var ask = await lead.GetAsync(
            page.Document.QuerySelectorAll("a").First(link => link.TextContent.Contains("Still spørsmål")).GetAttribute("href")!
        );
        var made = await ask.Form("Lag lenke å kopiere").SubmitAsync();

        using var visitor = site.Visit();
        var path = new Uri(made.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        Assert.Contains("Alfa Prøve", (await visitor.GetAsync(path)).Words, StringComparison.Ordinal);
        Assert.Null((await lead.GetAsync(made.Path)).Document.QuerySelector("#link"));
    }

    [Fact]
    public async Task A_wrong_person_is_corrected_the_old_link_dies_and_the_history_stays()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        var address = $"/campaigns/{sent.Id}/suppliers/{sent.Forms[0].Dispatch}";
        var page = await (await lead.GetAsync(address)).Form("Brevet kom i retur").SubmitAsync();
        Assert.Contains("Ikke levert", page.Words, StringComparison.Ordinal);
        page = await page.Form("Lagre og send ny lenke").SubmitAsync(("Navn", "Ny Prøve"), ("E-post", "ny@example.test"));
        Assert.Contains("Tidligere kontakter", page.Words, StringComparison.Ordinal);
        Assert.Equal(DispatchState.Sent, (await sent.FormAsync()).State);
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/answer/{sent.Token}")).Status);
    }

    [Fact]
    public async Task An_answer_after_the_close_is_kept_and_does_not_count()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        await sent.InAsync(
            async (services, campaign) =>
            {
                await services.GetRequiredService<CampaignSending>().CloseAsync(campaign, CancellationToken.None);
                return 0;
            }
        );
        Assert.Equal(DispatchState.NoAnswer, (await sent.FormAsync()).State);
        using var supplier = site.Visit();
        var question = await supplier.GetAsync($"/answer/{sent.Token}/q/WP-3");
        await question.Form("Lagre og gå videre").Choose("Posted.Choice", "v:yes").SubmitAsync();
        await (await supplier.GetFormAsync($"/answer/{sent.Token}/look")).SubmitAsync();
        var form = await sent.FormAsync();
        Assert.True(form.Late);
        var sum = CampaignSum.Of([form]);
        Assert.Equal((1, 0, 1), (sum.Sent, sum.Answered, sum.Late));
    }

    [Fact]
    public async Task Reminders_go_to_those_who_wait_once_a_day_and_never_to_those_who_answered_or_declined()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var sent = await SentCampaign.MakeAsync(scopes, suppliers: 3);
        var reminded = await sent.InAsync(
            async (services, campaign) =>
            {
                var forms = await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, CancellationToken.None);
                forms.ForEach(form => form.SentOn = TimeProvider.System.Today().AddDays(-5));
                forms[0].MoveTo(DispatchState.Answered);
                forms[1].DeclinedAt = TimeProvider.System.GetUtcNow();
                await services.GetRequiredService<AppDb>().SaveChangesAsync();
                var sending = services.GetRequiredService<CampaignSending>();
                return (
                    await sending.RemindAsync(campaign, "Vi venter på dere.", CancellationToken.None),
                    await sending.RemindAsync(campaign, null, CancellationToken.None)
                );
            }
        );
        Assert.Equal((1, 0), reminded);
        var letter = await sent.InAsync(
            async (services, _) =>
                await services.GetRequiredService<AppDb>().Set<OutgoingMail>().SingleAsync(mail => mail.Body.Contains("Vi venter på dere."))
        );
        Assert.Contains("Påminnelse", letter.Subject, StringComparison.Ordinal);
        Assert.Contains(OutgoingMail.LinkPlace, letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_whose_links_are_taken_away_is_reminded_with_a_new_one()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var sent = await SentCampaign.MakeAsync(scopes, suppliers: 2);
        var reminded = await sent.InAsync(
            async (services, campaign) =>
            {
                var forms = await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, CancellationToken.None);
                forms.ForEach(form => form.SentOn = TimeProvider.System.Today().AddDays(-5));
                await services.GetRequiredService<SupplierLinks>().RevokeAllAsync(forms[0].Id, CancellationToken.None);
                await services.GetRequiredService<AppDb>().SaveChangesAsync();
                return await services.GetRequiredService<CampaignSending>().RemindAsync(campaign, null, CancellationToken.None);
            }
        );
        Assert.Equal(1, reminded);
    }

    [Fact]
    public async Task The_link_of_a_wrong_person_dies_also_when_the_form_is_answered()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        await sent.InAsync(
            async (services, campaign) =>
            {
                var form = (await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, CancellationToken.None))[0];
                form.MoveTo(DispatchState.Answered);
                await services
                    .GetRequiredService<CampaignSending>()
                    .CorrectContactAsync(campaign, form, "Ny Prøve", "ny@example.test", "nb", CancellationToken.None);
                return 0;
            }
        );
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/answer/{sent.Token}")).Status);
    }

    [Fact]
    public async Task A_form_opened_again_long_after_its_deadline_gets_a_link_that_works()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var sent = await SentCampaign.MakeAsync(scopes);
        var expires = await sent.InAsync(
            async (services, campaign) =>
            {
                var form = (await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, CancellationToken.None))[0];
                form.MoveTo(DispatchState.Answered);
                campaign.Due = TimeProvider.System.Today().AddDays(-200);
                await services
                    .GetRequiredService<CampaignSending>()
                    .ReopenAsync(campaign, form, "Vis timelistene.", CancellationToken.None);
                return (await services.GetRequiredService<SupplierLinks>().OfAsync(form.Id, CancellationToken.None))[^1].Expires;
            }
        );
        Assert.True(expires > TimeProvider.System.GetUtcNow().AddDays(29), $"{expires}");
    }

    private static async Task StandAsync(Scopes scopes, OrganisationId organisation, SupplierId supplier, short level, long spend = 0)
    {
        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(
            new SupplierStanding
            {
                OrganisationId = organisation,
                Supplier = supplier,
                Level = level,
                SpendKroner = spend,
            }
        );
        await db.SaveChangesAsync();
    }
}
