using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Answering.Mailbox;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Modules.Engagement.Treating;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Answering;

public sealed class MailboxTests(TestPostgres postgres)
{
    private const string Mailbox = "ola@example.test";

    [Fact]
    public async Task Who_reads_the_mailbox_sees_what_every_buyer_asks_and_uses_answers_again_by_its_own_word_alone()
    {
        await using var site = await Site.StartAsync(postgres);
        var first = await SentCampaign.MakeAsync(site.Scopes);
        var second = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await TreatingTests.SendInAsync(supplier, first, ("WP-5", "v:yes"), ("WP-1", "v:no"));

        var page = await supplier.GetAsync(PathOf(site, Mailbox.ToUpperInvariant()));
        Assert.Equal("2 forespørsler til dere", page.Title);
        Assert.Empty(await AnswersAsync(second));
        var reuse = page
            .Document.QuerySelectorAll("button")
            .Single(button => button.TextContent.StartsWith("Bruk svarene til", StringComparison.Ordinal));
        page = await page.Form(WebPage.Plain(reuse.TextContent)).SubmitAsync();

        Assert.EndsWith("/look", page.Path, StringComparison.Ordinal);
        var answers = await AnswersAsync(second);
        Assert.Equal(["WP-1", "WP-5"], answers.Select(answer => answer.Code).Order(StringComparer.Ordinal));
        Assert.All(answers, answer => Assert.NotNull(answer.Source));
        var state = await second.InAsync(
            async (services, campaign) => (await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, default))[0].State
        );
        Assert.Equal(DispatchState.Sent, state);
    }

    [Fact]
    public async Task The_way_in_goes_to_the_mailbox_a_link_was_sent_to_and_not_twice_at_once()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        var copied = await supplier.GetAsync($"/answer/{sent.Token}/others");
        Assert.Contains("Denne lenken er kopiert", copied.Words);

        var mailed = await MailedAsync(site, sent);
        var page = await (await supplier.GetFormAsync($"/answer/{mailed}/others")).SubmitAsync();
        Assert.Contains($"Lenken er på vei til {Mailbox}", page.Words);
        page = await (await supplier.GetFormAsync($"/answer/{mailed}/others")).SubmitAsync();
        Assert.Contains("Et brev er nettopp sendt.", page.Words);
        var letter = await sent.InAsync(
            async (services, _) =>
            {
                var mail = await services
                    .GetRequiredService<AppDb>()
                    .Set<OutgoingMail>()
                    .AsNoTracking()
                    .OrderByDescending(one => one.Id)
                    .FirstAsync();
                return (mail.ToEmail, mail.Letter, Body: services.GetRequiredService<LetterWriter>().Read(mail));
            }
        );
        Assert.Equal((Mailbox, Letter.Mailbox), (letter.ToEmail, letter.Letter));
        var link = letter.Body.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal("1 forespørsel til dere", (await supplier.GetAsync(new Uri(link).PathAndQuery)).Title);
    }

    [Fact]
    public async Task A_new_contact_gets_the_way_in_though_the_one_before_just_got_it()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await (await supplier.GetFormAsync($"/answer/{await MailedAsync(site, sent)}/others")).SubmitAsync();
        var token = await sent.InAsync(
            async (services, campaign) =>
            {
                var form = (await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, default))[0];
                await services
                    .GetRequiredService<CampaignSending>()
                    .CorrectContactAsync(campaign, form, "Kari Prøve", "kari@example.test", "nb", default);
                var made = services.GetRequiredService<SupplierLinks>().Make(campaign, form, "Kari Prøve", "kari@example.test");
                await services.GetRequiredService<AppDb>().SaveChangesAsync();
                return made;
            }
        );
        var page = await (await supplier.GetFormAsync($"/answer/{token}/others")).SubmitAsync();
        Assert.Contains("Lenken er på vei til kari@example.test", page.Words);
    }

    [Fact]
    public async Task A_link_nobody_made_opens_nothing_and_another_mailbox_opens_none_of_these()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var stranger = site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/answer/requests/00ff")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/answer/requests/nonsense")).Status);

        // A sign that matches any other must not match here.
        var page = await stranger.GetAsync(PathOf(site, "_la@example.test"));
        Assert.Equal("0 forespørsler til dere", page.Title);
        var desk = site.Services.GetRequiredService<MailboxDesk>();
        Assert.Null(await desk.OpenAsync("other@example.test", sent.Organisation, sent.Forms[0].Dispatch, default));
        Assert.NotNull(await desk.OpenAsync(Mailbox, sent.Organisation, sent.Forms[0].Dispatch, default));
    }

    [Fact]
    public async Task A_form_whose_links_to_the_mailbox_are_revoked_is_not_listed_opened_or_used_again()
    {
        await using var site = await Site.StartAsync(postgres);
        var given = await SentCampaign.MakeAsync(site.Scopes);
        var asked = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await TreatingTests.SendInAsync(supplier, given, ("WP-5", "v:yes"));
        var desk = site.Services.GetRequiredService<MailboxDesk>();

        // The link that was copied goes on; it was made for no mailbox.
        await ChangeAsync(asked, link => link.Email is not null, link => link.RevokedAt = TimeProvider.System.GetUtcNow());
        Assert.Equal("1 forespørsel til dere", (await supplier.GetAsync(PathOf(site, Mailbox))).Title);
        Assert.Null(await desk.OpenAsync(Mailbox, asked.Organisation, asked.Forms[0].Dispatch, default));
        Assert.Null(await ReuseAsync(site, given, asked));
        Assert.Empty(await AnswersAsync(asked));

        await ChangeAsync(asked, link => link.Email is not null, link => link.RevokedAt = null);
        await ChangeAsync(given, _ => true, link => link.RevokedAt = TimeProvider.System.GetUtcNow());
        Assert.Null(await ReuseAsync(site, given, asked));
        Assert.Empty(await AnswersAsync(asked));
    }

    [Fact]
    public async Task Who_is_no_longer_the_contact_gets_no_way_in_to_another_form_of_the_same_supplier()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        var form = await sent.FormAsync();
        await sent.InAsync(
            async (services, _) =>
            {
                await services.GetRequiredService<ContactBook>().SetAsync(form.Supplier, "Kari Prøve", "kari@example.test", "nb", default);
                return await services.GetRequiredService<AppDb>().SaveChangesAsync();
            }
        );
        var desk = site.Services.GetRequiredService<MailboxDesk>();
        Assert.Empty(await desk.OfAsync(Mailbox, default));
        Assert.Null(await desk.OpenAsync(Mailbox, sent.Organisation, form.Id, default));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task A_link_that_ran_out_is_renewed_only_while_the_buyer_waits_for_the_answer(bool closed, bool ended, bool renewed)
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        await RunOutAsync(sent);
        var form = await sent.FormAsync();
        await sent.InAsync(
            async (services, campaign) =>
            {
                if (closed)
                {
                    await services.GetRequiredService<CampaignSending>().CloseAsync(campaign, default);
                }

                if (ended)
                {
                    var supplier = await services.GetRequiredService<AppDb>().Set<Supplier>().SingleAsync(one => one.Id == form.Supplier);
                    supplier.State = SupplierState.Ended;
                }

                return await services.GetRequiredService<AppDb>().SaveChangesAsync();
            }
        );

        var desk = site.Services.GetRequiredService<MailboxDesk>();
        Assert.Equal(renewed ? 1 : 0, (await desk.OfAsync(Mailbox, default)).Count);
        var link = await desk.OpenAsync(Mailbox, sent.Organisation, form.Id, default);
        Assert.Equal(renewed, link is not null);
        if (link is not null)
        {
            using var supplier = site.Visit();
            Assert.Equal(HttpStatusCode.OK, (await supplier.GetAsync($"/answer/{link.Token}")).Status);
        }
    }

    [Fact]
    public async Task Answers_are_used_again_when_their_link_has_run_out_and_no_link_is_made_to_them()
    {
        await using var site = await Site.StartAsync(postgres);
        var given = await SentCampaign.MakeAsync(site.Scopes);
        var asked = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await TreatingTests.SendInAsync(supplier, given, ("WP-5", "v:yes"));
        await RunOutAsync(given);
        var links = await LinksAsync(given);

        Assert.NotNull((await ReuseAsync(site, given, asked))?.Token);
        Assert.Equal(["WP-5"], (await AnswersAsync(asked)).Select(answer => answer.Code));
        Assert.Equal(links, await LinksAsync(given));
    }

    [Fact]
    public async Task A_form_with_all_the_links_it_may_have_says_so()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        await sent.InAsync(
            async (services, campaign) =>
            {
                var form = (await services.GetRequiredService<CampaignDesk>().DispatchesAsync(campaign.Id, default))[0];
                for (var number = await LinksAsync(sent); number < SupplierLink.MostPerForm; number++)
                {
                    services.GetRequiredService<SupplierLinks>().Make(campaign, form, "Ola Prøve", null);
                }

                return await services.GetRequiredService<AppDb>().SaveChangesAsync();
            }
        );
        using var supplier = site.Visit();
        var page = await (await supplier.GetFormAsync(PathOf(site, Mailbox))).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Skjemaet fra Prøve AS har nok lenker.", page.Words);
        Assert.Equal(SupplierLink.MostPerForm, await LinksAsync(sent));
    }

    private static string PathOf(Site site, string email) =>
        $"/answer/requests/{site.Services.GetRequiredService<MailboxDesk>().Seal(email)}";

    private static async Task<string> MailedAsync(Site site, SentCampaign sent) =>
        (
            await site.Services.GetRequiredService<MailboxDesk>().OpenAsync(Mailbox, sent.Organisation, sent.Forms[0].Dispatch, default)
        )!.Token!;

    private static Task<MailboxLink?> ReuseAsync(Site site, SentCampaign from, SentCampaign to) =>
        site
            .Services.GetRequiredService<MailboxDesk>()
            .ReuseAsync(Mailbox, (from.Organisation, from.Forms[0].Dispatch), (to.Organisation, to.Forms[0].Dispatch), default);

    /// <summary>The deadline is so long ago that no link to the campaign opens any more.</summary>
    private static async Task RunOutAsync(SentCampaign sent)
    {
        await sent.InAsync(
            async (services, campaign) =>
            {
                campaign.Due = TimeProvider.System.Today().AddDays(-SupplierLink.DaysAfterDue - 10);
                return await services.GetRequiredService<AppDb>().SaveChangesAsync();
            }
        );
        await ChangeAsync(sent, _ => true, link => link.Expires = TimeProvider.System.GetUtcNow().AddDays(-9));
    }

    private static Task<int> LinksAsync(SentCampaign sent) =>
        sent.InAsync((services, _) => services.GetRequiredService<SupplierLinks>().CountAsync(sent.Forms[0].Dispatch, default));

    private static Task<int> ChangeAsync(SentCampaign sent, Func<SupplierLink, bool> which, Action<SupplierLink> change) =>
        sent.InAsync(
            async (services, _) =>
            {
                var links = await services.GetRequiredService<SupplierLinks>().OfAsync(sent.Forms[0].Dispatch, default);
                foreach (var link in links.Where(which))
                {
                    change(link);
                }

                return await services.GetRequiredService<AppDb>().SaveChangesAsync();
            }
        );

    private static Task<List<SurveyAnswer>> AnswersAsync(SentCampaign sent) =>
        sent.InAsync((services, _) => services.GetRequiredService<FormDesk>().AnswersOfAsync(sent.Forms[0].Dispatch, default));
}
