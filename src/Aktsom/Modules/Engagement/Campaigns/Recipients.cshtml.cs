using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <param name="Good">In order; otherwise something to know before sending.</param>
/// <param name="Text">What was looked at.</param>
internal sealed record SendingCheck(bool Good, string Text);

/// <summary>Who is asked, why also those whom risk does not point at, and what must be in order before anything is sent.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class RecipientsModel(
    CampaignDesk desk,
    CampaignSending sending,
    FormQuestions questions,
    KnownAnswers knownAnswers,
    ISupplierChoice choice,
    IMailCarrier carrier,
    SenderBook senders,
    Reach reach,
    ModuleTexts texts
) : PageModel
{
    private Dictionary<DispatchId, int> knownByForm = [];
    public const int AtMost = 300;
    private const int AtMostFound = 20;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Campaign Campaign { get; private set; } = null!;
    public QuestionSet Set { get; private set; } = null!;
    public IReadOnlyList<SurveyDispatch> Forms { get; private set; } = [];
    public IReadOnlyList<ChosenSupplier> Found { get; private set; } = [];
    public IReadOnlyList<SurveyDispatch> Beyond => [.. Forms.Where(form => form.IsBeyondRisk)];
    public IReadOnlyList<KnownAnswer> Known { get; private set; } = [];

    /// <summary>Where what is known is known from.</summary>
    public IEnumerable<(KnownFrom From, int Count)> KnownFrom =>
        Known.CountBy(one => one.Answer.From!.Value).OrderBy(one => one.Key).Select(one => (one.Key, one.Value));

    /// <summary>A test letter has come through with the settings letters go by now.</summary>
    public bool IsProven { get; private set; }
    public int Ready => Forms.Count(form => form.ContactEmail is not null);

    public IReadOnlyList<SendingCheck> Checks
    {
        get
        {
            var without = Forms.Count - Ready;
            var languages = Forms
                .Where(form => form.ContactLanguage is not null)
                .GroupBy(form => form.ContactLanguage!, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .Select(group => $"{Formats.Number(group.Count())} {Languages.Find(group.Key, Languages.ForSuppliers)?.OwnName}");
            return
            [
                new(Forms.Count > 0, T("Check.Chosen", Formats.Number(Forms.Count))),
                new(
                    !CampaignSending.MustGiveReason(Campaign, Forms),
                    T(Campaign.BeyondReason is null ? "Check.Beyond" : "Check.Beyond.Given")
                ),
                new(without == 0, without == 0 ? T("Check.Addresses") : T("Check.Addresses.Missing", Formats.Number(without))),
                new(
                    IsProven,
                    T(
                        IsProven ? "Check.Mail"
                        : carrier.IsSet ? "Check.Mail.NotProven"
                        : "Check.Mail.Missing"
                    )
                ),
                new(true, T("Check.Languages", string.Join(", ", languages))),
            ];
        }
    }

    public int KnownOf(SurveyDispatch form) => knownByForm.GetValueOrDefault(form.Id);

    public async Task<IActionResult> OnGetAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        Reason = Campaign.BeyondReason;
        Known = await knownAnswers.FindAsync(Campaign, [.. Forms], cancel);
        knownByForm = Known.CountBy(one => one.Form.Id).ToDictionary();
        if (Find is { Length: > 0 } words)
        {
            var there = Forms.Select(form => form.Supplier).ToHashSet();
            Found =
            [
                .. (await choice.FindAsync(reach.Organisation, words.Trim(), AtMostFound, cancel)).Where(one => !there.Contains(one.Id)),
            ];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > CampaignPlan.LongestReason)
        {
            return this.PageWithErrors(nameof(Reason), T("Recipients.Reason.Missing"));
        }

        await desk.KeepBeyondAsync(Campaign, Reason.Trim(), cancel);
        return RedirectToPage("Recipients", new { id });
    }

    public async Task<IActionResult> OnPostDropAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        await desk.RemoveAsync(Campaign, Beyond, cancel);
        return RedirectToPage("Recipients", new { id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        await desk.RemoveAsync(Campaign, [.. Forms.Where(form => form.Id == dispatch)], cancel);
        return RedirectToPage("Recipients", new { id });
    }

    public async Task<IActionResult> OnPostAddAsync(CampaignId id, Guid[] suppliers, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        await desk.AddByHandAsync(Campaign, [.. suppliers.Take(AtMostFound).Select(one => new SupplierId(one))], cancel);
        return RedirectToPage("Recipients", new { id });
    }

    public async Task<IActionResult> OnPostSendAsync(CampaignId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } instead)
        {
            return instead;
        }

        if (Forms.Count == 0)
        {
            ModelState.AddModelError("", T("Recipients.Empty"));
        }

        if (CampaignSending.MustGiveReason(Campaign, Forms))
        {
            ModelState.AddModelError(nameof(Reason), T("Recipients.Reason.Missing"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await sending.SendAsync(Campaign, $"{Request.Scheme}://{Request.Host}", cancel);
        return RedirectToPage("Details", new { id });
    }

    private string T(string key, params object[] values) => texts.For(typeof(RecipientsModel))[key, values];

    private async Task<IActionResult?> FindAsync(CampaignId id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } campaign)
        {
            return NotFound();
        }

        if (campaign.State != CampaignState.Draft)
        {
            return RedirectToPage("Details", new { id });
        }

        (Campaign, Set) = (campaign, await questions.OfAsync(campaign, cancel));
        Forms = await desk.DispatchesAsync(id, cancel);
        IsProven = carrier.IsSet && senders.IsProven(await senders.FindAsync(cancel));
        return null;
    }
}
