using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>On a supplier's page: when it was looked up, and whether the registry says otherwise.</summary>
internal sealed class RegistryPanel(AppDb db, Reach reach) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;

    public int Order => 50;

    /// <summary>Nothing for suppliers without a number that can be asked about.</summary>
    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var found = await db.Set<Supplier>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.OrganisationId == reach.Organisation && s.Id == supplier && s.OrgNumberValid, cancel);
        if (found is null)
        {
            return null;
        }

        var answer = await db.Set<RegistryAnswer>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.OrganisationId == reach.Organisation && a.Supplier == supplier && a.AnsweredAt != null, cancel);
        var differences = answer is { Outcome: RegistryOutcome.Found } ? RegistryFields.Differences(found, answer).Count : 0;
        return new SupplierPanel(
            "/Modules/Register/Brreg/_Panel.cshtml",
            new RegistryPanelView(supplier, answer?.AnsweredAt, answer?.Outcome, differences)
        );
    }
}

internal sealed record RegistryPanelView(SupplierId Supplier, DateTimeOffset? AnsweredAt, RegistryOutcome? Outcome, int Differences);
