using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>Screens a register: after an import, on a new edition, or when somebody asks.</summary>
internal interface IScreening
{
    Task<RiskRunId> RunAsync(OrganisationId organisation, CancellationToken cancel);
}
