using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Focus;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>What the country factor alone says, for maps and country tables.</summary>
internal sealed class JudgedCountries(ModelInUse models, FocusList focus, TimeProvider clock) : ICountryRisk
{
    public async Task<IReadOnlyDictionary<string, CountryRisk>> OfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<string> countries,
        CancellationToken cancel
    )
    {
        var screening = await models.OfAsync(organisation, cancel);
        var chosen = await focus.CodesAsync(organisation, clock.Today().Year, cancel);
        var judged = new Dictionary<string, CountryRisk>(StringComparer.Ordinal);
        foreach (var code in countries)
        {
            if (!Countries.Shipped.TryFind(code, out var country))
            {
                continue;
            }

            var result = screening.Country(country);
            var inputs = result
                .Topics.SelectMany(topic => topic.Trace.Inputs)
                .Select(input => input.Input)
                .Distinct(StringComparer.Ordinal)
                .Count();
            var silent = result.Topics.SelectMany(topic => topic.Trace.Silent).Distinct(StringComparer.Ordinal).Count();
            judged[code] = new CountryRisk(result.Level, (int)Math.Round(result.Score), inputs, inputs + silent, chosen.Contains(code));
        }

        return judged;
    }
}
