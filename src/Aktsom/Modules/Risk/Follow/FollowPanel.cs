using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Follow;

/// <param name="Supplier">The supplier.</param>
/// <param name="Year">The year.</param>
/// <param name="Round">The year's newest choice; null before there is one.</param>
/// <param name="Followed">Its place in it; null is not followed.</param>
/// <param name="ByHand">A person's own choice of it; null without.</param>
/// <param name="MayChoose">The reader may choose by hand.</param>
internal sealed record FollowOfSupplier(
    SupplierId Supplier,
    int Year,
    FollowRound? Round,
    FollowedSupplier? Followed,
    FollowByHand? ByHand,
    bool MayChoose
);

/// <summary>On a supplier's page: whether it is followed this year, by which rules, and the way to choose it by hand.</summary>
internal sealed class FollowPanel(AppDb db, FollowDesk desk, Reach reach, Permissions permissions, TimeProvider clock) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 6;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var (organisation, year) = (reach.Organisation, clock.Today().Year);
        var round = await desk.NewestAsync(organisation, year, cancel);
        var followed = round is null
            ? null
            : await db.Set<FollowedSupplier>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    one => one.OrganisationId == organisation && one.Round == round.Id && one.Supplier == supplier,
                    cancel
                );
        var hand = await db.Set<FollowByHand>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Year == year && one.Supplier == supplier, cancel);
        var may = permissions.Given(reach.RolesIn(organisation), RiskPermissions.Override);
        return round is null && hand is null && !may
            ? null
            : new SupplierPanel("/Modules/Risk/Follow/_Panel.cshtml", new FollowOfSupplier(supplier, year, round, followed, hand, may));
    }
}
