using System.Text.RegularExpressions;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Mail;

public sealed partial class MailTests(TestPostgres postgres)
{
    [Fact]
    public async Task No_letter_goes_before_a_test_letter_has_arrived_and_then_each_goes_in_plain_words_and_html()
    {
        using var server = await MailServer.StartAsync();
        await using var site = await OpenAsync(server.Port, MailServer.Password);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        await SendAsync(site);
        Assert.Equal(MailState.Waiting, (await MailAsync(sent)).State);

        await (await lead.GetFormAsync("/mail/sender", "Lagre avsenderen")).SubmitAsync(
            ("Navn på avsender", "Prøve & Sønner"),
            ("Svar går til", "svar@kjede.example")
        );
        await (await lead.GetFormAsync("/mail/sender", "Send prøvebrev")).SubmitAsync(("Send prøvebrev til", "siv@kjede.example"));
        var test = await server.NextAsync();
        Assert.Equal((true, MailServer.User, "siv@kjede.example"), (test.Secure, test.User, test.To));
        var code = Code().Match(test.Text).Value;
        var page = await (await lead.GetFormAsync("/mail/sender", "Bekreft koden")).SubmitAsync(
            ("Koden i brevet", code == "000000" ? "111111" : "000000")
        );
        Assert.Contains("Det er ikke koden i det siste brevet.", page.Words);
        await SendAsync(site);
        Assert.Equal(MailState.Waiting, (await MailAsync(sent)).State);

        page = await page.Form("Bekreft koden").SubmitAsync(("Koden i brevet", code));
        Assert.Contains("Brevene kommer fram.", page.Words);
        await SendAsync(site);
        var letter = await server.NextAsync();
        var mail = await MailAsync(sent);
        Assert.Equal((MailState.Sent, (string?)null), (mail.State, mail.SealedLink));
        Assert.Equal(mail.ToEmail, letter.To);
        Assert.Contains("Reply-To:", letter.Raw);
        Assert.Contains("svar@kjede.example", letter.Raw);
        Assert.Contains("/answer/", letter.Text);
        Assert.Contains($"<html lang=\"{mail.Language}\">", letter.Html);
        var link = Link().Match(letter.Html).Groups["link"].Value;
        using var supplier = site.Visit();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await supplier.GetAsync(new Uri(link).PathAndQuery)).Status);

        // Other settings need a proof of their own.
        await (await lead.GetFormAsync("/mail/sender", "Lagre avsenderen")).SubmitAsync(("Svar går til", "andre@kjede.example"));
        Assert.Contains("Ingen prøve med disse innstillingene", (await lead.GetAsync("/mail/sender")).Words);
    }

    [Fact]
    public async Task A_server_that_refuses_says_why_and_proves_nothing()
    {
        using var server = await MailServer.StartAsync();
        await using var site = await OpenAsync(server.Port, "feil");
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        var page = await (await lead.GetFormAsync("/mail/sender", "Send prøvebrev")).SubmitAsync(
            ("Send prøvebrev til", "siv@kjede.example")
        );
        Assert.StartsWith("Brevet ble ikke tatt imot. Serveren sa:", page.Form("Send prøvebrev").ErrorAt("Send prøvebrev til"));
        Assert.DoesNotContain("Bekreft koden", page.Words);

        await using var other = await OpenAsync(server.Port, MailServer.Password);
        var there = await SentCampaign.MakeAsync(other.Scopes);
        using var second = await other.SignInAsAsync(there.Organisation, Role.SustainabilityLead);
        page = await (await second.GetFormAsync("/mail/sender", "Send prøvebrev")).SubmitAsync(
            ("Send prøvebrev til", "nobody@kjede.example")
        );
        Assert.Contains("No such mailbox", page.Form("Send prøvebrev").ErrorAt("Send prøvebrev til"));
    }

    [Fact]
    public void Words_in_a_letter_are_never_markup()
    {
        var html = new SentLetter(
            "Å",
            "a@b.example",
            "<b>",
            "Hei <script>\nhttps://x.example/?a=1&b=2\n\njavascript:alert(1)",
            "nb",
            "X",
            null
        ).Html();
        Assert.DoesNotContain("<script>", html);
        Assert.Contains("<title>&lt;b&gt;</title>", html);
        Assert.Contains("<a href=\"https://x.example/?a=1&amp;b=2\">", html);
        Assert.DoesNotContain("href=\"javascript", html);
    }

    private Task<Site> OpenAsync(int port, string password) =>
        Site.StartAsync(
            postgres,
            services =>
                services.PostConfigure<MailOptions>(set =>
                {
                    (set.Host, set.Port, set.From) = ("127.0.0.1", port, "post@aktsom.example");
                    (set.User, set.Password) = (MailServer.User, password);
                })
        );

    private static async Task SendAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IChore>().OfType<SendMail>().Single().RunAsync(CancellationToken.None);
    }

    private static Task<OutgoingMail> MailAsync(SentCampaign sent) =>
        sent.InAsync((services, _) => services.GetRequiredService<AppDb>().Set<OutgoingMail>().AsNoTracking().SingleAsync());

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("<a href=\"(?<link>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
