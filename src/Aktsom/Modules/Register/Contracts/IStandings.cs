using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>How Risk tells the register where its suppliers stand, so that lists need not ask.</summary>
internal interface IStandings
{
    /// <summary>
    /// Takes new standings from a temporary table of the open connection with the columns supplier uuid, level smallint, severity smallint,
    /// score real, confidence real, topic text, overridden boolean. Suppliers the table does not name keep theirs.
    /// </summary>
    Task TakeAsync(OrganisationId organisation, string temporaryTable, CancellationToken cancel);

    /// <summary>Gives every counting supplier a standing and brings the sums and counts up to date; after an import, a merge or an edit.</summary>
    Task RefreshAsync(OrganisationId organisation, CancellationToken cancel);
}
