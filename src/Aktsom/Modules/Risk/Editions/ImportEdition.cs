using System.Security.Cryptography;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>Takes in an edition of a risk source under the source's own terms. It stands beside the others; nothing is overwritten.</summary>
internal sealed class ImportEdition(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    public const int SizeLimit = 20 * 1024 * 1024;

    /// <param name="content">The whole file.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="terms">The publisher's terms, as the importer states them.</param>
    /// <param name="columns">Our column names and the file's, where they differ.</param>
    /// <param name="cancel">Stops the work before it is saved.</param>
    /// <param name="fingerprint">SHA-256 of the file as it came, where the content is its table only.</param>
    /// <returns>The edition, or null when the same file is already in use.</returns>
    /// <exception cref="ReferenceFileException">The file cannot be read; nothing is changed.</exception>
    public async Task<(RiskEdition? Added, ReferenceImport Read)> RunAsync(
        byte[] content,
        string fileName,
        string terms,
        Dictionary<string, string> columns,
        CancellationToken cancel,
        string? fingerprint = null
    )
    {
        using var stream = new MemoryStream(content, writable: false);
        var read = ReferenceImport.Read(stream, fileName, columns);
        var sha = fingerprint ?? Convert.ToHexStringLower(SHA256.HashData(content));
        if (
            await db.Set<RiskEdition>()
                .AnyAsync(
                    edition => edition.OrganisationId == reach.Organisation && edition.Sha256 == sha && edition.State == EditionState.InUse,
                    cancel
                )
        )
        {
            return (null, read);
        }

        var added = new RiskEdition
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<RiskEditionId>(clock),
            Source = string.Join("; ", read.Sources.Select(source => source.Title).Distinct(StringComparer.Ordinal)),
            Edition = string.Join("; ", read.Editions.Select(edition => edition.Edition).Distinct(StringComparer.Ordinal)),
            Terms = terms.Trim(),
            FileName = Path.GetFileName(fileName),
            Sha256 = sha,
            Content = content,
            Columns = columns,
            Values = read.Values.Count + read.Listings.Count + read.Ratings.Count,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        db.Add(added);
        log.Record(
            "risk.edition-imported",
            "risk",
            added.Id,
            after: new
            {
                added.Source,
                added.Edition,
                added.Values,
                added.Sha256,
                added.Terms,
            }
        );
        await db.SaveChangesAsync(cancel);
        return (added, read);
    }
}
