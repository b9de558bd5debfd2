using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Going through the answers, on the form's own page.</summary>
internal sealed partial class FormModel
{
    private const int LongestReason = 1000;

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The form is sent in, and the reader may judge it.</summary>
    public bool MayTreat => MaySend && Form.State is DispatchState.Answered or DispatchState.Signed;
    public int NotTreated => Answers.Count(answer => answer.Treatment == Treatment.Open);
    public int AskedAgain => Form.State == DispatchState.Answered ? Answers.Count(answer => answer.Treatment == Treatment.AskedAgain) : 0;

    public Task<IActionResult> OnPostAcceptAsync(
        CampaignId id,
        DispatchId dispatch,
        string code,
        Verification verification,
        CancellationToken cancel
    ) =>
        TreatAsync(
            id,
            dispatch,
            code,
            needsReason: verification == Verification.Verified,
            answer => treatment.AcceptAsync(Form, answer, verification, Reason?.Trim(), cancel),
            cancel
        );

    public Task<IActionResult> OnPostAskAgainAsync(CampaignId id, DispatchId dispatch, string code, CancellationToken cancel) =>
        TreatAsync(id, dispatch, code, needsReason: true, answer => treatment.AskAgainAsync(Form, answer, Reason!.Trim(), cancel), cancel);

    public async Task<IActionResult> OnPostAcceptRestAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        if (MayTreat)
        {
            await treatment.AcceptRestAsync(Form, await forms.AnswersOfAsync(dispatch, cancel), cancel);
        }

        return Back();
    }

    public async Task<IActionResult> OnPostFinishAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        await treatment.FinishAsync(Form, await forms.AnswersOfAsync(dispatch, cancel), cancel);
        return Back();
    }

    /// <summary>Opens the form again with what is asked again, question by question.</summary>
    public async Task<IActionResult> OnPostReopenAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        var again = (await forms.AnswersOfAsync(dispatch, cancel)).Where(answer => answer.Treatment == Treatment.AskedAgain).ToList();
        if (again.Count > 0)
        {
            var language = Form.ContactLanguage ?? "en";
            var lines = again.Select(answer => $"{Set.Find(answer.Code)?.Text.In(language)} {answer.TreatmentReason}");
            var reason = string.Join('\n', lines);
            await sending.ReopenAsync(Campaign, Form, reason[..Math.Min(reason.Length, DispatchTable.LongestReason)], cancel);
        }

        return Back();
    }

    /// <summary>Judges one answer.</summary>
    private async Task<IActionResult> TreatAsync(
        CampaignId id,
        DispatchId dispatch,
        string code,
        bool needsReason,
        Func<SurveyAnswer, Task> act,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        var answer = (await forms.AnswersOfAsync(dispatch, cancel)).Find(one => string.Equals(one.Code, code, StringComparison.Ordinal));
        if (answer is null || !MayTreat)
        {
            return Back();
        }

        if (Reason?.Length > LongestReason || (needsReason && string.IsNullOrWhiteSpace(Reason)))
        {
            await ShowAsync(id, dispatch, cancel);
            return this.PageWithErrors("", T("Treat.Reason.Missing"));
        }

        await act(answer);
        return Back();
    }
}
