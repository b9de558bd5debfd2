using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Statements.Templates.Answers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing.Attachments;

/// <summary>A file that was taken, or the key of the message that says why not.</summary>
internal sealed record TakenFile(AnswerFile? File, string? Refusal, bool IsPicture = false);

/// <summary>Files that answers refer to: bounded, told by content, kept once by their hash.</summary>
internal sealed class StatementAttachments(AppDb db, Reach reach, FileStore files)
{
    public const long SizeLimit = FileStore.UploadLimit;

    public async Task<TakenFile> TakeAsync(IFormFile upload, CancellationToken cancel)
    {
        if (upload.Length is 0 or > SizeLimit)
        {
            return new TakenFile(null, upload.Length == 0 ? "Field.File.Empty" : "Field.File.Large");
        }

        using var content = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(content, cancel);
        return await TakeAsync(upload.FileName, content.ToArray(), cancel);
    }

    public async Task<TakenFile> TakeAsync(string name, byte[] content, CancellationToken cancel)
    {
        if (FileKinds.Of(content) is not { } mediaType)
        {
            return new TakenFile(null, "Field.File.Kind");
        }

        var isPicture = FileKinds.IsPicture(mediaType);
        if (isPicture && !IsPrintable(mediaType, content))
        {
            return new TakenFile(null, "Field.File.Picture");
        }

        var kept = await files.KeepAsync(name, content, mediaType, cancel);
        return new TakenFile(new AnswerFile(kept.Name, kept.Sha256, null), null, isPicture);
    }

    /// <summary>A file of the statement; null when none of its answers refers to it.</summary>
    public async Task<StoredFile?> FindAsync(OpenStatement open, string sha256, CancellationToken cancel)
    {
        if (!open.Answers.All.Any(answer => answer.Value.Files.Any(file => file.Sha256 == sha256)))
        {
            return null;
        }

        return await db.Set<StoredFile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(file => file.OrganisationId == reach.Organisation && file.Sha256 == sha256, cancel);
    }

    /// <summary>What the printed statement would refuse is refused here, while the person is still at it.</summary>
    private static bool IsPrintable(string mediaType, byte[] content) =>
        PictureFile.Judge(
            new Picture
            {
                MediaType = mediaType,
                Data = content,
                Alt = "",
            }
        ) == PictureFile.Verdict.Good;
}
