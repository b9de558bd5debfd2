using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>A country of the ranking: the three figures a choice is made from, and whether it is chosen.</summary>
internal sealed record RankedCountry(string Country, CountryRisk? Risk, int Suppliers, long Spend, long AllSpend, bool IsChosen);

/// <summary>The countries of the register with the figures focus countries are chosen by (R-NOR-22).</summary>
internal sealed class FocusRanking(ISupplierPlaces places, ICountryRisk risk, Reach reach)
{
    /// <summary>All of them, the highest score first.</summary>
    public async Task<IReadOnlyList<RankedCountry>> AllAsync(IReadOnlySet<string> chosen, CancellationToken cancel)
    {
        var there = await places.CountriesAsync(reach.Organisation, cancel);
        var judged = await risk.OfAsync(reach.Organisation, [.. there.Countries.Select(country => country.Country)], cancel);
        return
        [
            .. there
                .Countries.Select(country => new RankedCountry(
                    country.Country,
                    judged.GetValueOrDefault(country.Country),
                    country.Suppliers,
                    country.Spend,
                    there.SpendKroner,
                    chosen.Contains(country.Country)
                ))
                .OrderByDescending(row => row.Risk?.Score ?? 0)
                .ThenByDescending(row => row.Suppliers),
        ];
    }

    /// <summary>What a country stands with today; nothing is bought where the register has no supplier.</summary>
    public async Task<FocusFigures> FiguresAsync(string country, CancellationToken cancel)
    {
        var there = await places.CountriesAsync(reach.Organisation, cancel);
        var own = there.Countries.FirstOrDefault(one => one.Country == country);
        var judged = (await risk.OfAsync(reach.Organisation, [country], cancel)).GetValueOrDefault(country);
        return new FocusFigures(judged?.Score, own?.Suppliers ?? 0, own?.Spend ?? 0, there.SpendKroner);
    }
}
