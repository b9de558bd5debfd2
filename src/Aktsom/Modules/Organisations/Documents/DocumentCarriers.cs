using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Documents;

/// <summary>Policies and routines that carry numbers of the UN's goals; they hold from year to year.</summary>
internal sealed class DocumentCarriers(AppDb db) : IUnGoalCarriers
{
    public async Task<IReadOnlyList<UnGoalCarrier>> OfAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        [
            .. (
                await db.Set<GoverningDocument>()
                    .AsNoTracking()
                    .Where(one => one.OrganisationId == organisation && one.UnGoals.Length > 0)
                    .OrderBy(one => one.Name)
                    .ToListAsync(cancel)
            ).Select(one => new UnGoalCarrier(
                UnGoalCarrierKind.Document,
                one.Id.Value,
                one.Name,
                $"/organisation/documents/edit/{one.Id}",
                one.UnGoals
            )),
        ];
}
