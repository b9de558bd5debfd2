using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>How the module that keeps agreements tells the register that a supplier has one.</summary>
internal interface IAgreementMark
{
    /// <summary>Marks the supplier, with the change written when the caller saves. The mark is taken away by a person, on the relation.</summary>
    Task MarkAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel);
}
