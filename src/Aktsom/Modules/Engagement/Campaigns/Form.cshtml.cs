using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>One supplier's form as the buyer sees it: whom we write to, the links, the answers, and what was asked back.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed partial class FormModel(
    CampaignDesk desk,
    CampaignSending sending,
    SupplierLinks links,
    ContactBook contacts,
    FormDesk forms,
    DispatchMessages messages,
    FormQuestions questions,
    AnswerWords words,
    AnswerTreatment treatment,
    Permissions permissions,
    Reach reach,
    ModuleTexts texts
) : PageModel
{
    [BindProperty]
    public string? ContactName { get; set; }

    [BindProperty]
    public string? ContactEmail { get; set; }

    [BindProperty]
    public string? ContactLanguage { get; set; }

    [BindProperty]
    public string? Reply { get; set; }

    /// <summary>A link made on the page that asks one supplier.</summary>
    [TempData]
    public string? MadeLink { get; set; }

    /// <summary>Shown once, right after it was made.</summary>
    public string? Link { get; private set; }

    public Campaign Campaign { get; private set; } = null!;
    public SurveyDispatch Form { get; private set; } = null!;
    public QuestionSet Set { get; private set; } = null!;
    public AnswerSheet Sheet { get; private set; } = null!;
    public IReadOnlyList<SurveyAnswer> Answers { get; private set; } = [];
    public IReadOnlyList<EvidenceFile> Files { get; private set; } = [];
    public IReadOnlyList<DispatchMessage> Messages { get; private set; } = [];
    public IReadOnlyList<SupplierLink> Links { get; private set; } = [];
    public IReadOnlyList<SupplierContact> Contacts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Languages => ContactLanguages.Options;
    public bool MaySend => permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send);

    public SurveyAnswer? AnswerTo(Question question) => Answers.FirstOrDefault(answer => answer.Code == question.Code);

    public string InWords(Question question, SurveyAnswer answer) => words.Of(question, answer);

    /// <summary>The supplier stands by it: what the register knows it has not said before it sends the form in.</summary>
    public bool IsVouched(SurveyAnswer answer) => answer.From != KnownFrom.Register || Form.IsAnswered;

    /// <summary>Where the answer was known from, as the one who asks would say it.</summary>
    public string? SourceOf(SurveyAnswer answer) =>
        answer is { Source: { } source, From: KnownFrom.Register or KnownFrom.Audits or KnownFrom.Published }
            ? texts.For(typeof(FormModel))["Answer.Source." + answer.From, source]
            : answer.Source;

    public async Task<IActionResult> OnGetAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await ShowAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        ShowLink(MadeLink);
        return Page();
    }

    public async Task<IActionResult> OnPostLinkAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        if (Campaign.State == CampaignState.Draft && Form.IsBeyondRisk && Campaign.BeyondReason is null)
        {
            await ShowAsync(id, dispatch, cancel);
            return this.PageWithErrors("", T("Recipients.Reason.Missing"));
        }

        var token = await sending.CopyLinkAsync(Campaign, Form, $"{Request.Scheme}://{Request.Host}", cancel);
        await ShowAsync(id, dispatch, cancel);
        if (token is null)
        {
            return this.PageWithErrors("", T("FormLink.Many"));
        }

        ShowLink(Url.PageLink("/Engagement/Answering/Start", values: new { token }));
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(CampaignId id, DispatchId dispatch, SupplierLinkId link, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        await links.RevokeAsync(Form, link, cancel);
        return Back();
    }

    public async Task<IActionResult> OnPostUndeliveredAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        await sending.MarkUndeliveredAsync(Form, cancel);
        return Back();
    }

    public async Task<IActionResult> OnPostContactAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        if (string.IsNullOrWhiteSpace(ContactName) || ContactName.Length > ContactLanguages.LongestName)
        {
            ModelState.AddModelError(nameof(ContactName), T("Contact.Name.Missing"));
        }

        if (!ContactLanguages.IsEmail(ContactEmail))
        {
            ModelState.AddModelError(nameof(ContactEmail), T("Contact.Email.Wrong"));
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(id, dispatch, cancel);
            return this.PageWithErrors();
        }

        await sending.CorrectContactAsync(
            Campaign,
            Form,
            ContactName!.Trim(),
            ContactEmail!.Trim(),
            ContactLanguages.Known(ContactLanguage),
            cancel
        );
        return Campaign.State == CampaignState.Draft ? RedirectToPage("Recipients", new { id }) : Back();
    }

    public async Task<IActionResult> OnPostReplyAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(id, dispatch, cancel) is { } instead)
        {
            return instead;
        }

        if (string.IsNullOrWhiteSpace(Reply) || Reply.Length > AnswerTables.LongestMessage)
        {
            await ShowAsync(id, dispatch, cancel);
            return this.PageWithErrors(nameof(Reply), T("Form.Reply.Missing"));
        }

        await messages.ReplyAsync(Campaign, Form, Reply.Trim(), cancel);
        return Back();
    }

    private string T(string key, params object[] values) => texts.For(typeof(FormModel))[key, values];

    private void ShowLink(string? link)
    {
        Link = link;
        if (link is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }
    }

    private RedirectToPageResult Back() => RedirectToPage("Form", new { id = Campaign.Id, dispatch = Form.Id });

    /// <summary>For an act: only those who may send.</summary>
    private async Task<IActionResult?> FindAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (!MaySend)
        {
            return Forbid();
        }

        return await LoadAsync(id, dispatch, cancel) ? null : NotFound();
    }

    private async Task<bool> LoadAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } campaign || await desk.DispatchAsync(id, dispatch, cancel) is not { } form)
        {
            return false;
        }

        (Campaign, Form, Set) = (campaign, form, await questions.OfAsync(campaign, cancel));
        return true;
    }

    private async Task<IActionResult?> ShowAsync(CampaignId id, DispatchId dispatch, CancellationToken cancel)
    {
        if (!await LoadAsync(id, dispatch, cancel))
        {
            return NotFound();
        }

        ContactName ??= Form.ContactName;
        ContactEmail ??= Form.ContactEmail;
        ContactLanguage ??= Form.ContactLanguage;
        Answers = await forms.AnswersOfAsync(dispatch, cancel);
        Sheet = new AnswerSheet(Set, Answers.Select(answer => answer.Answer));
        Files = await forms.FilesOfAsync(dispatch, cancel);
        Messages = await messages.OfAsync(dispatch, cancel);
        Links = await links.OfAsync(dispatch, cancel);
        Contacts = await contacts.HistoryAsync(Form.Supplier, cancel);
        return null;
    }
}
