using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Answering.Mailbox;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Data;
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
                return (mail.ToEmail, Body: services.GetRequiredService<LetterWriter>().Read(mail));
            }
        );
        Assert.Equal(Mailbox, letter.ToEmail);
        var link = letter.Body.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal("1 forespørsel til dere", (await supplier.GetAsync(new Uri(link).PathAndQuery)).Title);
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

    private static string PathOf(Site site, string email) =>
        $"/answer/requests/{site.Services.GetRequiredService<MailboxDesk>().Seal(email)}";

    private static Task<string> MailedAsync(Site site, SentCampaign sent) =>
        site.Services.GetRequiredService<MailboxDesk>().OpenAsync(Mailbox, sent.Organisation, sent.Forms[0].Dispatch, default)!;

    private static Task<List<SurveyAnswer>> AnswersAsync(SentCampaign sent) =>
        sent.InAsync((services, _) => services.GetRequiredService<FormDesk>().AnswersOfAsync(sent.Forms[0].Dispatch, default));
}
