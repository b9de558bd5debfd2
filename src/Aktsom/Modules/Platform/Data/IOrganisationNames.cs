namespace Aktsom.Modules.Platform.Data;

/// <summary>What an organisation is called, for the platform's own messages. The module that keeps organisations answers.</summary>
internal interface IOrganisationNames
{
    /// <summary>Null for one outside the reach.</summary>
    Task<string?> NameAsync(OrganisationId organisation, CancellationToken cancel);
}
