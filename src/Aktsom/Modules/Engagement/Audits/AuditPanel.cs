using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Audits;

/// <param name="Supplier">The supplier.</param>
/// <param name="Audits">The newest audits.</param>
/// <param name="Today">Today, to tell what is late.</param>
/// <param name="MayEdit">The reader may write one down.</param>
internal sealed record AuditsOfSupplier(SupplierId Supplier, IReadOnlyList<Audit> Audits, DateOnly Today, bool MayEdit);

/// <summary>On a supplier's page: when somebody last went to see.</summary>
internal sealed class AuditPanel(AuditBook book, Reach reach, Permissions permissions, TimeProvider clock) : ISupplierPanel
{
    private const int AtMost = 4;

    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 15;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var audits = await book.OfSupplierAsync(reach.Organisation, supplier, cancel);
        var mayEdit = permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send);
        return audits.Count == 0 && !mayEdit
            ? null
            : new SupplierPanel(
                "/Modules/Engagement/Audits/_Panel.cshtml",
                new AuditsOfSupplier(supplier, [.. audits.Take(AtMost)], clock.Today(), mayEdit)
            );
    }
}
