using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>What a person has written of an audit.</summary>
internal sealed record AuditFacts(AuditKind Kind, AuditState State, DateOnly Day, string Country)
{
    public string? Producer { get; init; }
    public string? Scheme { get; init; }
    public string? Rating { get; init; }
    public string? ReportNumber { get; init; }
    public string? Auditor { get; init; }
    public DateOnly? ValidTo { get; init; }
    public string? Found { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Reads and keeps audits of suppliers.</summary>
internal sealed class AuditBook(AppDb db, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>Audits with their day in the year, the newest first.</summary>
    public async Task<IReadOnlyList<Audit>> OfYearAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await db.Set<Audit>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Day >= from && one.Day <= to)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Audit>> OfSupplierAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel) =>
        await db.Set<Audit>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);

    /// <summary>Audits by others than ourselves that were performed at one of them, the newest first.</summary>
    public async Task<IReadOnlyList<Audit>> OutsideAsync(
        OrganisationId organisation,
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    ) =>
        await db.Set<Audit>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && suppliers.Contains(one.Supplier))
            .Where(one => one.Kind == AuditKind.ThirdParty && one.State == AuditState.Performed)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);

    public Task<Audit?> FindAsync(AuditId id, CancellationToken cancel) =>
        db.Set<Audit>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    /// <summary>Planned audits whose day is past.</summary>
    public Task<int> LateAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var today = clock.Today();
        return db.Set<Audit>()
            .CountAsync(one => one.OrganisationId == organisation && one.State == AuditState.Planned && one.Day < today, cancel);
    }

    public async Task<Audit> AddAsync(SupplierId supplier, AuditFacts facts, CancellationToken cancel)
    {
        var added = new Audit
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<AuditId>(clock),
            Supplier = supplier,
            Kind = facts.Kind,
            State = facts.State,
            Day = facts.Day,
            Country = facts.Country,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        Write(added, facts);
        db.Add(added);
        log.Record("audit.added", "supplier", supplier, after: Shown(added));
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> ChangeAsync(Audit audit, AuditFacts facts, Guid revision, CancellationToken cancel)
    {
        var before = Shown(audit);
        Write(audit, facts);
        db.Expect(audit, revision, clock);
        log.RecordChange("audit.changed", "supplier", audit.Supplier, before, Shown(audit));
        return db.TrySaveAsync(cancel);
    }

    private static void Write(Audit audit, AuditFacts facts)
    {
        (audit.Kind, audit.State, audit.Day, audit.Country) = (facts.Kind, facts.State, facts.Day, facts.Country);
        (audit.Producer, audit.Scheme, audit.Rating) = (facts.Producer, facts.Scheme, facts.Rating);
        (audit.ReportNumber, audit.Auditor, audit.ValidTo) = (facts.ReportNumber, facts.Auditor, facts.ValidTo);
        (audit.Found, audit.Reason) = (facts.Found, facts.Reason);
    }

    private static ShownAudit Shown(Audit one) => new(one.Day, one.Kind, one.State, one.Country, one.Rating, one.Reason);

    private sealed record ShownAudit(
        DateOnly AuditDay,
        AuditKind AuditKind,
        AuditState AuditState,
        string Country,
        string? AuditRating,
        string? Reason
    );
}
