using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Residual;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>What a module knows that may lower a supplier's risk: answers, codes, audits. Each module that keeps such things registers one.</summary>
internal interface IEvidenceSource
{
    Task<IReadOnlyList<SupplierEvidence>> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);
}

/// <param name="Name">What it is called.</param>
/// <param name="Url">Where it is seen.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Check">Who stands behind it.</param>
/// <param name="Strength">The base strength of its kind, 0–1.</param>
/// <param name="Topics">Ids of the topics it treats; null for all that are about people.</param>
/// <param name="On">Its day.</param>
/// <param name="ValidMonths">How long it counts; null until it ends by itself.</param>
/// <param name="AnswerScore">The score of the answers, 0–100; null for other things than answers.</param>
internal sealed record SupplierEvidence(
    string Name,
    string Url,
    EvidenceKind Kind,
    EvidenceCheck Check,
    double Strength,
    IReadOnlySet<string>? Topics,
    DateOnly On,
    int? ValidMonths,
    double? AnswerScore
)
{
    /// <summary>Topics it says half as much of as of the others.</summary>
    public IReadOnlySet<string> PoorOn { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The share of the supplier’s known producers it is about, 0–1.</summary>
    public double Cover { get; init; } = 1;
}
