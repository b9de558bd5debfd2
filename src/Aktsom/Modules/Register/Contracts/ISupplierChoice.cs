using Aktsom.Modules.Platform.Data;
using Aktsom.Risk;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>Chooses suppliers by where they stand, for those who will ask or visit them. Only relations that are alive, never a merged one.</summary>
internal interface ISupplierChoice
{
    /// <summary>Those who fit, the gravest risk first: the same list each time the register is the same (R-LO-05).</summary>
    Task<IReadOnlyList<ChosenSupplier>> SelectAsync(
        OrganisationId organisation,
        SupplierSelection selection,
        int atMost,
        CancellationToken cancel
    );

    /// <summary>These suppliers, in the order of their risk.</summary>
    Task<IReadOnlyList<ChosenSupplier>> OfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    );

    /// <summary>Those whose name holds the words.</summary>
    Task<IReadOnlyList<ChosenSupplier>> FindAsync(OrganisationId organisation, string words, int atMost, CancellationToken cancel);

    /// <summary>The relations that are alive, in the order of their risk, with what a demand can be made by.</summary>
    Task<IReadOnlyList<SupplierRelation>> RelationsAsync(OrganisationId organisation, CancellationToken cancel);

    /// <summary>One relation; null where it is none or has ended.</summary>
    Task<SupplierRelation?> RelationOfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);

    /// <summary>Those whose purchase category is chosen for the year's closer work (R-LO-04).</summary>
    Task<IReadOnlySet<SupplierId>> InChosenCategoriesAsync(OrganisationId organisation, int year, CancellationToken cancel);

    /// <summary>The purchase categories by name.</summary>
    Task<IReadOnlyDictionary<Guid, string>> CategoriesAsync(OrganisationId organisation, CancellationToken cancel);
}

/// <param name="Levels">Risk levels; none means all.</param>
/// <param name="Categories">Purchase categories; none means all.</param>
/// <param name="MinSpendKroner">Purchases in the newest year above this; null for any.</param>
/// <param name="CentralOnly">Only suppliers with an agreement for the whole organisation.</param>
internal sealed record SupplierSelection(
    IReadOnlyCollection<RiskLevel> Levels,
    IReadOnlyCollection<Guid> Categories,
    long? MinSpendKroner,
    bool CentralOnly
);

/// <param name="Id">The supplier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Seat, or null.</param>
/// <param name="Level">Where it stands in risk.</param>
/// <param name="SpendKroner">Purchases in the newest year; null is not known.</param>
internal sealed record ChosenSupplier(SupplierId Id, string Name, string? Country, RiskLevel Level, long? SpendKroner);

/// <param name="Supplier">Who it is with.</param>
/// <param name="Active">Goods or services are bought, or may be, without further approval.</param>
/// <param name="Agreement">Has an agreement.</param>
/// <param name="Key">A key supplier.</param>
/// <param name="Partner">A business partner outside the supply chain.</param>
/// <param name="Large">Bought from above the organisation's limit in the newest year (R-LO-07).</param>
/// <param name="Repeated">As many invoices in the newest twelve months of purchases as the organisation says (R-LO-07).</param>
/// <param name="Conditional">Has conditions to meet before it is approved.</param>
/// <param name="NotOnboardedHere">Found by an import and onboarded by nobody here.</param>
internal sealed record SupplierRelation(
    ChosenSupplier Supplier,
    bool Active,
    bool Agreement,
    bool Key,
    bool Partner,
    bool Large,
    bool Repeated,
    bool Conditional,
    bool NotOnboardedHere
);
