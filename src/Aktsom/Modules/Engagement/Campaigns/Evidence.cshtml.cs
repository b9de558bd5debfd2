using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>A supplier's file as a download: never shown inside our own pages, so that nothing in it can act there.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class EvidenceModel(CampaignDesk desk, FormDesk forms, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CampaignId id, DispatchId dispatch, string sha256, CancellationToken cancel)
    {
        if (
            await desk.DispatchAsync(id, dispatch, cancel) is null
            || (await forms.FilesOfAsync(dispatch, cancel)).Find(one => one.Sha256 == sha256) is not { } evidence
            || await files.FindAsync(sha256, cancel) is not { } file
        )
        {
            return NotFound();
        }

        return File(file.Content, file.MediaType, evidence.Name);
    }
}
