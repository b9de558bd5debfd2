using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>How the suppliers stood in a kept screening: the risk classes of a report on any day, and the year's mapping (R-NOR-04, R-NOR-18).</summary>
internal interface IRiskClasses
{
    /// <summary>The last screening completed on a day or before; null when there is none.</summary>
    /// <param name="organisation">Whose suppliers.</param>
    /// <param name="day">The day, in Norway.</param>
    /// <param name="since">Screenings before this day do not count; null counts all.</param>
    Task<RiskClasses?> OnAsync(OrganisationId organisation, DateOnly day, DateOnly? since, CancellationToken cancel);
}

/// <param name="Screened">When.</param>
/// <param name="Counts">How many suppliers at each level, people's own decisions of that day counted.</param>
/// <param name="Left">The first of those without a level, by name.</param>
internal sealed record RiskClasses(
    DateTimeOffset Screened,
    IReadOnlyDictionary<RiskLevel, int> Counts,
    IReadOnlyList<(SupplierId Supplier, string Name)> Left
)
{
    public int All => Counts.Values.Sum();
    public int Assessed => All - Of(RiskLevel.Unknown);

    public int Of(RiskLevel level) => Counts.GetValueOrDefault(level);
}
