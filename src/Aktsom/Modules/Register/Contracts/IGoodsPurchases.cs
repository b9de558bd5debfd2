using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>What the register holds of purchases of some goods, for those who test them. Only relations that are alive, never a merged one.</summary>
internal interface IGoodsPurchases
{
    /// <summary>The suppliers of the goods, by name, with their purchases since a day.</summary>
    /// <param name="organisation">Whose register.</param>
    /// <param name="isConcerned">Whether goods of a purchase category, in these words, are meant.</param>
    /// <param name="since">Purchases from this day; a purchase known by its year alone counts where the year has not ended before it.</param>
    /// <param name="only">Only this supplier; null for all.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<GoodsPurchases>> OfAsync(
        OrganisationId organisation,
        Func<Guid?, string?, bool> isConcerned,
        DateOnly since,
        SupplierId? only,
        CancellationToken cancel
    );
}

/// <param name="Supplier">The supplier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its purchase category, or null.</param>
/// <param name="Goods">Words for what is bought, or the category's name; null is not known.</param>
/// <param name="Places">Its known places of production that are in use.</param>
/// <param name="Lines">The purchases, newest first.</param>
internal sealed record GoodsPurchases(
    SupplierId Supplier,
    string Name,
    Guid? Category,
    string? Goods,
    IReadOnlyList<PlacedSite> Places,
    IReadOnlyList<PurchaseLine> Lines
);

/// <param name="Year">The year.</param>
/// <param name="Month">1–12; 0 where the file gives only a year.</param>
/// <param name="Account">The account it was booked on; empty is not known.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">Net of credit notes.</param>
/// <param name="Invoices">How many invoices.</param>
/// <param name="Import">The import that brought it.</param>
internal sealed record PurchaseLine(short Year, short Month, string Account, string Currency, decimal Amount, int Invoices, ImportId Import)
{
    /// <summary>The last day it may be from.</summary>
    public DateOnly LastDay => Month == 0 ? new DateOnly(Year, 12, 31) : new DateOnly(Year, Month, 1).AddMonths(1).AddDays(-1);
}
