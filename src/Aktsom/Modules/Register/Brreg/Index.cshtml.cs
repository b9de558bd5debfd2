using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>Looks all suppliers up in Enhetsregisteret and shows where it says something else. Nothing is changed unasked.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class IndexModel(RegistryList list, LookUpSuppliers lookUp, TakeFromRegistry take, IAuthorizationService authorization)
    : PageModel
{
    private const int PageSize = 25;

    /// <summary>As many as a person can wait for; the rest is asked in the background.</summary>
    private const int AtOnce = 40;

    [TempData]
    public string? OutOfReach { get; set; }

    [TempData]
    public int? Filled { get; set; }

    public int ToAsk { get; private set; }
    public int Waiting { get; private set; }
    public int Answered { get; private set; }
    public int Missing { get; private set; }
    public int Lacking { get; private set; }
    public int Differing { get; private set; }
    public IReadOnlyList<RegistryLine> Lines { get; private set; } = [];
    public Paging Paging { get; private set; } = null!;
    public bool MayEdit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
        var counts = await list.CountsAsync(cancel);
        Waiting = counts.GetValueOrDefault(RegistryOutcome.Waiting);
        Answered = counts.GetValueOrDefault(RegistryOutcome.Found);
        Missing = counts.GetValueOrDefault(RegistryOutcome.NotFound) + counts.GetValueOrDefault(RegistryOutcome.Removed);
        ToAsk = await list.ToAskCountAsync(cancel);
        Lacking = await take.LackingCountAsync(cancel);
        Differing = await list.DifferingCountAsync(cancel);
        var number = Paging.ReadNumber(Request);
        Lines = await list.DifferingAsync((int)Math.Min(int.MaxValue, (number - 1L) * PageSize), PageSize, cancel);
        Paging = Paging.ByNumber(number, PageSize, Lines.Count, Differing);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        await lookUp.QueueAllAsync(cancel);
        OutOfReach = (await lookUp.RunAsync(AtOnce, cancel)).OutOfReach;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostFillAsync(CancellationToken cancel)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        Filled = await take.FillEmptyAsync(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTakeAsync(SupplierId supplier, string[] fields, CancellationToken cancel)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        await take.TakeAsync(supplier, fields.ToHashSet(StringComparer.Ordinal), cancel);
        return RedirectToPage();
    }

    private async Task<bool> MayAsync() => (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
}
