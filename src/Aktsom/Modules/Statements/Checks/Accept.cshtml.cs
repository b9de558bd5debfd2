using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Checks.Accepting;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Letting one finding stand, with the reason.</summary>
[Authorize(StatementPermissions.AcceptFindings)]
internal sealed class AcceptModel(StatementChecking checking, AcceptedFindings acceptances, ModuleTexts texts) : PageModel
{
    public CheckedStatement Checked { get; private set; } = null!;
    public FoundAt Found { get; private set; } = null!;

    [BindProperty, Display(Name = "Checks.Reason"), StringLength(AcceptedFinding.LongestReason)]
    public string? Reason { get; set; }

    /// <summary>What the person saw when the form was shown: another answer since then asks anew.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public bool NeedsReason => Found.Severity == CheckSeverity.Warn;

    public async Task<IActionResult> OnGetAsync(StatementId id, string check, string? at, CancellationToken cancel)
    {
        if (!await FindAsync(id, check, at, cancel))
        {
            return NotFound();
        }

        (Seen, Reason) = (Found.Found, Found.Known?.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, string check, string? at, CancellationToken cancel)
    {
        if (!await FindAsync(id, check, at, cancel))
        {
            return NotFound();
        }

        if (!Checked.MayChange || Found.IsOpenBlock)
        {
            return Forbid();
        }

        var text = texts.For(typeof(AcceptModel));
        if (!Found.Found.Is(Seen))
        {
            ModelState.Remove(nameof(Seen));
            Seen = Found.Found;
            return this.PageWithErrors("", text["Checks.Changed"]);
        }

        if (NeedsReason && string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), text["Checks.Reason.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await acceptances.AcceptAsync(id, Found, Reason, cancel);
        return RedirectToPage("List", new { id });
    }

    private async Task<bool> FindAsync(StatementId id, string check, string? at, CancellationToken cancel)
    {
        if (await checking.RunAsync(id, cancel) is not { } statement)
        {
            return false;
        }

        // Addresses are written in lower case, checks and keys are not.
        var found = statement.Findings.FirstOrDefault(one =>
            string.Equals(one.Check, check, StringComparison.OrdinalIgnoreCase)
            && string.Equals(one.At, at ?? "", StringComparison.OrdinalIgnoreCase)
        );
        (Checked, Found) = (statement, found!);
        return found is not null;
    }
}
