using System.Net;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using PrintedField = Aktsom.Documents.Model.Field;

namespace Aktsom.Tests.Modules.Statements.Writing;

/// <summary>The page of one field, on a real database, without script.</summary>
public sealed class WritingTests(TestPostgres postgres)
{
    private const string Field = "S.2.prioritisation";

    /// <summary>One pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Fact]
    public async Task An_answer_is_saved_and_shown_with_who_saved_it()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var page = await (await browser.GetFormAsync($"/statements/{id}/{Field}", "Lagre")).SubmitAsync(
            ("Svaret deres", "Fordi **lønn** er verst.")
        );

        Assert.Equal("Fordi **lønn** er verst.", page.Form("Lagre").ValueOf("Svaret deres"));
        Assert.Contains("av Prøve Person", page.Words);
        Assert.Equal("Fordi **lønn** er verst.", (await AnswerAsync(site, organisation, id)).Text);
    }

    [Fact]
    public async Task The_later_of_two_sees_the_others_change_and_keeps_the_own_text()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var siv = await site.SignInAsAsync(
            await Given.UserAsync(site.Scopes, organisation, "Siv Prøve", roles: [Role.StatementAuthor])
        );
        using var ola = await site.SignInAsAsync(
            await Given.UserAsync(site.Scopes, organisation, "Ola Prøve", roles: [Role.StatementAuthor])
        );
        var sivs = await siv.GetFormAsync($"/statements/{id}/{Field}", "Lagre");
        var olas = await ola.GetFormAsync($"/statements/{id}/{Field}", "Lagre");

        await sivs.SubmitAsync(("Svaret deres", "Sivs tekst om lønn"));
        var page = await olas.SubmitAsync(("Svaret deres", "Olas tekst om lønn"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Siv Prøve lagret dette", page.Words);
        Assert.Equal("Sivs", WebPage.Plain(page.Document.QuerySelector(".ak-diff del")!.LastChild!.TextContent));
        Assert.Equal("Olas tekst om lønn", page.Form("Lagre").ValueOf("Svaret deres"));
        Assert.Equal("Sivs tekst om lønn", (await AnswerAsync(site, organisation, id)).Text);

        await page.Form("Lagre").SubmitAsync();
        Assert.Equal("Olas tekst om lønn", (await AnswerAsync(site, organisation, id)).Text);
    }

    [Fact]
    public async Task Two_saves_at_the_very_same_time_are_never_both_taken()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);

        var saved = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => SaveAsync(site, organisation, id, $"Tekst {at}")));

        Assert.Single(saved, one => one);
    }

    [Fact]
    public async Task What_was_typed_stays_when_another_button_is_pressed_and_is_seen_by_nobody_else()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var siv = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        using var ola = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var page = await (await siv.GetFormAsync($"/statements/{id}/{Field}", "Legg til kommentaren")).SubmitAsync(
            ("Svaret deres", "Halvferdig"),
            ("Ny kommentar", "Mangler tall.")
        );

        Assert.Contains("Du har tekst her som ikke er lagret", page.Words);
        Assert.Equal("Halvferdig", page.Form("Lagre").ValueOf("Svaret deres"));
        Assert.Null((await AnswerAsync(site, organisation, id)).Text);
        var olas = await ola.GetAsync($"/statements/{id}/{Field}");
        Assert.Contains("Mangler tall.", olas.Words);
        Assert.DoesNotContain("Halvferdig", olas.Html);

        page = await page.Form("Forkast og vis det som er lagret").SubmitAsync();
        Assert.Equal("", page.Form("Lagre").ValueOf("Svaret deres"));
    }

    [Fact]
    public async Task A_tag_that_is_no_figure_is_refused_by_name_and_nothing_typed_is_lost()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var page = await (await browser.GetFormAsync($"/statements/{id}/{Field}", "Lagre")).SubmitAsync(
            ("Svaret deres", "Vi har [[suppliers.counted]] og [[leverandører]].")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("«[[leverandører]]» er ikke et tall", page.ErrorAt("Svaret deres"));
        Assert.Equal("Vi har [[suppliers.counted]] og [[leverandører]].", page.Form("Lagre").ValueOf("Svaret deres"));
    }

    [Fact]
    public async Task Comments_are_answered_resolved_listed_and_logged()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var board = await site.SignInAsAsync(organisation, Role.BoardMember);
        using var author = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        await (await board.GetFormAsync($"/statements/{id}/{Field}", "Legg til kommentaren")).SubmitAsync(
            ("Ny kommentar", "Hvorfor ikke kaffe?")
        );
        var page = await author.GetAsync($"/statements/{id}/comments");
        Assert.Equal("Én åpen kommentar", page.Title);
        Assert.Contains("Hvorfor ikke kaffe?", page.Words);

        page = await (await author.GetFormAsync($"/statements/{id}/{Field}", "Legg til svaret")).SubmitAsync(("Svaret ditt", "Rettet."));
        Assert.Contains("Rettet.", page.Words);
        await page.Form("Løst Hvorfor ikke kaffe?").SubmitAsync();

        Assert.Contains("Ingen åpne kommentarer", (await author.GetAsync($"/statements/{id}/comments")).Words);
        var overview = (await author.GetAsync($"/statements/{id}")).Words;
        Assert.Contains("Løste en kommentar", overview);
        Assert.Contains("Kommenterte et felt", overview);
    }

    [Fact]
    public async Task A_reader_may_neither_write_nor_comment()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var author = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        using var reader = await site.SignInAsAsync(organisation, Role.Reader);

        var page = await reader.GetAsync($"/statements/{id}/{Field}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("textarea"));
        var authors = await author.GetAsync($"/statements/{id}/{Field}");
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(reader, page, $"/statements/{id}/{Field}?handler=Comment"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(reader, page, $"/statements/{id}/{Field}"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(reader, page, $"/statements/{id}/{Field}?handler=Assign"));
        Assert.NotNull(authors.Document.QuerySelector("textarea"));
    }

    [Fact]
    public async Task Another_organisations_statement_comments_and_files_are_not_there()
    {
        await using var site = await Site.StartAsync(postgres);
        var (_, id) = await StatementAsync(site);
        var other = await Given.OrganisationAsync(site.Scopes, "En annen AS");
        using var stranger = await site.SignInAsAsync(other, Role.StatementAuthor);

        foreach (
            var path in (string[])
                [
                    $"/statements/{id}",
                    $"/statements/{id}/{Field}",
                    $"/statements/{id}/comments",
                    $"/statements/{id}/files/{new string('a', 64)}",
                ]
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task A_field_is_given_to_a_person_with_a_day_and_stands_under_mine()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var siv = await site.SignInAsAsync(
            await Given.UserAsync(site.Scopes, organisation, "Siv Prøve", roles: [Role.StatementAuthor])
        );

        var page = await (await siv.GetFormAsync($"/statements/{id}/{Field}", "Gi feltet")).SubmitAsync(
            ("Person", "Siv Prøve"),
            ("Innen", "31.03.2027")
        );

        Assert.Contains("Siv Prøve innen 31. mars 2027", page.Words);
        var mine = await siv.GetAsync($"/statements/{id}?show=Mine");
        Assert.Equal(
            "s.2.prioritisation",
            Assert.Single(mine.Document.QuerySelectorAll(".ak-places a")).GetAttribute("href")!.Split('/')[^1]
        );
        Assert.Contains("Ga et felt til noen", mine.Words);
    }

    [Fact]
    [Trait("Requirement", "R-LO-18")]
    public async Task An_answer_may_refer_to_an_attachment_that_is_told_by_content_and_downloaded()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var form = await browser.GetFormAsync($"/statements/{id}/{Field}", "Lagre");

        var page = await form.SubmitAsync(("Slags svar", "Se vedlegg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Form("Lagre").Attach("Legg ved en fil", "plan.pdf", "<script>"u8.ToArray()).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Form("Lagre").Attach("Legg ved en fil", "../plan.pdf", "%PDF-1.7 plan"u8.ToArray()).SubmitAsync();

        var link = page.Document.QuerySelector(".ak-fold a[href*='/files/']")!;
        using var answer = await browser.Client.GetAsync(link.GetAttribute("href"));
        Assert.Equal("%PDF-1.7 plan", await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("plan.pdf", link.TextContent);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task The_foreword_has_its_quotation_and_picture_and_the_cover_its_own_picture()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site, "ehn-business");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var form = await browser.GetFormAsync($"/statements/{id}/B.foreword.quote", "Lagre");
        await form.SubmitAsync(("Svaret deres", "Det vi ikke vet, er det første vi må finne ut."));

        foreach (
            var (key, shows) in ((string, string)[])
                [("B.cover.image", "Lageret om morgenen"), ("B.foreword.text", "Lederen ved pakkebordet")]
        )
        {
            form = await browser.GetFormAsync($"/statements/{id}/{key}", "Lagre");
            var page = await form.Attach("Legg ved en fil", "bilde.png", Png).SubmitAsync();
            Assert.Equal("Skriv hva bildet viser.", page.ErrorAt("Hva viser bildet?"));
            page = await page.Form("Lagre").Attach("Legg ved en fil", "bilde.png", Png).SubmitAsync(("Hva viser bildet?", shows));
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }

        var document = DocumentJson.Read(await browser.Client.GetByteArrayAsync($"/statements/{id}/preview/json"));
        Assert.NotNull(document.Blocks.OfType<Cover>().Single().Image);
        Assert.Contains(
            "finne ut",
            string.Concat(document.Blocks.OfType<Quotation>().Single().Text.OfType<Text>().Select(text => text.Value))
        );
        var pictures = document.Blocks.OfType<PrintedField>().SelectMany(field => field.Blocks).OfType<ImageBlock>();
        Assert.NotEmpty(Assert.Single(pictures).Picture.Alt);
    }

    [Fact]
    public async Task A_broken_picture_is_refused_when_it_is_attached()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var form = await browser.GetFormAsync($"/statements/{id}/{Field}", "Lagre");

        var page = await form.Attach("Legg ved en fil", "bilde.png", Png[..12]).SubmitAsync(("Hva viser bildet?", "Et bilde"));

        Assert.StartsWith("Bildet kan ikke leses", page.ErrorAt("Legg ved en fil"));
    }

    [Fact]
    [Trait("Requirement", "R-EHN-04")]
    public async Task Act_only_shows_what_section_5_asks_for()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site, "ehn-business");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var keys = (await browser.GetAsync($"/statements/{id}?show=Act"))
            .Document.QuerySelectorAll(".ak-places a")
            .Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!.Split('/')[^1]))
            .ToList();

        Assert.Contains("b.2a1", keys);
        Assert.DoesNotContain("b.foreword.text", keys);
    }

    [Theory]
    [InlineData("ehn-business")]
    [InlineData("ehn-public")]
    [InlineData("act-s5")]
    public async Task Every_field_of_every_template_opens(string template)
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, id) = await StatementAsync(site, template);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var links = (await browser.GetAsync($"/statements/{id}"))
            .Document.QuerySelectorAll(".ak-places a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();
        Assert.True(links.Count > 30);

        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        }
    }

    private static async Task<(OrganisationId Organisation, StatementId Id)> StatementAsync(Site site, string template = "act-s5")
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await using var scope = site.Scopes.As(organisation);
        var started = await scope
            .ServiceProvider.GetRequiredService<YearStart>()
            .StartAsync(2025, template, "nb", fromLast: false, CancellationToken.None);
        return (organisation, started.Statement.Id);
    }

    private static async Task<bool> SaveAsync(Site site, OrganisationId organisation, StatementId id, string text)
    {
        await using var scope = site.Scopes.As(organisation);
        var store = scope.ServiceProvider.GetRequiredService<StatementStore>();
        var open = await store.FindAsync(id, CancellationToken.None);
        return await store.SaveAsync(open!, new AnswerKey(Field), FieldAnswer.Of(text), Guid.Empty, CancellationToken.None);
    }

    private static async Task<FieldAnswer> AnswerAsync(Site site, OrganisationId organisation, StatementId id)
    {
        await using var scope = site.Scopes.As(organisation);
        return (await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(id, CancellationToken.None))!.Answers[Field];
    }

    private static async Task<HttpStatusCode> PostAsync(Aktsom.Tests.Running.Browser browser, WebPage page, string path)
    {
        var token = page.Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([new("form", token), new("NewComment", "Hei"), new("Input.Text", "Hei")]);
        using var answer = await browser.Client.PostAsync(path, body);
        return answer.StatusCode;
    }
}
