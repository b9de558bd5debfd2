using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>PDFs signed elsewhere, kept by their hash as the signature of record.</summary>
internal sealed class SignedFiles(
    AppDb db,
    Reach reach,
    ChangeLog log,
    StatementAttachments attachments,
    SigningDesk desk,
    TimeProvider clock
)
{
    private const string Pdf = "application/pdf";

    /// <summary>Keeps the file and the signatures it holds. Null when taken, else the key of the message that says why not.</summary>
    public async Task<string?> TakeAsync(
        Statement statement,
        IFormFile upload,
        IReadOnlyCollection<PersonId> persons,
        SignedWords words,
        CancellationToken cancel
    )
    {
        var taken = await attachments.TakeAsync(upload, cancel);
        if (taken is not { File: { Sha256: { } hash } file })
        {
            return taken.Refusal;
        }

        var stored = await ReadAsync(hash, cancel);
        if (stored?.MediaType != Pdf)
        {
            return "SignedFile.NotPdf";
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var snapshot = statement.Snapshot!.Value;
        if (
            !await db.Set<SignedFile>()
                .AnyAsync(one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot && one.Sha256 == hash, cancel)
        )
        {
            db.Add(
                new SignedFile
                {
                    OrganisationId = reach.Organisation,
                    Snapshot = snapshot,
                    Sha256 = hash,
                    Name = file.Name,
                    By = reach.ActorName,
                    At = clock.GetUtcNow(),
                }
            );
        }

        log.Record("statement.signed_file_attached", "statement", statement.Id, after: new { file.Name, Sha256 = hash });
        await db.SaveChangesAsync(cancel);
        if (!await desk.SignAsync(statement.Id, persons, SignatureMethod.SignedFile, words, cancel))
        {
            return "Sign.Closed";
        }

        await transaction.CommitAsync(cancel);
        return null;
    }

    public async Task<IReadOnlyList<SignedFile>> OfAsync(SnapshotId snapshot, CancellationToken cancel) =>
        await db.Set<SignedFile>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot)
            .OrderBy(one => one.At)
            .ToListAsync(cancel);

    public async Task<StoredFile?> ReadAsync(string sha256, CancellationToken cancel) =>
        db.Set<StoredFile>().Local.FirstOrDefault(file => file.OrganisationId == reach.Organisation && file.Sha256 == sha256)
        ?? await db.Set<StoredFile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(file => file.OrganisationId == reach.Organisation && file.Sha256 == sha256, cancel);
}
