using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Chain;

/// <summary>The value chain as a file that another register can take in.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class DownloadModel(ChainBook book, Reach reach) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await book.SavedAsync(reach.Organisation, cancel) is { } chain
            ? File(ChainFile.Write(chain), "application/json", "value-chain.json")
            : NotFound();
}
