using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>Which suppliers of a code are shown.</summary>
internal enum CodeView
{
    Missing,
    Waiting,
    Bound,
    All,
}

/// <summary>A code: its versions, who is bound by it, and who is not yet.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class DetailsModel(CodeDesk desk, CodeBook book, IAuthorizationService authorization, ModuleTexts texts, TimeProvider clock)
    : PageModel
{
    public const int AtMost = 200;

    public CodeFile Found { get; private set; } = null!;
    public IReadOnlyList<CodeSupplier> Suppliers { get; private set; } = [];
    public bool MayEdit { get; private set; }
    public DateOnly Today { get; private set; }
    public CodeVersion? InForce { get; private set; }
    public bool HasDraft => Found.Versions[0].DecidedOn is null;

    /// <summary>Those who may be sent the version in force now.</summary>
    public IReadOnlyList<CodeSupplier> ToSend => [.. Suppliers.Where(one => one.Standing.MayBeSent())];

    [BindProperty(SupportsGet = true)]
    public CodeView? View { get; set; }

    [BindProperty, Display(Name = "Codes.By"), StringLength(CodeTables.LongestTitle, ErrorMessage = "Text.Long")]
    public string? By { get; set; }

    [BindProperty, Display(Name = "Codes.On")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Codes.From")]
    public DateOnly? From { get; set; }

    public IEnumerable<CodeSupplier> In(CodeView view) =>
        Suppliers.Where(one =>
            view switch
            {
                CodeView.Bound => one.Standing.IsEnough(),
                CodeView.Waiting => one.Standing is CodeStanding.Sent or CodeStanding.OwnCodeOffered,
                CodeView.Missing => one.Standing.MayBeSent(),
                _ => true,
            }
        );

    public async Task<IActionResult> OnGetAsync(CodeId id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(CodeId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayEdit || !HasDraft)
        {
            return Forbid();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(By), nameof(By), "Codes.By.Missing");
        this.Require(texts, On is { } on && on <= Today, nameof(On), "Codes.On.Wrong");
        this.Require(texts, From is { } from && from >= On, nameof(From), "Codes.From.Wrong");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await desk.DecideAsync(Found, new Decision(By!.Trim(), On!.Value, From!.Value), cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostSendAsync(CodeId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        return await desk.SendAsync(Found, [.. ToSend.Select(one => one.Relation.Supplier.Id)], cancel) is { } campaign
            ? RedirectToPage("/Engagement/Campaigns/Recipients", new { id = campaign.Id })
            : this.PageWithErrors("", texts.For(typeof(DetailsModel))["Codes.NothingToSend"]);
    }

    private async Task<bool> FindAsync(CodeId id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Found = found;
        Today = clock.Today();
        InForce = found.InForce(Today);
        MayEdit = (await authorization.AuthorizeAsync(User, EngagementPermissions.Send)).Succeeded;
        Suppliers = await book.SuppliersAsync(found, cancel);
        return true;
    }
}
