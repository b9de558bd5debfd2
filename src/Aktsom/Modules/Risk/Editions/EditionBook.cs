using System.Security.Cryptography;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Models;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>What taking a file into use would do, seen before it is done.</summary>
/// <param name="Read">What the file holds, and the rows that could not be taken.</param>
/// <param name="Conflicts">Values that are here already with another content, and stay as they are.</param>
/// <param name="Lost">Countries that have a value now and would have none, since the newest edition of an index counts alone.</param>
/// <param name="Ranking">Who would get another level.</param>
internal sealed record EditionPreview(ReferenceImport Read, int Conflicts, int Lost, ModelPreview Ranking);

/// <summary>
/// The organisation's own editions from the upload until they are retired: a file waits until somebody has seen what it changes, and is then used or dropped.
/// </summary>
internal sealed class EditionBook(
    AppDb db,
    Reach reach,
    ModelInUse inUse,
    OwnModels models,
    ImportEdition import,
    ChangeLog log,
    TimeProvider clock
)
{
    /// <summary>All but the content, the newest first.</summary>
    public Task<List<RiskEdition>> AllAsync(CancellationToken cancel) =>
        db.Set<RiskEdition>()
            .AsNoTracking()
            .Where(edition => edition.OrganisationId == reach.Organisation)
            .OrderByDescending(edition => edition.At)
            .Select(edition => new RiskEdition
            {
                OrganisationId = edition.OrganisationId,
                Id = edition.Id,
                Source = edition.Source,
                Edition = edition.Edition,
                Terms = edition.Terms,
                FileName = edition.FileName,
                Sha256 = edition.Sha256,
                Content = Array.Empty<byte>(),
                Values = edition.Values,
                At = edition.At,
                By = edition.By,
                State = edition.State,
                RetiredAt = edition.RetiredAt,
            })
            .ToListAsync(cancel);

    public Task<RiskEdition?> FindAsync(RiskEditionId id, CancellationToken cancel) =>
        db.Set<RiskEdition>().SingleOrDefaultAsync(edition => edition.OrganisationId == reach.Organisation && edition.Id == id, cancel);

    /// <summary>Keeps an upload until somebody has said what it is. The same file that waits already is taken up again.</summary>
    public async Task<RiskEditionId> KeepAsync(byte[] upload, string fileName, UploadedTable table, CancellationToken cancel)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(upload));
        var known = await db.Set<RiskEdition>()
            .Where(edition =>
                edition.OrganisationId == reach.Organisation && edition.Sha256 == sha && edition.State == EditionState.Waiting
            )
            .Select(edition => (RiskEditionId?)edition.Id)
            .FirstOrDefaultAsync(cancel);
        if (known is { } id)
        {
            return id;
        }

        var added = new RiskEdition
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<RiskEditionId>(clock),
            Source = Path.GetFileName(fileName),
            Edition = "",
            Terms = "",
            FileName = Path.GetFileName(fileName),
            Sha256 = sha,
            Content = table.Content,
            Values = 0,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
            State = EditionState.Waiting,
            OwnShape = IsOwnShape(table.Content, fileName),
        };
        db.Add(added);
        await db.SaveChangesAsync(cancel);
        return added.Id;
    }

    /// <summary>Screens every supplier with what was read beside what is in use. Nothing is stored.</summary>
    public async Task<EditionPreview> PreviewAsync(ReferenceImport read, CancellationToken cancel)
    {
        var now = await inUse.OfAsync(reach.Organisation, cancel);
        var then = now.Library.With(read);
        var lost = read
            .Values.Select(value => value.Edition.Index)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(index =>
                Countries.Shipped.All.Where(one => now.Library.Value(index, one.Iso2) is not null && then.Value(index, one.Iso2) is null)
            )
            .Distinct()
            .Count();
        return new EditionPreview(
            read,
            now.Library.Conflicts(read),
            lost,
            await models.CompareAsync(new Screener(now.Model, then), cancel)
        );
    }

    /// <exception cref="ReferenceFileException">The file cannot be read in that way.</exception>
    public static ReferenceImport Read(RiskEdition waiting, Dictionary<string, string> columns) =>
        Read(waiting.Content, waiting.FileName, columns);

    private static ReferenceImport Read(byte[] content, string fileName, Dictionary<string, string> columns)
    {
        using var stream = new MemoryStream(content, writable: false);
        return ReferenceImport.Read(stream, fileName, columns);
    }

    private static bool IsOwnShape(byte[] content, string fileName)
    {
        try
        {
            Read(content, fileName, []);
            return true;
        }
        catch (ReferenceFileException)
        {
            return false;
        }
    }

    /// <summary>Takes a file that waits into use; levels follow when the register is screened. False when the same file is in use already.</summary>
    /// <exception cref="ReferenceFileException">The file cannot be read in that way; nothing is changed.</exception>
    public async Task<bool> UseAsync(RiskEdition waiting, string terms, Dictionary<string, string> columns, CancellationToken cancel)
    {
        // Only one of the two is left: the edition in use carries the upload's own fingerprint.
        db.Remove(waiting);
        var (added, _) = await import.RunAsync(waiting.Content, waiting.FileName, terms, columns, cancel, waiting.Sha256);
        if (added is null)
        {
            await db.SaveChangesAsync(cancel);
        }

        return added is not null;
    }

    /// <summary>Lets go of a file that was never used.</summary>
    public async Task DropAsync(RiskEdition waiting, CancellationToken cancel)
    {
        db.Remove(waiting);
        log.Record("risk.edition-dropped", "risk", waiting.Id, before: new { waiting.FileName, waiting.Sha256 });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes an edition out of use. It is kept for the screenings that used it.</summary>
    public async Task RetireAsync(RiskEdition edition, string reason, CancellationToken cancel)
    {
        edition.State = EditionState.Retired;
        edition.RetiredAt = clock.GetUtcNow();
        log.Record("risk.edition-retired", "risk", edition.Id, after: new { edition.Source, edition.Edition }, reason: reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts a retired edition in use again.</summary>
    public async Task TakeBackAsync(RiskEdition edition, string reason, CancellationToken cancel)
    {
        edition.State = EditionState.InUse;
        edition.RetiredAt = null;
        log.Record("risk.edition-taken-back", "risk", edition.Id, after: new { edition.Source, edition.Edition }, reason: reason);
        await db.SaveChangesAsync(cancel);
    }
}
