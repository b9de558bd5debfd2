using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>Keeps the conditions before cooperation. The first one makes a supplier that is being prequalified conditional.</summary>
internal sealed class ConditionBook(AppDb db, CriteriaBook criteria, IConditionalMark mark, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>All that are not closed, the first due first.</summary>
    public async Task<IReadOnlyList<ApprovalCondition>> OpenAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<ApprovalCondition>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation)
            .Where(one => one.State == ConditionState.Open || one.State == ConditionState.EvidenceReceived)
            .OrderBy(one => one.Due)
            .ToListAsync(cancel);

    /// <summary>Those due in the year, closed or not.</summary>
    public async Task<IReadOnlyList<ApprovalCondition>> DueInAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await db.Set<ApprovalCondition>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Due >= from && one.Due <= to)
            .OrderBy(one => one.Due)
            .ToListAsync(cancel);
    }

    /// <summary>A supplier's, the first due first.</summary>
    public async Task<IReadOnlyList<ApprovalCondition>> OfSupplierAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<ApprovalCondition>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderBy(one => one.Due)
            .ThenBy(one => one.Id)
            .ToListAsync(cancel);

    public Task<ApprovalCondition?> FindAsync(SupplierId supplier, ConditionId id, CancellationToken cancel) =>
        db.Set<ApprovalCondition>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier && one.Id == id, cancel);

    public async Task<ApprovalCondition> SetAsync(SupplierId supplier, string text, DateOnly due, CancellationToken cancel)
    {
        var set = new ApprovalCondition
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<ConditionId>(clock),
            Supplier = supplier,
            Evaluation = await criteria.OfSupplierAsync(supplier, cancel) is [var newest, ..] ? newest.Id : null,
            Text = text,
            Due = due,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
        };
        db.Add(set);
        log.Record("condition.set", "supplier", supplier, after: new { Condition = text, Due = due });
        await mark.MarkAsync(reach.Organisation, supplier, cancel);
        await db.SaveChangesAsync(cancel);
        return set;
    }

    public async Task ReceiveAsync(ApprovalCondition condition, ConditionEvidence evidence, CancellationToken cancel)
    {
        condition.Receive(evidence);
        log.Record(
            "condition.evidence_received",
            "supplier",
            condition.Supplier,
            after: new
            {
                Condition = condition.Text,
                ConditionEvidence = evidence.Name ?? evidence.Link,
                EvidenceOn = evidence.On,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    public async Task DecideAsync(ApprovalCondition condition, ConditionState to, string? reason, CancellationToken cancel)
    {
        condition.MoveTo(to, reason, clock.Today());
        log.Record(
            "condition.decided",
            "supplier",
            condition.Supplier,
            after: new { Condition = condition.Text, ConditionState = to },
            reason: reason
        );
        await db.SaveChangesAsync(cancel);
    }
}
