using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>A supplier in one year, with what the rules of counting and steps look at.</summary>
internal sealed class SupplierOfYear
{
    public required SupplierId Id { get; init; }
    public required string Name { get; init; }
    public string? Country { get; init; }
    public SupplierState State { get; init; }
    public SupplierLevel Level { get; init; }
    public SupplierKind Kind { get; init; }
    public PurchaseType? PurchaseType { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Bought from in the year, or nothing is known of that year's purchases at all.</summary>
    public bool IsSeen { get; init; } = true;

    /// <summary>Invoices less credit notes in NOK, without VAT where the ledger says so; zero without purchases.</summary>
    public decimal SpendNok { get; init; }
    public decimal LargestNok { get; init; }
}
