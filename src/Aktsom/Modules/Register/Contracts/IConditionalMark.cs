using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>How the module that keeps conditions tells the register that a supplier has some to meet before it is approved.</summary>
internal interface IConditionalMark
{
    /// <summary>One that is being prequalified goes on as conditional, with the change written when the caller saves; others stay where they are.</summary>
    Task MarkAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);
}
