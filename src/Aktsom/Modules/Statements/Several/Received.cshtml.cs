using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Several;

/// <summary>What other organisations have handed over, and taking a new part by its code.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class ReceivedModel(Handovers handovers, WrongLinks wrong, IAuthorizationService authorization, ModuleTexts texts)
    : PageModel
{
    public IReadOnlyList<(ReceivedPart Received, Part Part)> Parts { get; private set; } = [];
    public bool MayTake { get; private set; }

    [BindProperty, Display(Name = "Handover.Code"), Required(ErrorMessage = "Received.Code.Missing"), StringLength(1000)]
    public string Code { get; set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!MayTake)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!wrong.MayTry(address))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var (outcome, _) = await handovers.TakeAsync(Code, cancel);
        if (outcome == Taking.Taken)
        {
            return RedirectToPage();
        }

        wrong.Note(address);
        return this.PageWithErrors(nameof(Code), texts.For(typeof(ReceivedModel))["Taking." + outcome]);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        MayTake = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        Parts = [.. (await handovers.ReceivedAsync(cancel)).Select(one => (one, Part.Read(one.Content)))];
    }
}
