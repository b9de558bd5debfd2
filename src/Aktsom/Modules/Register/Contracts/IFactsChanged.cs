using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>How the register tells that what risk is screened from has changed: after an import, an edit, a place of production, a merge.</summary>
internal interface IFactsChanged
{
    /// <summary>Called when the change is saved.</summary>
    /// <param name="organisation">Whose suppliers.</param>
    /// <param name="supplier">The one that changed; null for many.</param>
    /// <param name="cancel">Stops the work.</param>
    Task TellAsync(OrganisationId organisation, SupplierId? supplier, CancellationToken cancel);
}
