using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>Files that suppliers attach.</summary>
internal sealed class EvidenceDesk(AppDb db, FileStore files, TimeProvider clock)
{
    private const int MostPerForm = 60;

    /// <summary>Takes a file, or gives the key of the message that says why not. The same file once more is the same file.</summary>
    public async Task<string?> TakeAsync(OpenForm form, string code, IFormFile upload, DateOnly? validTo, CancellationToken cancel)
    {
        var read = await Uploads.ReadAsync(upload, cancel);
        if (read.Fault is { } fault)
        {
            return fault;
        }

        var there = await db.Set<EvidenceFile>()
            .Where(file => file.OrganisationId == form.Dispatch.OrganisationId && file.Dispatch == form.Dispatch.Id)
            .ToListAsync(cancel);
        if (there.Count >= MostPerForm)
        {
            return "File.Many";
        }

        var kept = await files.KeepAsync(upload.FileName, read.Content, read.MediaType, cancel);
        if (!there.Exists(file => file.Sha256 == kept.Sha256 && string.Equals(file.Code, code, StringComparison.Ordinal)))
        {
            db.Add(
                new EvidenceFile
                {
                    OrganisationId = form.Dispatch.OrganisationId,
                    Dispatch = form.Dispatch.Id,
                    Code = code,
                    Sha256 = kept.Sha256,
                    Name = kept.Name,
                    Size = read.Content.Length,
                    ValidTo = validTo,
                    By = form.Who,
                    At = clock.GetUtcNow(),
                }
            );
        }

        await db.TrySaveAsync(cancel);
        return null;
    }
}
