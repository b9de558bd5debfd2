using System.Text.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using AnswerState = Aktsom.Modules.Statements.Templates.Answers.AnswerState;
using Figure = Aktsom.Modules.Platform.Figures.Figure;
using Signature = Aktsom.Modules.Statements.Signing.Signature;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary>Makes and keeps the bundle of a published edition: everything an outsider needs to compute its figures again.</summary>
internal sealed class BundleKeeper(
    AppDb db,
    Reach reach,
    ChangeLog log,
    PublishedEditions editions,
    StatementForms forms,
    StatementTemplates templates,
    SignedFiles signedFiles,
    TimeProvider clock
)
{
    public const string MediaType = "application/zip";

    /// <summary>The newest bundle of an edition, or null where none is made yet.</summary>
    public Task<PublishedBundle?> NewestAsync(SnapshotId snapshot, CancellationToken cancel) =>
        db.Set<PublishedBundle>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot)
            .OrderByDescending(one => one.At)
            .FirstOrDefaultAsync(cancel);

    public Task<byte[]> ReadAsync(PublishedBundle bundle, CancellationToken cancel) =>
        db.Set<StoredFile>()
            .Where(file => file.OrganisationId == reach.Organisation && file.Sha256 == bundle.Sha256)
            .Select(file => file.Content)
            .SingleAsync(cancel);

    /// <summary>The file's name, where it is fetched.</summary>
    public static string NameOf(PublishedEdition edition) =>
        FormattableString.Invariant($"redegjorelse-{edition.Year}-{edition.Version}-datapakke.zip");

    /// <summary>Makes the bundle as things stand, and names what it holds in the change log, in one transaction.</summary>
    /// <exception cref="Platform.Rendering.RenderException">The PDF could not be made; nothing is kept.</exception>
    public async Task<PublishedBundle> MakeAsync(PublishedEdition edition, CancellationToken cancel)
    {
        var document =
            await editions.DocumentAsync(edition, cancel) ?? throw new ArgumentException("The edition is not published.", nameof(edition));
        document = document with { Edition = document.Edition with { Package = new DataPackage(NameOf(edition)) } };
        var snapshot = await db.Set<StatementSnapshot>()
            .AsNoTracking()
            .SingleAsync(one => one.OrganisationId == reach.Organisation && one.Id == edition.Snapshot, cancel);
        var signatures = await SignaturesAsync(edition.Snapshot, cancel);
        var parts = new BundleParts(
            document,
            GroundOf(snapshot, edition.Language),
            (await forms.MakeAsync(document, "pdf", cancel))!.Content,
            signatures,
            Log: null
        );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var line = await LogAsync(edition.Statement, parts, cancel);
        var zip = (parts with { Log = BundleLog.Of(reach.Organisation, line) }).ToZip(clock.GetUtcNow());
        var bundle = await KeepAsync(edition, zip, signatures.Count, cancel);
        await transaction.CommitAsync(cancel);
        return bundle;
    }

    private async Task<PublishedBundle> KeepAsync(PublishedEdition edition, byte[] zip, int signed, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var bundle = new PublishedBundle
        {
            OrganisationId = reach.Organisation,
            Snapshot = edition.Snapshot,
            Sha256 = BundleParts.Sha256(zip),
            Size = zip.Length,
            Signed = signed,
            At = now,
        };
        db.Add(bundle);
        db.Add(
            new StoredFile
            {
                OrganisationId = reach.Organisation,
                Sha256 = bundle.Sha256,
                Name = NameOf(edition),
                MediaType = MediaType,
                Size = zip.Length,
                Content = zip,
                At = now,
            }
        );
        await db.SaveChangesAsync(cancel);
        return bundle;
    }

    /// <summary>The line that names all the bundle holds. The chain is locked until the transaction ends, so the last line is this one.</summary>
    private async Task<LogLineShape> LogAsync(StatementId statement, BundleParts parts, CancellationToken cancel)
    {
        log.Record(
            BundleLog.Act,
            "statement",
            statement,
            after: new
            {
                Sha256 = parts.Fingerprint,
                Ground = parts.Ground.Sha256,
                Signatures = BundleParts.Sha256(BundleParts.SignatureFile(parts.Fingerprint, parts.Signatures)),
                Pdf = BundleParts.Sha256(parts.Pdf),
            }
        );
        await db.SaveChangesAsync(cancel);
        var row = await db.Set<LogRow>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .OrderByDescending(one => one.Sequence)
            .FirstAsync(cancel);
        var entry = new LogEntry(row.At, row.Person, row.PersonName, row.Act, row.Entity, row.EntityId, row.Reason, row.Before, row.After);
        return BundleLog.Line(row.Sequence, entry, row.PreviousHash, row.Hash);
    }

    private Ground GroundOf(StatementSnapshot snapshot, string language)
    {
        var figures = FrozenFigures.Read(snapshot.Figures, reach.Organisation);
        var answers = StatementFile.Read(snapshot.Answers, templates);
        var byId = figures.ToDictionary(figure => figure.Definition.Id, StringComparer.Ordinal);
        var fields = answers
            .Template.Fields.Where(field => IsFilledTable(field, answers.Answers) && Listed(field, byId) is not null)
            .ToLookup(field => Listed(field, byId)!.Definition.Id, field => field.Key, StringComparer.Ordinal);
        return Ground.Of(figures, fields, language, snapshot.Id.Value);
    }

    /// <summary>A table that stands as the register filled it, outside repeated blocks, which show their own row's part alone.</summary>
    private static bool IsFilledTable(TemplateField field, AnswerSet answers) =>
        field.Type == FieldType.Table
        && field.Block is null
        && field.Fill.HasFlag(Fill.Register)
        && answers[field.Key].State == AnswerState.Empty;

    private static Figure? Listed(TemplateField field, Dictionary<string, Figure> figures) =>
        field.Figures.Select(id => figures.GetValueOrDefault(id)).FirstOrDefault(figure => figure is { Gap: null })
            is { Rows.Count: > 0 } listed
            ? listed
            : null;

    private async Task<IReadOnlyList<SignatureShape>> SignaturesAsync(SnapshotId snapshot, CancellationToken cancel)
    {
        var signed = await db.Set<Signature>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot && one.State == SignatureState.Signed)
            .OrderBy(one => one.Place)
            .ToListAsync(cancel);
        var files = await signedFiles.OfAsync(snapshot, cancel);
        return
        [
            .. signed.Select(one => new SignatureShape(
                one.Name,
                one.Role,
                PrintedSignatures.Day(one.Date!.Value),
                JsonNamingPolicy.CamelCase.ConvertName(one.Method!.Value.ToString()),
                one.Reservation,
                one.Method == SignatureMethod.SignedFile && files.Count > 0 ? files[^1].Sha256 : null
            )),
        ];
    }
}
