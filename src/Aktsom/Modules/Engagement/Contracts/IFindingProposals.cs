using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Contracts;

/// <summary>What suppliers' own answers and notices propose as findings: for the module that keeps findings, and for risk.</summary>
internal interface IFindingProposals
{
    /// <summary>Every proposal a person has taken as a finding, the newest first.</summary>
    Task<IReadOnlyList<AnsweredFinding>> TakenAsync(OrganisationId organisation, CancellationToken cancel);
}

/// <param name="Supplier">Who answered.</param>
/// <param name="Dispatch">The form it was answered in, or the id of the supplier's own notice.</param>
/// <param name="Code">The question's code; of a notice «notice».</param>
/// <param name="Topic">Id of the topic, or null.</param>
/// <param name="Reason">Why it was taken, in the words of whoever decided.</param>
/// <param name="FoundAt">When the supplier sent it in: the age of the evidence.</param>
/// <param name="Verified">It was checked against something else; otherwise the supplier says so itself.</param>
internal sealed record AnsweredFinding(
    SupplierId Supplier,
    DispatchId Dispatch,
    string Code,
    string? Topic,
    string? Reason,
    DateTimeOffset FoundAt,
    bool Verified
);
