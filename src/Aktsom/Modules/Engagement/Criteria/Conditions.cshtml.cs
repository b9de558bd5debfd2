using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Criteria;

internal sealed record EvidenceForm
{
    [Display(Name = "Conditions.EvidenceOn")]
    public DateOnly? On { get; set; }

    [Display(Name = "Conditions.Link"), StringLength(ApprovalCondition.LongestText, ErrorMessage = "Text.Long")]
    public string? Link { get; set; }

    [Display(Name = "Conditions.File")]
    public IFormFile? File { get; set; }
}

/// <summary>A supplier's conditions before cooperation: set, shown evidence for, and decided on (R-NOR-14).</summary>
[Authorize(EngagementPermissions.See)]
[RequestSizeLimit(FileStore.UploadLimit + (1024 * 1024))]
internal sealed class ConditionsModel(
    ConditionBook book,
    FileStore files,
    ISuppliers suppliers,
    IAuthorizationService authorization,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty, Display(Name = "Conditions.Text"), StringLength(ApprovalCondition.LongestText, ErrorMessage = "Text.Long")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Conditions.Due")]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public EvidenceForm Evidence { get; set; } = new();

    [BindProperty, Display(Name = "Conditions.Reason"), StringLength(ApprovalCondition.LongestText, ErrorMessage = "Text.Long")]
    public string? Reason { get; set; }

    /// <summary>The condition whose forms are shown: the one asked for, or the first that is not closed.</summary>
    public ConditionId? Chosen { get; private set; }
    public SupplierId Supplier { get; private set; }
    public string SupplierName { get; private set; } = "";
    public IReadOnlyList<ApprovalCondition> All { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, ConditionId? condition, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Evidence.On = Today;
        Chosen = condition ?? Chosen;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(SupplierId id, ConditionId condition, CancellationToken cancel) =>
        await book.FindAsync(id, condition, cancel) is { EvidenceFile: { } sha256, EvidenceName: { } name }
        && await files.FindAsync(sha256, cancel) is { } file
            ? File(file.Content, file.MediaType, name)
            : NotFound();

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(Text), nameof(Text), "Conditions.Text.Missing");
        this.Require(texts, Due > Today, nameof(Due), "Conditions.Due.Wrong");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.SetAsync(id, Text!.Trim(), Due!.Value, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostEvidenceAsync(SupplierId id, ConditionId condition, CancellationToken cancel)
    {
        if (await OpenAsync(id, condition, cancel) is not { State: ConditionState.Open } found)
        {
            return MayEdit ? NotFound() : Forbid();
        }

        this.Require(texts, Evidence.On <= Today, "Evidence.On", "Conditions.EvidenceOn.Wrong");
        this.Require(texts, Evidence.File is not null || WebAddress.IsWhole(Evidence.Link), "Evidence.Link", "Conditions.Link.Missing");
        var read = Evidence.File is { } upload ? await Uploads.ReadAsync(upload, cancel) : null;
        if (read?.Fault is { } fault)
        {
            ModelState.AddModelError("Evidence.File", texts.For(typeof(ConditionsModel))[fault, Formats.Size(FileStore.UploadLimit)]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var kept = read is null ? null : await files.KeepAsync(Evidence.File!.FileName, read.Content, read.MediaType, cancel);
        var link = Evidence.Link.Trimmed();
        await book.ReceiveAsync(found, new ConditionEvidence(Evidence.On!.Value, link, kept?.Sha256, kept?.Name), cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDecideAsync(SupplierId id, ConditionId condition, ConditionState to, CancellationToken cancel)
    {
        if (await OpenAsync(id, condition, cancel) is not { } found || !found.MayMoveTo(to))
        {
            return MayEdit ? NotFound() : Forbid();
        }

        this.Require(texts, to == ConditionState.Met || !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Conditions.Reason.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.DecideAsync(found, to, Reason.Trimmed(), cancel);
        return RedirectToPage(new { id });
    }

    private async Task<ApprovalCondition?> OpenAsync(SupplierId id, ConditionId condition, CancellationToken cancel)
    {
        var found = await FindAsync(id, cancel) && MayEdit ? await book.FindAsync(id, condition, cancel) : null;
        Chosen = condition;
        return found;
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name)
        {
            return false;
        }

        (Supplier, SupplierName, Today) = (id, name, clock.Today());
        MayEdit = (await authorization.AuthorizeAsync(User, EngagementPermissions.Send)).Succeeded;
        All = await book.OfSupplierAsync(id, cancel);
        Chosen = All.FirstOrDefault(one => !one.IsClosed)?.Id;
        return true;
    }
}
