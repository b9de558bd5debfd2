using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>The assessments of a supplier that something else, such as an agreement, can rest on (R-LO-13).</summary>
internal interface ISupplierAssessments
{
    /// <summary>The newest screening and every analysis and desk research that is done, the newest first.</summary>
    Task<IReadOnlyList<SupplierAssessment>> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);
}

internal enum AssessmentKind
{
    Screening,
    DeskResearch,
    Analysis,
}

/// <param name="Kind">What kind of assessment.</param>
/// <param name="Id">Its id.</param>
/// <param name="Day">When.</param>
/// <param name="Level">The level then.</param>
/// <param name="By">Who made it.</param>
internal sealed record SupplierAssessment(AssessmentKind Kind, Guid Id, DateOnly Day, RiskLevel Level, string By);
