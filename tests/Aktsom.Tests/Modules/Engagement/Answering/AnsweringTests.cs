using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Answering;

/// <summary>The supplier's side: a link, no account, no script.</summary>
public sealed class AnsweringTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NOR-19")]
    public async Task A_supplier_answers_stops_goes_on_later_and_sends_in()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        var start = await supplier.GetAsync($"/answer/{sent.Token}");
        Assert.Contains("Ingen konto", start.Words, StringComparison.Ordinal);

        var page = await Answer(await supplier.GetAsync($"/answer/{sent.Token}/q/WP-1"), "v:partly");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Får de pengene tilbake?", page.Title, StringComparison.Ordinal);

        using var later = site.Visit();
        Assert.Contains("Fortsett", (await later.GetAsync($"/answer/{sent.Token}")).Words, StringComparison.Ordinal);
        page = await Answer(await later.GetAsync($"/answer/{sent.Token}/q/WP-1"), "v:no");
        Assert.Contains("passet og papirene", page.Title, StringComparison.Ordinal);
        foreach (var code in new[] { "WP-3", "WP-4", "WP-5", "WP-6" })
        {
            page = await Answer(await later.GetAsync($"/answer/{sent.Token}/q/{code}"), code == "WP-5" ? "unknown" : "v:yes");
        }

        var look = await later.GetAsync($"/answer/{sent.Token}/look");
        Assert.Contains("3 spørsmål står igjen", look.Title, StringComparison.Ordinal);
        var receipt = await look.Form().SubmitAsync();
        Assert.Contains("Svarene er sendt", receipt.Title, StringComparison.Ordinal);
        Assert.Contains("Vi vet ikke", receipt.Words, StringComparison.Ordinal);

        var form = await sent.FormAsync();
        Assert.Equal(DispatchState.Answered, form.State);
        Assert.Equal((5, 8), (form.Answered, form.Asked));
        Assert.Equal(100, form.Score);
    }

    [Fact]
    public async Task Sending_twice_and_saving_twice_changes_nothing()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        var question = await supplier.GetAsync($"/answer/{sent.Token}/q/WP-3");
        await Answer(question, "v:yes");
        await Answer(question, "v:yes");
        var look = await supplier.GetAsync($"/answer/{sent.Token}/look");
        await look.Form().SubmitAsync();
        var at = (await sent.FormAsync()).AnsweredAt;
        var again = await look.Form().SubmitAsync();
        Assert.Contains("Svarene er sendt", again.Title, StringComparison.Ordinal);
        Assert.Equal(at, (await sent.FormAsync()).AnsweredAt);
        Assert.Equal(1, await CountAsync(sent));

        // Once it is sent in, an old page cannot change it.
        Assert.Contains("receipt", (await Answer(question, "v:no")).Path, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(sent));
    }

    [Fact]
    public async Task Two_people_on_one_form_lose_nothing()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var one = site.Visit();
        using var two = site.Visit();
        var mine = await one.GetAsync($"/answer/{sent.Token}/q/WP-3");
        var theirs = await two.GetAsync($"/answer/{sent.Token}/q/WP-3");
        await Answer(theirs, "v:no");

        var conflict = await Answer(mine, "v:yes");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains("Se begge svarene, og velg", conflict.Words, StringComparison.Ordinal);
        Assert.Contains("Svaret fra Ola Prøve, Prøvefabrikk 1: Nei", conflict.Words, StringComparison.Ordinal);
        Assert.Equal(["no"], await ValuesAsync(sent));

        await Answer(conflict, "v:yes");
        Assert.Equal(["yes"], await ValuesAsync(sent));
    }

    [Fact]
    public async Task A_no_is_kept_with_its_reason_and_the_supplier_may_still_answer()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        var page = await (await supplier.GetFormAsync($"/answer/{sent.Token}/decline")).SubmitAsync(("Hvorfor", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Form().SubmitAsync(("Hvorfor", "Vi svarer i januar."));
        Assert.Contains("ingen flere påminnelser", page.Words, StringComparison.Ordinal);
        var form = await sent.FormAsync();
        Assert.Equal((DispatchState.Sent, "Vi svarer i januar."), (form.State, form.DeclineReason));

        await Answer(await supplier.GetAsync($"/answer/{sent.Token}/q/WP-3"), "v:yes");
        await (await supplier.GetFormAsync($"/answer/{sent.Token}/look")).SubmitAsync();
        Assert.Null((await sent.FormAsync()).DeclinedAt);
    }

    [Fact]
    [Trait("Requirement", "INV-20")]
    public async Task A_colleague_gets_a_link_of_their_own_at_the_address_as_it_was_written()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        var page = await (await supplier.GetFormAsync($"/answer/{sent.Token}/colleague")).SubmitAsync(
            ("Navn", "Kari Kollega"),
            ("E-post", "kåri.ærlig@example.test")
        );
        var link = new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!);
        using var colleague = site.Visit();
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync(link.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.OK, (await supplier.GetAsync($"/answer/{sent.Token}")).Status);
        var mail = await sent.InAsync(
            async (services, _) =>
                await services
                    .GetRequiredService<AppDb>()
                    .Set<global::Aktsom.Modules.Engagement.Mail.OutgoingMail>()
                    .SingleAsync(one => one.ToName == "Kari Kollega")
        );
        Assert.Equal("kåri.ærlig@example.test", mail.ToEmail);
        Assert.DoesNotContain(link.AbsolutePath, mail.Body + mail.SealedLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_back_is_seen_by_the_buyer_and_answered()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        await (await supplier.GetFormAsync($"/answer/{sent.Token}/ask")).SubmitAsync(("Spørsmålet deres", "Gjelder det alle fabrikkene?"));
        using var buyer = await site.SignInAsAsync(sent.Organisation, global::Aktsom.Modules.Platform.Access.Role.SustainabilityLead);
        var page = await buyer.GetAsync($"/campaigns/{sent.Id}/suppliers/{sent.Forms[0].Dispatch}");
        Assert.Contains("Gjelder det alle fabrikkene?", page.Words, StringComparison.Ordinal);
        await page.Form("Send svaret").SubmitAsync(("Svaret deres", "Bare den vi kjøper fra."));
        Assert.Contains("Bare den vi kjøper fra.", (await supplier.GetAsync($"/answer/{sent.Token}/ask")).Words, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-10")]
    public async Task A_declaration_is_signed_with_name_and_title()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, "self-declaration");
        using var supplier = site.Visit();
        await Answer(await supplier.GetAsync($"/answer/{sent.Token}/q/SD-1.1"), "v:yes");
        var look = await supplier.GetAsync($"/answer/{sent.Token}/look");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await look.Form().SubmitAsync()).Status);
        var receipt = await look.Form().SubmitAsync(("Navnet ditt", "Siv Signer"), ("Stillingen din", "daglig leder"));
        Assert.Contains("Signert av Siv Signer, daglig leder", receipt.Words, StringComparison.Ordinal);
        Assert.Equal((DispatchState.Signed, "Siv Signer"), ((await sent.FormAsync()).State, (await sent.FormAsync()).SignedBy));
    }

    [Fact]
    public async Task The_first_page_comes_under_sixty_kilobytes_without_script_or_web_font()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        supplier.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var page = await supplier.GetAsync($"/answer/{sent.Token}?lang=zh");
        Assert.Equal("zh", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.Document.Scripts);
        var weight = (long)System.Text.Encoding.UTF8.GetByteCount(page.Html);
        var files = page
            .Document.QuerySelectorAll("link[href], use, img[src]")
            .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src") ?? "").Split('#')[0])
            .Where(address => address.Length > 0)
            .Distinct();
        foreach (var file in files)
        {
            using var answer = await supplier.Client.GetAsync(file);
            var content = await answer.Content.ReadAsByteArrayAsync();
            weight += content.Length;
            Assert.DoesNotContain("font-face", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
        }

        Assert.InRange(weight, 1, 60 * 1024);
    }

    internal static Task<WebPage> Answer(WebPage page, string choice) =>
        page.Form("Lagre og gå videre").Choose("Posted.Choice", choice).SubmitAsync();

    private static Task<int> CountAsync(SentCampaign sent) =>
        sent.InAsync(async (services, _) => await services.GetRequiredService<AppDb>().Set<SurveyAnswer>().CountAsync());

    private static Task<List<string>> ValuesAsync(SentCampaign sent) =>
        sent.InAsync(async (services, _) => (await services.GetRequiredService<AppDb>().Set<SurveyAnswer>().SingleAsync()).Values);
}
