using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;

namespace Aktsom.Modules.Engagement.AnswerFiles;

/// <summary>Keeps the evidence a file of answers brings. Evidence is told by its content, as an upload is.</summary>
internal sealed class BroughtEvidence(AppDb db, FileStore files, TimeProvider clock)
{
    /// <summary>One of a kind we do not take is left out.</summary>
    /// <param name="there">The form's files; what is kept is added.</param>
    public async Task KeepAsync(
        OpenForm form,
        AnswerFileLine line,
        FiledAnswers brought,
        List<EvidenceFile> there,
        CancellationToken cancel
    )
    {
        foreach (
            var one in line.Evidence.DistinctBy(one => one.Sha256, StringComparer.Ordinal).Where(one => !IsThere(there, line, one)).ToList()
        )
        {
            if (
                !brought.Evidence.TryGetValue(one.Sha256, out var content)
                || content.Length is 0 or > (int)FileStore.UploadLimit
                || FileKinds.Of(content) is not { } mediaType
            )
            {
                continue;
            }

            var kept = await files.KeepAsync(one.Name, content, mediaType, cancel);
            var added = new EvidenceFile
            {
                OrganisationId = form.Dispatch.OrganisationId,
                Dispatch = form.Dispatch.Id,
                Code = line.Code,
                Sha256 = kept.Sha256,
                Name = kept.Name,
                Size = content.Length,
                ValidTo = one.ValidTo,
                By = form.Who,
                At = clock.GetUtcNow(),
            };
            db.Add(added);
            there.Add(added);
            await db.SaveChangesAsync(cancel);
        }
    }

    private static bool IsThere(List<EvidenceFile> there, AnswerFileLine line, AnswerFileEvidence one) =>
        there.Exists(file => file.Sha256 == one.Sha256 && string.Equals(file.Code, line.Code, StringComparison.Ordinal));
}
