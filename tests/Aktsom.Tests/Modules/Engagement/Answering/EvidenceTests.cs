using System.Net;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Engagement.Answering;

/// <summary>Files that suppliers attach.</summary>
public sealed class EvidenceTests(TestPostgres postgres)
{
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
}
