using Aktsom.Modules.Platform.Data;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>What other modules may know of suppliers.</summary>
internal interface ISuppliers
{
    Task<string?> NameOfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);

    /// <summary>The names of those of them that exist here.</summary>
    Task<IReadOnlyDictionary<SupplierId, string>> NamesOfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    );

    /// <summary>The facts risk is screened from, of every supplier that counts, in the order of their ids.</summary>
    IAsyncEnumerable<SupplierFacts> FactsAsync(OrganisationId organisation, CancellationToken cancel);

    /// <summary>The facts of those with a country, an industry, goods or a place of production missing, the most bought from first.</summary>
    Task<IReadOnlyList<SupplierFacts>> LackingAsync(OrganisationId organisation, int atMost, CancellationToken cancel);

    /// <summary>The same of one supplier, or null when it does not exist here.</summary>
    Task<SupplierFacts?> FactsOfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);

    /// <summary>The years something was bought in, the newest first.</summary>
    Task<IReadOnlyList<int>> YearsAsync(OrganisationId organisation, CancellationToken cancel);

    /// <summary>The suppliers counted in a year by the organisation's counting rule, by name.</summary>
    /// <param name="organisation">Whose register.</param>
    /// <param name="year">The year.</param>
    /// <param name="numbers">Only those with one of these organisation numbers; null for all.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<CountedSupplier>> CountedAsync(
        OrganisationId organisation,
        int year,
        IReadOnlyCollection<string>? numbers,
        CancellationToken cancel
    );
}

/// <summary>A supplier that is counted in a year.</summary>
internal sealed record CountedSupplier(SupplierId Id, string Name, string? OrgNumber, string? Country);

/// <param name="Id">The supplier.</param>
/// <param name="Name">Its name.</param>
/// <param name="OrgNumber">Nine digits, or null.</param>
/// <param name="Country">Seat, ISO 3166-1 alpha-2; null is not known.</param>
/// <param name="NaceCode">Sector, or null.</param>
/// <param name="Goods">Words for what is bought, or null.</param>
/// <param name="SpendKroner">Purchases in the newest year, whole kroner; null is not known.</param>
/// <param name="Production">The known places of production, each country and stage once.</param>
internal sealed record SupplierFacts(
    SupplierId Id,
    string Name,
    string? OrgNumber,
    string? Country,
    string? NaceCode,
    string? Goods,
    long? SpendKroner,
    IReadOnlyList<ProductionPlace> Production
)
{
    /// <summary>Countries of the known places of production.</summary>
    public IReadOnlyList<string> ProductionCountries => [.. Production.Select(place => place.Country).Distinct(StringComparer.Ordinal)];
}

/// <summary>Where something is made for a supplier.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Stage">Raw material or component, where the place is one of those; none for the place that makes what is bought.</param>
internal sealed record ProductionPlace(string Country, ProductionStage Stage);
