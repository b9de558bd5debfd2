using System.Text;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Signature = Aktsom.Modules.Statements.Signing.Signature;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>An edition the public can read.</summary>
/// <param name="Address">Where it is read, from the site's root. The newest of a year has the year's lasting address.</param>
/// <param name="UpdateReason">What had changed so much that the version before was replaced; null for the first.</param>
internal sealed record PublishedEdition(
    StatementId Statement,
    SnapshotId Snapshot,
    int Year,
    int Version,
    string Template,
    string Language,
    StatementState State,
    DateOnly Date,
    string Sha256,
    string Address,
    string? UnsignedReason,
    string? UpdateReason
);

/// <summary>Reads what is published, of the organisation whose reach is set.</summary>
internal sealed class PublishedEditions(AppDb db, Reach reach, IOrganisations organisations)
{
    /// <summary>The published edition of a statement, or null.</summary>
    public async Task<PublishedEdition?> OfAsync(StatementId statement, CancellationToken cancel) =>
        (await AllAsync(cancel)).FirstOrDefault(edition => edition.Statement == statement);

    /// <summary>Every published edition, newest first.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> AllAsync(CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var facts = await organisations.FactsAsync(organisation, cancel);
        var rows = await (
            from publication in db.Set<Publication>()
            where publication.OrganisationId == organisation && publication.Channel == PublicationChannel.WebSite
            join snapshot in db.Set<StatementSnapshot>()
                on new { publication.OrganisationId, Id = publication.Snapshot } equals new { snapshot.OrganisationId, snapshot.Id }
            join statement in db.Set<Statement>()
                on new { snapshot.OrganisationId, Id = snapshot.Statement } equals new { statement.OrganisationId, statement.Id }
            where publication.Date != null
            orderby statement.Year descending, statement.Version descending, publication.At descending
            select new
            {
                Statement = statement,
                Snapshot = snapshot.Id,
                snapshot.Sha256,
                Date = publication.Date!.Value,
                publication.UnsignedReason,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var places = rows.Select(row => new EditionPlace(row.Statement.Year, row.Statement.Version, row.Statement.Template)).ToList();
        return
        [
            .. rows.Select(
                (row, at) =>
                    new PublishedEdition(
                        row.Statement.Id,
                        row.Snapshot,
                        row.Statement.Year,
                        row.Statement.Version,
                        row.Statement.Template,
                        row.Statement.Language,
                        row.Statement.State,
                        row.Date,
                        row.Sha256,
                        EditionPlace.Address(facts?.Slug ?? "", places[at], places),
                        row.UnsignedReason,
                        row.Statement.UpdateReason
                    )
            ),
        ];
    }

    /// <summary>The frozen document of an edition as it is read now: with its fingerprint, the day it was published and who has signed since.</summary>
    public async Task<Document?> DocumentAsync(PublishedEdition edition, CancellationToken cancel) =>
        await ReadAsync(edition.Snapshot, edition.Date, cancel);

    /// <summary>A frozen document with its fingerprint and who has signed; null where there is none.</summary>
    public async Task<Document?> ReadAsync(SnapshotId id, DateOnly? published, CancellationToken cancel)
    {
        var snapshot = await db.Set<StatementSnapshot>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);
        if (snapshot is null)
        {
            return null;
        }

        var signatures = await db.Set<Signature>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Snapshot == id)
            .ToListAsync(cancel);
        var document = DocumentJson.Read(Encoding.UTF8.GetBytes(snapshot.Document));
        return SignedDocument.Of(document, signatures) with
        {
            Edition = document.Edition with { Fingerprint = snapshot.Sha256, Published = published },
        };
    }
}
