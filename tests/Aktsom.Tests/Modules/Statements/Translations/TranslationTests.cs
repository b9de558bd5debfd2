using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Translations;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Modules.Statements.Signing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aktsom.Tests.Modules.Statements.Translations;

public sealed class TranslationTests(TestPostgres postgres)
{
    private const string Section = "2";
    private const string Save = "Lagre";
    private const string Begun = "Vi begynte med det som er verst for folk.";
    private const string Said = "We began with what is worst for people.";

    [Fact]
    public async Task A_text_is_translated_beside_its_original_and_the_rest_is_known_in_each_language()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        using var author = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);

        var list = await BeginAsync(author, made);
        Assert.Contains("0 av 2 tekster oversatt", list.Words);
        var page = await author.GetAsync(PartOf(made));
        Assert.Contains(Begun, page.Words);
        page = await page.Form(Save).SubmitAsync((LabelIn(page), Said));

        Assert.Equal(Said, page.Form(Save).ValueOf(LabelIn(page)));
        var preview = await author.GetAsync($"/statements/{made.Id}/translations/en/preview");
        Assert.Contains(Said, preview.Words);
        Assert.DoesNotContain(Begun, preview.Words);
        Assert.Contains("This is a translation. The original is in Norwegian (Bokmål)", preview.Words);
        Assert.Contains("How to check the figures", preview.Words);
    }

    [Fact]
    public async Task A_changed_original_makes_its_translation_out_of_date_and_it_is_not_printed()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        using var author = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);
        await BeginAsync(author, made);
        await TranslateAsync(author, made);

        await made.AnswerAsync("Vi begynte med barna.");

        Assert.Contains("Én tekst er endret i originalen", (await author.GetAsync($"/statements/{made.Id}/translations")).Words);
        var preview = await author.GetAsync($"/statements/{made.Id}/translations/en/preview");
        Assert.Contains("Vi begynte med barna.", preview.Words);
        Assert.DoesNotContain(Said, preview.Words);
        var page = await author.GetAsync(PartOf(made));
        Assert.Equal(Said, page.Form(Save).ValueOf(LabelIn(page)));
    }

    [Fact]
    public async Task A_figure_bound_in_the_text_must_be_bound_in_the_translation()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        await made.AnswerAsync("Vi har [[suppliers.counted]] leverandører.");
        using var author = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);
        await BeginAsync(author, made);
        var page = await author.GetAsync(PartOf(made));
        var label = LabelIn(page);

        var refused = await page.Form(Save).SubmitAsync((label, "We have many suppliers."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("[[suppliers.counted]]", refused.ErrorAt(label));
        Assert.Equal("We have many suppliers.", refused.Form(Save).ValueOf(label));
        var strange = await refused.Form(Save).SubmitAsync((label, "We have [[suppliers.counted]] of [[suppliers.other]]."));
        Assert.Contains("Originalen har ikke [[suppliers.other]]", strange.ErrorAt(label));
        var kept = await strange.Form(Save).SubmitAsync((label, "We have [[suppliers.counted]] suppliers."));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
    }

    [Fact]
    public async Task The_later_of_two_sees_what_the_other_saved_and_keeps_their_own_words()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        using var author = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);
        await BeginAsync(author, made);
        var late = await author.GetAsync(PartOf(made));
        await TranslateAsync(author, made);

        var page = await late.Form(Save).SubmitAsync((LabelIn(late), "Worst first."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(Said, page.Words);
        Assert.Equal("Worst first.", page.Form(Save).ValueOf(LabelIn(page)));
        page = await page.Form(Save).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Worst first.", page.Form(Save).ValueOf(LabelIn(page)));
    }

    [Fact]
    public async Task A_finished_translation_is_public_beside_the_signed_original_with_the_same_figures_and_signatures()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();
        using var approver = await site.SignInAsAsync(made.Organisation, Role.StatementApprover, Role.StatementAuthor);
        var list = await BeginAsync(approver, made);
        Assert.Contains("2 tekster mangler før oversettelsen kan publiseres.", list.Words);
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/p/{made.Organisation}/2025?edition=en")).Status);

        await (await approver.GetFormAsync($"/statements/{made.Id}/translations/en/1", Save)).SubmitAsync(
            ("Samme ord som i originalen", "ja")
        );
        await TranslateAsync(approver, made);
        list = await (await approver.GetFormAsync($"/statements/{made.Id}/translations", "Publiser oversettelsen: English")).SubmitAsync();

        Assert.Contains("Offentlig siden", list.Words);
        var original = await visitor.GetAsync($"/p/{made.Organisation}/2025");
        Assert.Contains("English", original.Document.QuerySelector("a[hreflang=en]")!.TextContent, StringComparison.Ordinal);
        var page = await visitor.GetAsync($"/p/{made.Organisation}/2025?edition=en&lang=en");
        Assert.Contains(Said, page.Words);
        Assert.Contains("Ola Prøve", page.Words);
        Assert.Contains((await made.SnapshotAsync()).Sha256, page.Words.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("en", page.Document.QuerySelector("article.ak-doc")!.GetAttribute("lang"));
        var text = await visitor.GetAsync($"/p/{made.Organisation}/2025?edition=en&form=text");
        Assert.Contains(Said, text.Html);
    }

    [Fact]
    public async Task A_public_translation_is_never_changed_and_the_next_year_knows_the_words()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();
        using var approver = await site.SignInAsAsync(made.Organisation, Role.StatementApprover, Role.StatementAuthor);
        await BeginAsync(approver, made);
        await (await approver.GetFormAsync($"/statements/{made.Id}/translations/en/1", Save)).SubmitAsync(
            ("Samme ord som i originalen", "ja")
        );
        await TranslateAsync(approver, made);
        await (await approver.GetFormAsync($"/statements/{made.Id}/translations", "Publiser oversettelsen: English")).SubmitAsync();
        await using var scope = site.Scopes.As(made.Organisation, "Siv Prøve");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Assert.ThrowsAsync<PostgresException>(() =>
            db.Set<TranslatedEdition>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Document, "{}"))
        );

        var next = await scope
            .ServiceProvider.GetRequiredService<YearStart>()
            .StartAsync(2026, "act-s5", "nb", true, CancellationToken.None);
        var later = made with { Id = next.Statement.Id };
        await BeginAsync(approver, later);
        var page = await approver.GetAsync(PartOf(later));

        Assert.Equal(Said, page.Form(Save).ValueOf(LabelIn(page)));
        Assert.Contains("Slik er det sagt før", page.Words);
    }

    [Fact]
    public async Task Only_authors_translate_and_nobody_sees_anothers()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        using var author = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);
        await BeginAsync(author, made);
        using var member = await site.SignInAsAsync(made.Organisation, Role.BoardMember);

        var page = await member.GetAsync(PartOf(made));
        Assert.DoesNotContain(Save, page.Words);
        Assert.Equal(HttpStatusCode.Forbidden, (await page.Form().SubmitAsync()).Status);
        var forged = await (await author.GetAsync(PartOf(made))).Form(Save).SendToAsync($"/statements/{made.Id}/translations/nn/{Section}");
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
        using var stranger = await site.SignInAsAsync(await Given.OrganisationAsync(site.Scopes, "Andre AS"), Role.StatementAuthor);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/statements/{made.Id}/translations")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/statements/{made.Id}/translations/en/preview")).Status);
    }

    private static string PartOf(StatementToSign made) => $"/statements/{made.Id}/translations/en/{Section}";

    private static string LabelIn(WebPage page) =>
        WebPage.Plain(page.Document.QuerySelector("textarea")!.Closest(".ak-field")!.QuerySelector("label")!.TextContent);

    private static async Task<WebPage> BeginAsync(Browser browser, StatementToSign made) =>
        await (await browser.GetFormAsync($"/statements/{made.Id}/translations", "Begynn å oversette: English")).SubmitAsync();

    private static async Task TranslateAsync(Browser browser, StatementToSign made)
    {
        var page = await browser.GetAsync(PartOf(made));
        page = await page.Form(Save).SubmitAsync((LabelIn(page), Said));
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
