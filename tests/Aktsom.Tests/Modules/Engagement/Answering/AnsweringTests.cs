using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access.SignIn;
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
    public async Task A_guessed_a_revoked_and_an_expired_link_each_say_what_to_do()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, suppliers: 2);
        using var stranger = site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/answer/abc")).Status);
        var guessed = sent.Token[..^4] + (sent.Token.EndsWith("0000", StringComparison.Ordinal) ? "1111" : "0000");
        var page = await stranger.GetAsync($"/answer/{guessed}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Vi kjenner ikke denne lenken", page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("Prøvefabrikk", page.Words, StringComparison.Ordinal);

        await ChangeAsync(sent, 0, link => link.RevokedAt = TimeProvider.System.GetUtcNow());
        page = await stranger.GetAsync($"/answer/{sent.Token}/q/WP-1");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("trukket tilbake", page.Title, StringComparison.Ordinal);

        await ChangeAsync(sent, 1, link => link.Expires = TimeProvider.System.GetUtcNow().AddMinutes(-1));
        page = await stranger.GetAsync($"/answer/{sent.Forms[1].Token}");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("Det dere har svart, ligger der", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_guesses_is_stopped_and_who_answers_is_not()
    {
        await using var site = await Site.StartAsync(
            postgres,
            services => services.Configure<SignInLimitOptions>(limit => limit.PerAddress = 3)
        );
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        for (var time = 0; time < 6; time++)
        {
            await Answer(await supplier.GetAsync($"/answer/{sent.Token}/q/WP-3"), time % 2 == 0 ? "v:yes" : "v:no");
        }

        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await supplier.GetAsync("/answer/none")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await supplier.GetAsync("/answer/none")).Status);
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
    public async Task A_file_is_told_by_its_content_and_one_with_macros_is_refused()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, "yearly-survey");
        using var supplier = site.Visit();
        var page = await supplier.GetAsync($"/answer/{sent.Token}/q/YS-8.1");
        var refused = await page.Form("Lagre og gå videre")
            .Choose("Posted.Choice", "v:yes")
            .Attach("Dokumentasjon", "regler.pdf", [0x4D, 0x5A, 0x90])
            .SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("uten makroer", refused.Words, StringComparison.Ordinal);
        var taken = await page.Form("Lagre og gå videre")
            .Choose("Posted.Choice", "v:yes")
            .Attach("Dokumentasjon", "regler.pdf", "%PDF-1.7 prøve"u8.ToArray())
            .SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Contains("regler.pdf", (await supplier.GetAsync($"/answer/{sent.Token}/q/YS-8.1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_already_published_is_shown_by_a_file_where_there_is_no_link_at_any_question()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var supplier = site.Visit();
        var page = await supplier.GetAsync($"/answer/{sent.Token}/q/WP-3");
        var refused = await page.Form("Lagre og gå videre").Choose("Posted.Choice", AnswerForm.Published).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Skriv hvor det står", refused.Words, StringComparison.Ordinal);

        await refused
            .Form("Lagre og gå videre")
            .Choose("Posted.Choice", AnswerForm.Published)
            .Attach("Eller legg ved filen", "rapport.pdf", "%PDF-1.7 prøve"u8.ToArray())
            .SubmitAsync(("Side", "12"), ("Publisert", "01.03.2026"));

        Assert.Contains(
            "rapport.pdf, side 12, 1. mars 2026",
            (await supplier.GetAsync($"/answer/{sent.Token}/look")).Words,
            StringComparison.Ordinal
        );
        page = await supplier.GetAsync($"/answer/{sent.Token}/q/WP-3");
        Assert.Contains("rapport.pdf", page.Document.QuerySelector("ul.ak-lines")!.TextContent, StringComparison.Ordinal);
        await page.Form("Lagre og gå videre").SubmitAsync(("Hvor står det?", ""));
        Assert.Contains("rapport.pdf, side 12", (await supplier.GetAsync($"/answer/{sent.Token}/look")).Words, StringComparison.Ordinal);
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

    private static Task<WebPage> Answer(WebPage page, string choice) =>
        page.Form("Lagre og gå videre").Choose("Posted.Choice", choice).SubmitAsync();

    private static Task<int> CountAsync(SentCampaign sent) =>
        sent.InAsync(async (services, _) => await services.GetRequiredService<AppDb>().Set<SurveyAnswer>().CountAsync());

    private static Task<List<string>> ValuesAsync(SentCampaign sent) =>
        sent.InAsync(async (services, _) => (await services.GetRequiredService<AppDb>().Set<SurveyAnswer>().SingleAsync()).Values);

    private static Task<int> ChangeAsync(SentCampaign sent, int number, Action<SupplierLink> change) =>
        sent.InAsync(
            async (services, _) =>
            {
                var db = services.GetRequiredService<AppDb>();
                foreach (var link in await db.Set<SupplierLink>().Where(link => link.Dispatch == sent.Forms[number].Dispatch).ToListAsync())
                {
                    change(link);
                }

                return await db.SaveChangesAsync();
            }
        );
}
