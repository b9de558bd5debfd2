using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>Audits that were performed, by supplier (R-NOR-22).</summary>
internal sealed class AuditsDone(AppDb db) : IFollowUpKind
{
    public LocalisedText Name { get; } = new("Revisjoner", "Revisjonar", "Audits");
    public int Order => 15;

    public async Task<IReadOnlyDictionary<SupplierId, int>> CountAsync(
        OrganisationId organisation,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    ) =>
        await db.Set<Audit>()
            .Where(one => one.OrganisationId == organisation && one.Day >= from && one.Day <= to && one.State == AuditState.Performed)
            .GroupBy(one => one.Supplier)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
}
