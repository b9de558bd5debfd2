using System.Globalization;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Campaigns;

[Trait("Requirement", "R-LIL-26")]
public sealed class YearlyCampaignTests(TestPostgres postgres)
{
    private const int Year = 2026;
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task Unread_answers_are_flagged_and_counted_when_the_window_is_over()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes, suppliers: 2);
        await AnswerAsync(sent);
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        var page = await lead.GetAsync($"/campaigns/{sent.Id}");
        Assert.DoesNotContain("ikke gått gjennom", page.Words);
        Assert.Equal(FigureGap.NotApplicable, (await UnreadAsync(site, sent)).Gap);
        Assert.DoesNotContain("ble liggende", (await lead.GetAsync("/")).Words);

        page = await page.Form("Lagre tiden").SubmitAsync(("Fra", Day(Today)), ("Til", Day(Today.AddDays(-1))));
        Assert.NotEqual("", page.Form("Lagre tiden").ErrorAt("Til"));
        page = await page.Form("Lagre tiden").SubmitAsync(("Fra", Day(Today.AddDays(-9))), ("Til", Day(Today)));
        Assert.DoesNotContain("ikke gått gjennom", page.Words);

        page = await page.Form("Lagre tiden").SubmitAsync(("Til", Day(Today.AddDays(-1))));
        Assert.Contains("Ett svar er ikke gått gjennom", page.Words);
        Assert.Contains("Gå gjennom 1 svar som ble liggende: Prøve", (await lead.GetAsync("/")).Words);
        Assert.Equal(1, (await UnreadAsync(site, sent)).Value);

        await SetAsync(sent, (_, form) => form.MoveTo(DispatchState.Treated));
        Assert.DoesNotContain("ikke gått gjennom", (await lead.GetAsync($"/campaigns/{sent.Id}")).Words);
        Assert.DoesNotContain("ble liggende", (await lead.GetAsync("/")).Words);
        Assert.Equal(0, (await UnreadAsync(site, sent)).Value);
    }

    [Fact]
    public async Task A_yearly_campaign_is_called_for_when_its_month_has_come()
    {
        await using var site = await Site.StartAsync(postgres);
        var sent = await SentCampaign.MakeAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(sent.Organisation, Role.SustainabilityLead);
        var page = await (await lead.GetFormAsync($"/campaigns/{sent.Id}", "Lagre tiden")).SubmitAsync(("Sendes hvert år i", "januar"));
        Assert.Contains("Sendes hvert år i januar.", page.Words);

        await SetAsync(sent, (campaign, _) => campaign.Year = Today.Year);
        Assert.DoesNotContain("Send årets utgave", (await lead.GetAsync("/")).Words);
        await SetAsync(sent, (campaign, _) => campaign.Year = Today.Year - 1);
        var start = await lead.GetAsync("/");
        Assert.Contains("Send årets utgave av Prøve", start.Words);
        var again = await lead.GetAsync(start.Document.QuerySelector("a[href^='/campaigns/new']")!.GetAttribute("href")!);
        Assert.Equal("Prøve", again.Form("Se hvem det blir").ValueOf("Navn på utsendelsen"));
        Assert.True(again.Document.QuerySelector($"input[name='Input.Set'][value='{SentCampaign.Set}']")!.HasAttribute("checked"));
        Assert.NotNull(again.Document.QuerySelector("select[name='Input.SendMonth'] option[value='1'][selected]"));
        await SetAsync(sent, (campaign, _) => campaign.SendMonth = 12);
        Assert.Equal(Today.Month == 12, (await lead.GetAsync("/")).Words.Contains("Send årets utgave", StringComparison.Ordinal));
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static Task<Figure> UnreadAsync(Site site, SentCampaign sent) =>
        FiguresOf.ComputeAsync(site.Scopes, sent.Organisation, "answers.unreadAfterWindow", Year);

    private static Task<int> AnswerAsync(SentCampaign sent) =>
        SetAsync(
            sent,
            (_, form) =>
            {
                form.MoveTo(DispatchState.Answered);
                form.AnsweredAt = TimeProvider.System.GetUtcNow();
            }
        );

    private static Task<int> SetAsync(SentCampaign sent, Action<Campaign, SurveyDispatch> change) =>
        sent.InAsync(
            async (services, campaign) =>
            {
                var db = services.GetRequiredService<AppDb>();
                change(campaign, await db.Set<SurveyDispatch>().SingleAsync(one => one.Id == sent.Forms[0].Dispatch));
                return await db.SaveChangesAsync();
            }
        );
}
