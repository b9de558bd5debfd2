using System.ComponentModel.DataAnnotations;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Several;

/// <summary>Giving a part of a statement to another organisation. What leaves the organisation is chosen by those who may publish.</summary>
[Authorize(StatementPermissions.Publish)]
[ResponseCache(NoStore = true)]
internal sealed class GiveAwayModel(StatementStore store, Handovers handovers, ModuleTexts texts, TimeProvider clock) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public IReadOnlyList<(Handover Handover, Part Part)> Made { get; private set; } = [];

    /// <summary>Shown once.</summary>
    public string? Code { get; private set; }
    public DateTimeOffset Now => clock.GetUtcNow();

    [BindProperty, Display(Name = "Handover.Receiver"), Required(ErrorMessage = "Handover.Receiver.Missing"), StringLength(200)]
    public string Receiver { get; set; } = "";

    [BindProperty, Display(Name = "Handover.Number"), StringLength(40)]
    public string? ReceiverNumber { get; set; }

    [BindProperty, Display(Name = "Handover.Answers")]
    public bool Answers { get; set; }

    [BindProperty, Display(Name = "Handover.Suppliers")]
    public bool Suppliers { get; set; }

    [BindProperty, Display(Name = "Handover.Figures")]
    public bool Figures { get; set; }

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null)
        {
            return NotFound();
        }

        Answers = Suppliers = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        var choice = new PartChoice(Answers && open.Statement.Snapshot is not null, Suppliers, Figures);
        var number = Number();
        if (choice.IsEmpty)
        {
            ModelState.AddModelError(nameof(Suppliers), T("Handover.What.Missing"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        // Shown in the answer itself: a redirect would have to carry the secret.
        Code = await handovers.MakeAsync(open, Receiver, number, choice, cancel);
        (Receiver, ReceiverNumber, Answers, Suppliers) = ("", null, true, true);
        ModelState.Clear();
        await FindAsync(id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(StatementId id, HandoverId handover, CancellationToken cancel)
    {
        await handovers.WithdrawAsync(id, handover, cancel);
        return RedirectToPage(new { id });
    }

    private string? Number()
    {
        if (string.IsNullOrWhiteSpace(ReceiverNumber))
        {
            return null;
        }

        if (OrganisationNumber.TryParse(ReceiverNumber, out var number))
        {
            return number.Digits;
        }

        ModelState.AddModelError(nameof(ReceiverNumber), T("Party.Number.Wrong", ReceiverNumber.Trim()));
        return null;
    }

    private async Task<OpenStatement?> FindAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return null;
        }

        Statement = open.Statement;
        Made = [.. (await handovers.OfAsync(id, cancel)).Select(one => (one, Part.Read(one.Content)))];
        return open;
    }

    private string T(string key, params object[] values) => texts.For(typeof(GiveAwayModel))[key, values];
}
