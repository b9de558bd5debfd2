using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>What a person has written of a published document.</summary>
internal sealed record PublishedFacts(PublishedKind Kind, string Title, string Link, DateOnly PublishedOn, DateOnly? ValidTo);

/// <param name="Fingerprint">What the question asks for.</param>
/// <param name="IsThere">The document answers it.</param>
/// <param name="Page">On which page, where that is known.</param>
internal sealed record PublishedMark(string Fingerprint, bool IsThere, string? Page);

/// <summary>Reads and keeps what suppliers have published.</summary>
internal sealed class PublishedBook(AppDb db, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>What one supplier has published, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedDocument>> OfSupplierAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<PublishedDocument>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.PublishedOn)
            .ToListAsync(cancel);

    /// <summary>What they have published that is still used in place of questions, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedDocument>> InUseAsync(IReadOnlyCollection<SupplierId> suppliers, CancellationToken cancel)
    {
        var today = clock.Today();
        var since = today.AddMonths(-KnownAnswers.Months);
        return await db.Set<PublishedDocument>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && suppliers.Contains(one.Supplier))
            .Where(one => one.ValidTo == null ? one.PublishedOn >= since : one.ValidTo >= today)
            .OrderByDescending(one => one.PublishedOn)
            .ToListAsync(cancel);
    }

    public Task<PublishedDocument?> FindAsync(PublishedId id, CancellationToken cancel) =>
        db.Set<PublishedDocument>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    /// <summary>Which questions the documents answer.</summary>
    public async Task<ILookup<PublishedId, PublishedPlace>> PlacesAsync(
        IReadOnlyCollection<PublishedId> documents,
        CancellationToken cancel
    ) =>
        (
            await db.Set<PublishedPlace>()
                .AsNoTracking()
                .Where(one => one.OrganisationId == reach.Organisation && documents.Contains(one.Document))
                .ToListAsync(cancel)
        ).ToLookup(one => one.Document);

    public async Task<PublishedDocument> AddAsync(SupplierId supplier, PublishedFacts facts, CancellationToken cancel)
    {
        var added = new PublishedDocument
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<PublishedId>(clock),
            Supplier = supplier,
            Kind = facts.Kind,
            Title = facts.Title,
            Link = facts.Link,
            PublishedOn = facts.PublishedOn,
            ValidTo = facts.ValidTo,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        db.Add(added);
        log.Record("published.added", "supplier", supplier, after: Shown(added));
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> ChangeAsync(PublishedDocument document, PublishedFacts facts, Guid revision, CancellationToken cancel)
    {
        var before = Shown(document);
        (document.Kind, document.Title, document.Link) = (facts.Kind, facts.Title, facts.Link);
        (document.PublishedOn, document.ValidTo) = (facts.PublishedOn, facts.ValidTo);
        db.Expect(document, revision, clock);
        log.RecordChange("published.changed", "supplier", document.Supplier, before, Shown(document));
        return db.TrySaveAsync(cancel);
    }

    /// <summary>Marks which of the questions shown the document answers; other questions keep their marks. Says how many changed.</summary>
    public async Task<int> MarkAsync(PublishedDocument document, IReadOnlyCollection<PublishedMark> marks, CancellationToken cancel)
    {
        var there = await db.Set<PublishedPlace>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Document == document.Id)
            .ToDictionaryAsync(one => one.Fingerprint, StringComparer.Ordinal, cancel);
        var changed = marks.Count(mark => Mark(document, mark, there.GetValueOrDefault(mark.Fingerprint)));
        if (changed > 0)
        {
            log.Record(
                "published.marked",
                "supplier",
                document.Supplier,
                after: new { PublishedTitle = document.Title, PublishedAnswers = changed }
            );
            await db.SaveChangesAsync(cancel);
        }

        return changed;
    }

    /// <summary>Takes it away; answers that already rest on it stay as they are.</summary>
    public async Task RemoveAsync(PublishedDocument document, CancellationToken cancel)
    {
        db.RemoveRange(
            await db.Set<PublishedPlace>()
                .Where(one => one.OrganisationId == reach.Organisation && one.Document == document.Id)
                .ToListAsync(cancel)
        );
        db.Remove(document);
        log.Record("published.removed", "supplier", document.Supplier, before: Shown(document));
        await db.SaveChangesAsync(cancel);
    }

    private bool Mark(PublishedDocument document, PublishedMark mark, PublishedPlace? there)
    {
        if (there is not null && mark.IsThere)
        {
            var isChanged = there.Page != mark.Page;
            there.Page = mark.Page;
            return isChanged;
        }

        if (there is not null)
        {
            db.Remove(there);
        }
        else if (mark.IsThere)
        {
            db.Add(
                new PublishedPlace
                {
                    OrganisationId = reach.Organisation,
                    Document = document.Id,
                    Fingerprint = mark.Fingerprint,
                    Page = mark.Page,
                }
            );
        }

        return there is not null || mark.IsThere;
    }

    private static ShownDocument Shown(PublishedDocument one) => new(one.Title, one.Link, one.PublishedOn, one.ValidTo);

    private sealed record ShownDocument(string PublishedTitle, string PublishedLink, DateOnly PublishedOn, DateOnly? ValidTo);
}
