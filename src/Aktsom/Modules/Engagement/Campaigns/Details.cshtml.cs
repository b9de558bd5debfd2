using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Campaigns;

internal enum CampaignView
{
    All,
    Answered,

    /// <summary>Those who have not answered, whatever the reason.</summary>
    NotAnswered,
    Declined,
}

/// <summary>A campaign that has been sent: who has answered, who has not, and what can be done.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class DetailsModel(
    CampaignDesk desk,
    CampaignSending sending,
    FormQuestions questions,
    Permissions permissions,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public const int AtMost = 500;
    private const int LongestWords = 4000;

    [BindProperty(SupportsGet = true)]
    public CampaignView View { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty, Display(Name = "New.SendMonth"), Range(1, 12, ErrorMessage = "New.SendMonth.Wrong")]
    public int? SendMonth { get; set; }

    [BindProperty, Display(Name = "New.TreatFrom")]
    public DateOnly? TreatFrom { get; set; }

    [BindProperty, Display(Name = "New.TreatTo")]
    public DateOnly? TreatTo { get; set; }

    [TempData]
    public string? Done { get; set; }

    public Campaign Campaign { get; private set; } = null!;
    public QuestionSet Set { get; private set; } = null!;
    public IReadOnlyList<SurveyDispatch> Forms { get; private set; } = [];
    public CampaignSum Sum { get; private set; } = null!;
    public IReadOnlyList<SurveyDispatch> Shown => Of(View);
    public int Remindable =>
        Forms.Count(form =>
            form.State is DispatchState.Sent or DispatchState.Reminded && form is { DeclinedAt: null, ContactEmail: not null }
        );

    /// <summary>Answers nobody has gone through when the window for it is over (R-LIL-26).</summary>
    public int Unread => Campaign.IsTreatmentOver(clock.Today()) ? Forms.Count(form => form.State == DispatchState.Answered) : 0;

    public IReadOnlyList<SurveyDispatch> Of(CampaignView view) =>
        view switch
        {
            CampaignView.Answered => [.. Forms.Where(form => form.IsAnswered)],
            CampaignView.NotAnswered =>
            [
                .. Forms.Where(form => !form.IsAnswered && form.State is not DispatchState.Planned and not DispatchState.Reopened),
            ],
            CampaignView.Declined => [.. Forms.Where(form => form is { DeclinedAt: not null, IsAnswered: false })],
            _ => Forms,
        };

    public async Task<IActionResult> OnGetAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        (SendMonth, TreatFrom, TreatTo) = (Campaign.SendMonth, Campaign.TreatFrom, Campaign.TreatTo);
        return Page();
    }

    /// <summary>Also after the campaign is closed: that is when the answers are gone through.</summary>
    public async Task<IActionResult> OnPostTreatAsync(CampaignId id, CancellationToken cancel)
    {
        if (!permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send))
        {
            return Forbid();
        }

        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        this.Require(texts, TreatFrom is null || TreatTo is null || TreatFrom <= TreatTo, nameof(TreatTo), "New.TreatTo.Before");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await desk.SetTreatingAsync(Campaign, SendMonth, TreatFrom, TreatTo, cancel);
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostSendAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindToSendAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        if (CampaignSending.MustGiveReason(Campaign, Forms))
        {
            return this.PageWithErrors("", T("Recipients.Reason.Missing"));
        }

        var sent = await sending.SendAsync(Campaign, $"{Request.Scheme}://{Request.Host}", cancel);
        return Tell(id, "Done.Sent", sent);
    }

    public async Task<IActionResult> OnPostRemindAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindToSendAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        if (Words?.Length > LongestWords)
        {
            return this.PageWithErrors(nameof(Words), T("Form.Reply.Missing"));
        }

        return Tell(id, "Done.Reminded", await sending.RemindAsync(Campaign, Words, cancel));
    }

    public async Task<IActionResult> OnPostMoveAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindToSendAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        if (Due is not { } due || due <= clock.Today())
        {
            return this.PageWithErrors(nameof(Due), T("New.Due.Past"));
        }

        await sending.MoveDeadlineAsync(Campaign, due, cancel);
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostCloseAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindToSendAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        await sending.CloseAsync(Campaign, cancel);
        return RedirectToPage("Details", new { id });
    }

    private string T(string key, params object[] values) => texts.For(typeof(DetailsModel))[key, values];

    private RedirectToPageResult Tell(CampaignId id, string key, int count)
    {
        Done = T(key + (count == 1 ? ".one" : ".many"), Formats.Number(count));
        return RedirectToPage("Details", new { id });
    }

    private async Task<IActionResult?> FindToSendAsync(CampaignId id, CancellationToken cancel)
    {
        if (!permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send))
        {
            return Forbid();
        }

        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        (SendMonth, TreatFrom, TreatTo) = (Campaign.SendMonth, Campaign.TreatFrom, Campaign.TreatTo);
        return Campaign.State == CampaignState.Open ? null : RedirectToPage("Details", new { id });
    }

    private async Task<IActionResult?> FindAsync(CampaignId id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } campaign)
        {
            return NotFound();
        }

        if (campaign.State == CampaignState.Draft)
        {
            return RedirectToPage("Recipients", new { id });
        }

        (Campaign, Set) = (campaign, await questions.OfAsync(campaign, cancel));
        Forms = await desk.DispatchesAsync(id, cancel);
        Sum = CampaignSum.Of(Forms);
        return null;
    }
}
