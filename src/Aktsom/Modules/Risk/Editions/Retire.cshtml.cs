using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>Takes an edition of one's own out of use, or back again, with the reason; suppliers are screened again.</summary>
[Authorize(RiskPermissions.Reference)]
internal sealed class RetireModel(EditionBook book, IScreening screening, Reach reach, ModuleTexts texts) : PageModel
{
    public RiskEdition Edition { get; private set; } = null!;

    [BindProperty, Display(Name = "Retire.Reason"), StringLength(4000, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(RiskEditionId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(RiskEditionId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Retire.Reason.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var retired = Edition.State == EditionState.Retired;
        await (retired ? book.TakeBackAsync(Edition, Reason!.Trim(), cancel) : book.RetireAsync(Edition, Reason!.Trim(), cancel));
        await screening.RunAsync(reach.Organisation, cancel);
        Told = texts.For(typeof(RetireModel))[retired ? "Retire.Back.Done" : "Retire.Done", Edition.Source];
        return RedirectToPage("/Risk/Overview/Sources");
    }

    private async Task<bool> FindAsync(RiskEditionId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { State: not EditionState.Waiting } found)
        {
            return false;
        }

        Edition = found;
        return true;
    }
}
