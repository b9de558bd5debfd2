using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Marks a supplier as one with an agreement, once.</summary>
internal sealed class AgreementMark(AppDb db, ChangeLog log, TimeProvider clock) : IAgreementMark
{
    public async Task MarkAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var found = await db.Set<Supplier>().SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Id == supplier, cancel);
        if (found is not { AgreementSupplier: false })
        {
            return;
        }

        found.AgreementSupplier = true;
        found.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record(
            "supplier.moved",
            "supplier",
            supplier,
            before: new { AgreementSupplier = false },
            after: new { AgreementSupplier = true }
        );
    }
}
