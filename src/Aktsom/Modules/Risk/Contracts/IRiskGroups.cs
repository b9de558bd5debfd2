using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>The newest screening's high lines, grouped: what may be one and the same impact.</summary>
internal interface IRiskGroups
{
    /// <summary>Groups of topic, goods and place with at least one supplier at high or very high risk; none before the first screening.</summary>
    Task<IReadOnlyList<RiskGroup>> HighAsync(OrganisationId organisation, CancellationToken cancel);
}

/// <param name="Topic">Id of the topic.</param>
/// <param name="Goods">Ids of our goods groups joined by +; where they are not known, the industry with its version; empty when neither is.</param>
/// <param name="Place">ISO code of the country, or what the place is called; empty when not known.</param>
/// <param name="Level">The highest level in the group.</param>
/// <param name="Score">The highest score, 0–100.</param>
/// <param name="Suppliers">Who is in it.</param>
internal sealed record RiskGroup(
    string Topic,
    string Goods,
    string Place,
    RiskLevel Level,
    double Score,
    IReadOnlyList<SupplierId> Suppliers
);
