using Aktsom.Modules.Platform.Data;
using Aktsom.Risk;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>How a country is judged, told by Risk; Register has a plain answer of «unknown» until Risk gives a better.</summary>
internal interface ICountryRisk
{
    /// <summary>The judgement of each country asked for; one that cannot be judged is <see cref="RiskLevel.Unknown"/>.</summary>
    Task<IReadOnlyDictionary<string, CountryRisk>> OfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<string> countries,
        CancellationToken cancel
    );
}

/// <param name="Level">The level over all topics.</param>
/// <param name="Score">0–100, or null when unknown.</param>
/// <param name="Sources">How many sources had a value.</param>
/// <param name="SourcesInAll">How many sources the model asks.</param>
/// <param name="IsFocus">On this year's list of countries with extra follow-up (R-NOR-22).</param>
internal sealed record CountryRisk(RiskLevel Level, int? Score, int Sources, int SourcesInAll, bool IsFocus = false);
