using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Writing.Attachments;

/// <summary>An attachment as a download: never shown inside our own pages, so that nothing in it can act there.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class DownloadModel(StatementStore store, StatementAttachments attachments) : PageModel
{
    public async Task<IActionResult> OnGetAsync(StatementId id, string sha256, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open || await attachments.FindAsync(open, sha256, cancel) is not { } file)
        {
            return NotFound();
        }

        return File(file.Content, file.MediaType, file.Name);
    }
}
