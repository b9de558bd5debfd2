using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;

namespace Aktsom.Modules.Register.Countries;

/// <summary>The answer while nobody judges countries: unknown, never low.</summary>
internal sealed class UnjudgedCountries : ICountryRisk
{
    public Task<IReadOnlyDictionary<string, CountryRisk>> OfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<string> countries,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyDictionary<string, CountryRisk>>(
            countries.ToDictionary(country => country, _ => new CountryRisk(RiskLevel.Unknown, null, 0, 0), StringComparer.Ordinal)
        );
}
