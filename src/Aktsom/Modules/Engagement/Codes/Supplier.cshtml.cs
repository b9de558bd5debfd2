using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>One supplier and a code: everything it has said, what is noted by hand, and what it is let go without.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class SupplierModel(
    CodeDesk desk,
    CodeBook book,
    IAuthorizationService authorization,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    /// <summary>What can be noted by hand; what is found of a supplier's own code is found by going through it.</summary>
    public static readonly IReadOnlyList<AcceptanceState> Noted =
    [
        AcceptanceState.Accepted,
        AcceptanceState.OwnCodeOffered,
        AcceptanceState.Declined,
    ];
    private const int LongestYears = 2;

    public CodeFile Found { get; private set; } = null!;
    public CodeSupplier Who { get; private set; } = null!;
    public IReadOnlyList<CodeAcceptance> History { get; private set; } = [];
    public IReadOnlyList<CodeException> Exceptions { get; private set; } = [];
    public IReadOnlyDictionary<AcceptanceId, CodeCheck> Checks { get; private set; } = new Dictionary<AcceptanceId, CodeCheck>();
    public CodeVersion? InForce { get; private set; }
    public bool MayEdit { get; private set; }

    [BindProperty, Display(Name = "Codes.Said")]
    public AcceptanceState? Said { get; set; }

    [BindProperty, Display(Name = "Codes.Day")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Codes.Signer"), StringLength(CodeTables.LongestTitle, ErrorMessage = "Text.Long")]
    public string? Signer { get; set; }

    [BindProperty, Display(Name = "Codes.SignerTitle"), StringLength(CodeTables.LongestTitle, ErrorMessage = "Text.Long")]
    public string? SignerTitle { get; set; }

    [BindProperty, Display(Name = "Codes.Proof"), StringLength(CodeTables.LongestNote, ErrorMessage = "Text.Long")]
    public string? Proof { get; set; }

    [BindProperty, Display(Name = "Codes.OwnCode"), StringLength(CodeTables.LongestNote, ErrorMessage = "Text.Long")]
    public string? OwnCode { get; set; }

    [BindProperty, Display(Name = "Codes.Reason"), StringLength(CodeTables.LongestNote, ErrorMessage = "Text.Long")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Codes.UntilDay")]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(CodeId id, SupplierId supplier, CancellationToken cancel)
    {
        Day = clock.Today();
        return await FindAsync(id, supplier, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostNoteAsync(CodeId id, SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel) || InForce is null)
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        this.Require(texts, Said is { } said && Noted.Contains(said), nameof(Said), "Codes.Said.Missing");
        this.Require(texts, Day is { } day && day <= clock.Today(), nameof(Day), "Codes.Day.Wrong");
        if (Said == AcceptanceState.Accepted)
        {
            this.Require(texts, !string.IsNullOrWhiteSpace(Signer), nameof(Signer), "Codes.Signer.Missing");
            this.Require(texts, !string.IsNullOrWhiteSpace(Proof), nameof(Proof), "Codes.Proof.Missing");
        }

        this.Require(
            texts,
            Said != AcceptanceState.OwnCodeOffered || !string.IsNullOrWhiteSpace(OwnCode),
            nameof(OwnCode),
            "Codes.OwnCode.Missing"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var noted = new NotedAnswer(
            Said!.Value,
            Day!.Value,
            Signer.Trimmed(),
            SignerTitle.Trimmed(),
            Proof.Trimmed(),
            OwnCode.Trimmed(),
            null
        );
        await book.NoteAsync(Found, InForce.Number, Who, noted, cancel);
        return RedirectToPage(new { id, supplier });
    }

    public async Task<IActionResult> OnPostExceptAsync(CodeId id, SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel))
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        var today = clock.Today();
        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Codes.Reason.Missing");
        this.Require(
            texts,
            Until is { } until && until > today && until <= today.AddYears(LongestYears),
            nameof(Until),
            "Codes.Until.Wrong"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.ExceptAsync(Found, Who, Reason!.Trim(), Until!.Value, cancel);
        return RedirectToPage(new { id, supplier });
    }

    private async Task<bool> FindAsync(CodeId id, SupplierId supplier, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } file || await book.OfAsync(file, supplier, cancel) is not { } who)
        {
            return false;
        }

        (Found, Who, InForce) = (file, who, file.InForce(clock.Today()));
        MayEdit = (await authorization.AuthorizeAsync(User, EngagementPermissions.Send)).Succeeded;
        History = await book.HistoryAsync(id, supplier, cancel);
        Exceptions = await book.ExceptionsAsync(id, supplier, cancel);
        Checks = await book.ChecksAsync([.. History.Select(one => one.Id)], cancel);
        return true;
    }
}
