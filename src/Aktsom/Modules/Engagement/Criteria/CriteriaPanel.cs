using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Criteria;

/// <param name="Supplier">The supplier.</param>
/// <param name="Newest">Its newest evaluation.</param>
/// <param name="Conditions">Its conditions, the first due first.</param>
/// <param name="Today">Today, to tell which are late.</param>
/// <param name="MayEdit">The reader may evaluate.</param>
internal sealed record CriteriaOfSupplier(
    SupplierId Supplier,
    CriteriaEvaluation? Newest,
    IReadOnlyList<ApprovalCondition> Conditions,
    DateOnly Today,
    bool MayEdit
);

/// <summary>On a supplier's page: whether it meets the minimum, and the conditions it is to meet.</summary>
internal sealed class CriteriaPanel(
    CriteriaBook criteria,
    ConditionBook conditions,
    Reach reach,
    Permissions permissions,
    TimeProvider clock
) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 11;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var newest = await criteria.OfSupplierAsync(supplier, cancel) is [var first, ..] ? first : null;
        var all = await conditions.OfSupplierAsync(supplier, cancel);
        var mayEdit = permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send);
        return newest is null && all.Count == 0 && !mayEdit
            ? null
            : new SupplierPanel(
                "/Modules/Engagement/Criteria/_Panel.cshtml",
                new CriteriaOfSupplier(supplier, newest, all, clock.Today(), mayEdit)
            );
    }
}
