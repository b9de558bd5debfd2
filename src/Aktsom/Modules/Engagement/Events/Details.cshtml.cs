using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Events;

internal sealed record PresenceForm
{
    public SupplierId Supplier { get; set; }
    public bool TookPart { get; set; }

    [StringLength(400, ErrorMessage = "Text.Long")]
    public string? Participants { get; set; }
}

/// <summary>One event: who is invited, and who took part.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class DetailsModel(
    EventBook book,
    ISupplierChoice choice,
    IAuthorizationService authorization,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "Agreements.Find")]
    public string? Find { get; set; }

    [BindProperty, Display(Name = "Events.Group")]
    public InvitedGroup? Group { get; set; }

    [BindProperty]
    public List<PresenceForm> Presence { get; set; } = [];

    public EventFile Found { get; private set; } = null!;
    public bool MayEdit { get; private set; }
    public bool IsHeld { get; private set; }
    public SupplierSearch Search { get; private set; } = new(null, []);

    public async Task<IActionResult> OnGetAsync(SupplierEventId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Search = await SupplierSearch.ForAsync(choice, reach.Organisation, Find, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(SupplierEventId id, SupplierId? supplier, CancellationToken cancel)
    {
        if (await RefusedAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        this.Require(texts, supplier is not null || (Group is { } group && Enum.IsDefined(group)), nameof(Group), "Events.Group.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        _ = supplier is { } one ? await book.InviteAsync(Found, one, cancel) : await book.InviteAsync(Found, Group!.Value, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostPresenceAsync(SupplierEventId id, CancellationToken cancel)
    {
        if (await RefusedAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        this.Require(texts, IsHeld, "", "Events.NotHeld");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var came = Presence
            .Where(one => one.TookPart)
            .DistinctBy(one => one.Supplier)
            .ToDictionary(one => one.Supplier, one => one.Participants.Trimmed());
        await book.SetTookPartAsync(Found, came, cancel);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult?> RefusedAsync(SupplierEventId id, CancellationToken cancel) =>
        !await FindAsync(id, cancel) ? NotFound()
        : MayEdit ? null
        : Forbid();

    private async Task<bool> FindAsync(SupplierEventId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        (Found, IsHeld) = (found, found.Event.Day <= clock.Today());
        MayEdit = (await authorization.AuthorizeAsync(User, EngagementPermissions.Send)).Succeeded;
        return true;
    }
}
