using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Moves a supplier that is being prequalified to conditional.</summary>
internal sealed class ConditionalMark(AppDb db, ChangeLog log, TimeProvider clock) : IConditionalMark
{
    public async Task MarkAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var found = await db.Set<Supplier>().SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Id == supplier, cancel);
        if (found is not { State: SupplierState.Prequalifying })
        {
            return;
        }

        found.State = SupplierState.Conditional;
        found.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record(
            "supplier.moved",
            "supplier",
            supplier,
            before: new { State = SupplierState.Prequalifying },
            after: new { State = SupplierState.Conditional }
        );
    }
}
