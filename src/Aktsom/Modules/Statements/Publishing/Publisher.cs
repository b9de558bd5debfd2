using System.Text;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>An edition the public can read.</summary>
internal sealed record PublishedEdition(
    StatementId Statement,
    int Year,
    int Version,
    string Template,
    DateOnly Date,
    string Sha256,
    string Address,
    string? UnsignedReason
);

/// <summary>Freezes a statement with its figures and makes it public at a lasting address.</summary>
internal sealed class Publisher(
    AppDb db,
    Reach reach,
    ChangeLog log,
    StatementComposer composer,
    IOrganisations organisations,
    TimeProvider clock
)
{
    /// <summary>What an unsigned statement of an organisation under the Act needs before it may be published (invariant 22).</summary>
    public async Task<bool> NeedsReasonAsync(OpenStatement open, CancellationToken cancel) =>
        open.Template.UnderAct && (await organisations.CoverageAsync(reach.Organisation, open.Statement.Year, cancel)).Covered != false;

    public async Task PublishAsync(OpenStatement open, string? unsignedReason, CancellationToken cancel)
    {
        if (open.Statement.State != StatementState.Draft)
        {
            throw new InvalidOperationException($"Statement {open.Statement.Id} is no draft.");
        }

        if (string.IsNullOrWhiteSpace(unsignedReason) && await NeedsReasonAsync(open, cancel))
        {
            throw new InvalidOperationException("An unsigned statement under the Act needs a reason.");
        }

        var now = clock.GetUtcNow();
        var today = clock.Today();
        var document = await composer.ComposeAsync(open, new Edition(Draft: false, now, today), cancel);
        var fingerprint = DocumentJson.Fingerprint(document);
        var snapshot = new StatementSnapshot
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<SnapshotId>(clock),
            Statement = open.Statement.Id,
            Document = Encoding.UTF8.GetString(DocumentJson.Write(document)),
            Sha256 = fingerprint,
            At = now,
            By = reach.ActorName,
        };
        db.Add(snapshot);
        db.Add(
            new Publication
            {
                OrganisationId = reach.Organisation,
                Snapshot = snapshot.Id,
                Channel = PublicationChannel.WebSite,
                Date = today,
                UnsignedReason = string.IsNullOrWhiteSpace(unsignedReason) ? null : unsignedReason.Trim(),
            }
        );
        await SupersedeAsync(open, cancel);
        open.Statement.State = StatementState.Published;
        log.Record(
            "statement.published",
            "statement",
            open.Statement.Id,
            after: new
            {
                open.Statement.Year,
                open.Statement.Version,
                Sha256 = fingerprint,
            },
            reason: unsignedReason
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The newest edition of a statement that has been published, or null.</summary>
    public async Task<PublishedEdition?> NewestAsync(StatementId statement, CancellationToken cancel) =>
        (await EditionsAsync(cancel)).FirstOrDefault(edition => edition.Statement == statement);

    /// <summary>Every published edition of the organisation whose reach is set, newest first.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> EditionsAsync(CancellationToken cancel)
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
            orderby statement.Year descending, statement.Version descending
            select new
            {
                statement.Id,
                statement.Year,
                statement.Version,
                statement.Template,
                publication.Date,
                snapshot.Sha256,
                publication.UnsignedReason,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new PublishedEdition(
                row.Id,
                row.Year,
                row.Version,
                row.Template,
                row.Date,
                row.Sha256,
                Address(facts?.Slug, row.Year, row.Version),
                row.UnsignedReason
            )),
        ];
    }

    /// <summary>The frozen document of an edition, with the fingerprint it was frozen under.</summary>
    public async Task<Document?> DocumentAsync(PublishedEdition edition, CancellationToken cancel)
    {
        var json = await db.Set<StatementSnapshot>()
            .Where(s => s.OrganisationId == reach.Organisation && s.Statement == edition.Statement && s.Sha256 == edition.Sha256)
            .Select(s => s.Document)
            .FirstOrDefaultAsync(cancel);
        if (json is null)
        {
            return null;
        }

        var document = DocumentJson.Read(Encoding.UTF8.GetBytes(json));
        return document with { Edition = document.Edition with { Fingerprint = edition.Sha256 } };
    }

    private static string Address(string? slug, int year, int version) =>
        version == 1 ? $"/p/{slug}/{year}" : $"/p/{slug}/{year}/{version}";

    private async Task SupersedeAsync(OpenStatement open, CancellationToken cancel)
    {
        var earlier = await db.Set<Statement>()
            .Where(s =>
                s.OrganisationId == reach.Organisation
                && s.Id != open.Statement.Id
                && s.Template == open.Statement.Template
                && s.Year <= open.Statement.Year
                && (s.State == StatementState.Published || s.State == StatementState.UnderUpdate)
            )
            .ToListAsync(cancel);
        earlier.ForEach(statement => statement.State = StatementState.Superseded);
    }
}
