using Aktsom.Modules.Register.Suppliers;

namespace Aktsom.Tests.Modules.Register.Suppliers;

public sealed class SupplierMovesTests
{
    [Fact]
    [Trait("Requirement", "R-NOR-07")]
    public void Nobody_becomes_active_but_by_being_approved_or_by_coming_back_from_a_review()
    {
        var into = Enum.GetValues<SupplierState>().Where(from => SupplierMoves.Allows(from, SupplierState.Active));

        Assert.Equal([SupplierState.Approved, SupplierState.UnderReview, SupplierState.Suspended], into);
        Assert.True(SupplierMoves.IsGuarded(SupplierState.Approved, notOnboardedHere: true));
        Assert.True(SupplierMoves.IsGuarded(SupplierState.Active, notOnboardedHere: false));
        Assert.False(SupplierMoves.IsGuarded(SupplierState.Active, notOnboardedHere: true));
    }

    [Fact]
    public void Every_state_has_a_way_on_and_the_way_out_is_explained()
    {
        Assert.All(Enum.GetValues<SupplierState>(), state => Assert.NotEmpty(SupplierMoves.From(state)));
        Assert.True(SupplierMoves.NeedsReason(SupplierState.Rejected));
        Assert.True(SupplierMoves.NeedsReason(SupplierState.Ended));
        Assert.False(SupplierMoves.NeedsReason(SupplierState.Approved));
        Assert.False(SupplierMoves.Allows(SupplierState.Prequalifying, SupplierState.Active));
    }
}
