using System.Text;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>A translation that is public.</summary>
internal sealed record PublicTranslation(string Language, int Number, string Sha256, DateTimeOffset At);

/// <summary>Makes translations public beside their original, and reads them.</summary>
internal sealed class TranslatedEditions(
    AppDb db,
    Reach reach,
    ChangeLog log,
    PublishedEditions editions,
    TranslationBook book,
    TimeProvider clock
)
{
    /// <summary>The newest of each language, of one frozen statement.</summary>
    public async Task<IReadOnlyList<PublicTranslation>> OfAsync(SnapshotId snapshot, CancellationToken cancel) =>
        [
            .. (
                await Rows(snapshot)
                    .OrderBy(one => one.Number)
                    .Select(one => new PublicTranslation(one.Language, one.Number, one.Sha256, one.At))
                    .ToListAsync(cancel)
            )
                .GroupBy(one => one.Language, StringComparer.Ordinal)
                .Select(numbers => numbers.Last())
                .OrderBy(one => one.Language, StringComparer.Ordinal),
        ];

    /// <summary>The document as it was made public; null where there is none in the language.</summary>
    public async Task<Document?> DocumentAsync(PublishedEdition edition, string language, CancellationToken cancel)
    {
        var newest = await Rows(edition.Snapshot)
            .Where(one => one.Language == language)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        if (newest is null)
        {
            return null;
        }

        var document = DocumentJson.Read(Encoding.UTF8.GetBytes(newest.Document));
        return document with { Edition = document.Edition with { Fingerprint = newest.Sha256, Published = edition.Date } };
    }

    /// <summary>The statement in the language as it reads now, with the original's signatures and what it is a translation of.</summary>
    public async Task<Document> ComposeAsync(OpenTranslation translation, CancellationToken cancel)
    {
        var statement = translation.Open.Statement;
        var published = await editions.OfAsync(statement.Id, cancel);
        var original = statement.Snapshot is { } snapshot ? await editions.ReadAsync(snapshot, published?.Date, cancel) : null;
        var edition = new Edition(Draft: published is null, original?.Edition.Frozen, published?.Date);
        var document = await book.ComposeAsync(translation, edition, cancel);
        var note = new Paragraph { Text = Said(statement, original).In(translation.Language), Style = ParagraphStyle.Note };
        return document with
        {
            Organisation = original?.Organisation ?? document.Organisation,
            Blocks =
            [
                .. document.Blocks.SelectMany(block =>
                    block switch
                    {
                        Contents => [block, note],
                        Signatures own => [Signed(own, original)],
                        _ => (Block[])[block],
                    }
                ),
            ],
        };
    }

    /// <summary>False when the original is not public, or something is not translated.</summary>
    public async Task<bool> PublishAsync(OpenTranslation translation, CancellationToken cancel)
    {
        var published = await editions.OfAsync(translation.Open.Statement.Id, cancel);
        if (published is null || translation.Done < translation.All)
        {
            return false;
        }

        var document = await ComposeAsync(translation, cancel);
        var bytes = DocumentJson.Write(document);

        // What is public must be readable for ever, so it is read once before anyone sees it.
        DocumentJson.Read(bytes);
        var number = await Rows(published.Snapshot).CountAsync(one => one.Language == translation.Language, cancel) + 1;
        var edition = new TranslatedEdition
        {
            OrganisationId = reach.Organisation,
            Snapshot = published.Snapshot,
            Language = translation.Language,
            Number = number,
            Document = Encoding.UTF8.GetString(bytes),
            Sha256 = DocumentJson.Fingerprint(document),
            At = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        db.Add(edition);
        log.Record(
            "statement.translation_published",
            "statement",
            translation.Open.Statement.Id,
            after: new
            {
                edition.Language,
                edition.Number,
                edition.Sha256,
            }
        );
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>The marks of those who signed the original, their roles in the translation's words where they are known.</summary>
    private static Signatures Signed(Signatures own, Document? original)
    {
        if (original?.Blocks.OfType<Signatures>().FirstOrDefault() is not { } marked)
        {
            return own;
        }

        var roles = own
            .Signers.GroupBy(signer => signer.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Role, StringComparer.Ordinal);
        return marked with
        {
            Signers = [.. marked.Signers.Select(signer => signer with { Role = roles.GetValueOrDefault(signer.Name, signer.Role) })],
        };
    }

    private static LocalisedText Said(Statement statement, Document? original)
    {
        var of = LanguageNames.Of(statement.Language);
        var print = original?.Edition.Fingerprint;
        return new LocalisedText(
            $"Dette er en oversettelse. Originalen er på {of.Nb}, utgave {statement.Version}{(print is null ? "" : $", med fingeravtrykk {print}")}. Er det forskjell på dem, gjelder originalen.",
            $"Dette er ei omsetjing. Originalen er på {of.Nn}, utgåve {statement.Version}{(print is null ? "" : $", med fingeravtrykk {print}")}. Er det skilnad på dei, gjeld originalen.",
            $"This is a translation. The original is in {of.En}, edition {statement.Version}{(print is null ? "" : $", with fingerprint {print}")}. Where the two differ, the original applies."
        );
    }

    private IQueryable<TranslatedEdition> Rows(SnapshotId snapshot) =>
        db.Set<TranslatedEdition>().AsNoTracking().Where(one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot);
}
