using Aktsom.Modules.Platform.Data;
using Aktsom.Risk;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>Where suppliers have their seat and what is made where, for those who ask by country. Only relations that are alive, never a merged one.</summary>
internal interface ISupplierPlaces
{
    /// <summary>
    /// Suppliers with their seat or a place of production in one of the countries, or with one whose area alone is known; by risk, the gravest first.
    /// </summary>
    Task<IReadOnlyList<PlacedSupplier>> InAsync(
        OrganisationId organisation,
        IReadOnlyCollection<string> countries,
        CancellationToken cancel
    );

    /// <summary>One supplier with all its places; null when it does not exist here.</summary>
    Task<PlacedSupplier?> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);

    /// <summary>Where what is bought from each of them is made: the places of final production in use; suppliers without any are left out.</summary>
    Task<IReadOnlyDictionary<SupplierId, IReadOnlyList<PlacedSite>>> MadeAtAsync(
        OrganisationId organisation,
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    );

    /// <summary>
    /// How many suppliers and how much is bought by country. A supplier counts in each country where it has its seat or a place of production, so the countries'
    /// sums may be more than all together.
    /// </summary>
    Task<CountryPresences> CountriesAsync(OrganisationId organisation, CancellationToken cancel);
}

/// <param name="Countries">The countries, the one with most suppliers first.</param>
/// <param name="Suppliers">All suppliers.</param>
/// <param name="SpendKroner">Purchases in the newest year from all of them.</param>
internal sealed record CountryPresences(IReadOnlyList<CountryPresence> Countries, int Suppliers, long SpendKroner);

/// <param name="Country">ISO code.</param>
/// <param name="Suppliers">Suppliers there.</param>
/// <param name="Spend">Purchases from them in the newest year, whole kroner.</param>
internal sealed record CountryPresence(string Country, int Suppliers, long Spend);

/// <param name="Id">The supplier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Seat, ISO code; null is not known.</param>
/// <param name="City">Town of the seat, or null.</param>
/// <param name="Goods">Words for what is bought, or the name of its purchase category; null is not known.</param>
/// <param name="Level">Where it stands in risk.</param>
/// <param name="SpendKroner">Purchases in the newest year; null is not known.</param>
/// <param name="Sites">Its known places of production that are in use.</param>
internal sealed record PlacedSupplier(
    SupplierId Id,
    string Name,
    string? Country,
    string? City,
    string? Goods,
    RiskLevel Level,
    long? SpendKroner,
    IReadOnlyList<PlacedSite> Sites
);

/// <param name="Producer">Who makes it.</param>
/// <param name="Country">ISO code; null where only an area is known.</param>
/// <param name="Area">Area below or above the country, in the words of the source; null is not known.</param>
/// <param name="Tier">1 is the producer the supplier buys from.</param>
/// <param name="Workers">How many work there; null is not known.</param>
internal sealed record PlacedSite(string Producer, string? Country, string? Area, int Tier, int? Workers = null);
