namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Which state of a relation may follow which, and what a move demands (data-model.md section 3). Pure.</summary>
internal static class SupplierMoves
{
    private static readonly Dictionary<SupplierState, SupplierState[]> Next = new()
    {
        [SupplierState.Prospect] = [SupplierState.Prequalifying],
        [SupplierState.Prequalifying] = [SupplierState.Conditional, SupplierState.Approved, SupplierState.Rejected],
        [SupplierState.Conditional] = [SupplierState.Approved, SupplierState.Rejected],
        [SupplierState.Approved] = [SupplierState.Active, SupplierState.Ended],
        [SupplierState.Active] = [SupplierState.UnderReview, SupplierState.Ended],
        [SupplierState.UnderReview] = [SupplierState.Active, SupplierState.Suspended, SupplierState.Ended],
        [SupplierState.Suspended] = [SupplierState.Active, SupplierState.Ended],
        [SupplierState.Ended] = [SupplierState.Prequalifying],
        [SupplierState.Rejected] = [SupplierState.Prequalifying],
    };

    public static IReadOnlyList<SupplierState> From(SupplierState state) => Next[state];

    public static bool Allows(SupplierState from, SupplierState to) => Next[from].Contains(to);

    /// <summary>Nobody is approved, becomes active or comes back without what the organisation demands (invariant 2).</summary>
    /// <param name="to">The state to move to.</param>
    /// <param name="notOnboardedHere">Found by an import and onboarded by nobody: may come back as it was.</param>
    public static bool IsGuarded(SupplierState to, bool notOnboardedHere) =>
        to == SupplierState.Approved || (to == SupplierState.Active && !notOnboardedHere);

    /// <summary>Why must be said.</summary>
    public static bool NeedsReason(SupplierState to) =>
        to is SupplierState.Rejected or SupplierState.Ended or SupplierState.Suspended or SupplierState.UnderReview;
}
