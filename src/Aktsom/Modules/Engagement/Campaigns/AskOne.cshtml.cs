using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Asks one supplier, from its own page: three clicks from the ledger's row to a link.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class AskOneModel(
    OwnSets sets,
    CampaignDesk desk,
    CampaignSending sending,
    ContactBook contacts,
    IMailCarrier carrier,
    SenderBook senders,
    ISupplierChoice choice,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    /// <summary>The link that was made, for the form's page to show once.</summary>
    [TempData]
    public string? MadeLink { get; set; }

    [BindProperty]
    public string? Set { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    private IReadOnlyList<QuestionSet> newest = [];

    public ChosenSupplier Supplier { get; private set; } = null!;

    /// <summary>Whom a letter would go to; null where nobody is known, or letters are not proven to come through.</summary>
    public SupplierContact? Contact { get; private set; }
    public bool NeedsReason => Supplier.Level is RiskLevel.Low or RiskLevel.Medium;

    public IReadOnlyList<SelectListItem> Sets => SetChoices.Of(newest);

    public async Task<IActionResult> OnGetAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(supplier, cancel))
        {
            return NotFound();
        }

        (Due, Set) = (clock.Today().AddDays(CampaignPlan.UsualDays), newest.MinBy(set => set.Minutes)?.Id);
        return Page();
    }

    /// <summary>Makes the form and a link to it at once, to be copied.</summary>
    public async Task<IActionResult> OnPostAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(supplier, cancel))
        {
            return NotFound();
        }

        if (await MakeAsync(supplier, cancel) is not { } made)
        {
            return this.PageWithErrors();
        }

        if (await sending.CopyLinkAsync(made.Campaign, made.Dispatch, Address, cancel) is { } token)
        {
            MadeLink = Url.PageLink("/Engagement/Answering/Start", values: new { token });
        }

        return ToForm(made);
    }

    /// <summary>Makes the form and sends it to the contact we have.</summary>
    public async Task<IActionResult> OnPostSendAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(supplier, cancel) || Contact is null)
        {
            return NotFound();
        }

        if (await MakeAsync(supplier, cancel) is not { } made)
        {
            return this.PageWithErrors();
        }

        await sending.SendAsync(made.Campaign, Address, cancel);
        return ToForm(made);
    }

    private string Address => $"{Request.Scheme}://{Request.Host}";

    private RedirectToPageResult ToForm((Campaign Campaign, SurveyDispatch Dispatch) made) =>
        RedirectToPage("Form", new { id = made.Campaign.Id, dispatch = made.Dispatch.Id });

    /// <summary>Null when something is wrong, which then is said at its field.</summary>
    private async Task<(Campaign Campaign, SurveyDispatch Dispatch)?> MakeAsync(SupplierId supplier, CancellationToken cancel)
    {
        var set = newest.FirstOrDefault(one => one.Id == Set);
        this.Require(texts, set is not null, nameof(Set), "New.Set.Missing");
        this.Require(texts, Due > clock.Today(), nameof(Due), "New.Due.Past");
        this.Require(
            texts,
            !NeedsReason || Reason.Trimmed() is { Length: <= CampaignPlan.LongestReason },
            nameof(Reason),
            "Recipients.Reason.Missing"
        );
        if (!ModelState.IsValid)
        {
            return null;
        }

        var plan = new CampaignPlan(Supplier.Name, clock.Today().Year, set!, Due!.Value, new SupplierSelection([], [], null, false), null);
        var made = await desk.MakeForOneAsync(plan, supplier, cancel);
        if (made is not null && NeedsReason)
        {
            await desk.KeepBeyondAsync(made.Value.Campaign, Reason!.Trim(), cancel);
        }

        return made;
    }

    private async Task<bool> FindAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (await choice.OfAsync(reach.Organisation, [supplier], cancel) is not [var found])
        {
            return false;
        }

        (Supplier, newest) = (found, await sets.NewestAsync(cancel));
        if (carrier.IsSet && senders.IsProven(await senders.FindAsync(cancel)))
        {
            Contact = (await contacts.CurrentAsync([supplier], cancel)).GetValueOrDefault(supplier);
        }

        return true;
    }
}
