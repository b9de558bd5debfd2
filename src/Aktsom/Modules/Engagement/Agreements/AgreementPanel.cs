using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Agreements;

/// <param name="Supplier">The supplier.</param>
/// <param name="Agreements">Its agreements, the newest first.</param>
/// <param name="Today">Today, to tell which have ended.</param>
/// <param name="MayEdit">The reader may write one.</param>
internal sealed record AgreementsOfSupplier(SupplierId Supplier, IReadOnlyList<Agreement> Agreements, DateOnly Today, bool MayEdit);

/// <summary>On a supplier's page: its agreements, and what each rests on.</summary>
internal sealed class AgreementPanel(AgreementBook book, Reach reach, Permissions permissions, TimeProvider clock) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 12;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var agreements = await book.OfSupplierAsync(supplier, cancel);
        var mayEdit = permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send);
        return agreements.Count == 0 && !mayEdit
            ? null
            : new SupplierPanel(
                "/Modules/Engagement/Agreements/_Panel.cshtml",
                new AgreementsOfSupplier(supplier, agreements, clock.Today(), mayEdit)
            );
    }
}
