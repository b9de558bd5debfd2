using Aktsom.Modules.Platform.Access;

namespace Aktsom.Modules.Organisations.Contracts;

/// <summary>Who holds the signing roles of an organisation according to the public register of enterprises.</summary>
internal interface IRegistryRoles
{
    /// <param name="orgNumber">Nine digits.</param>
    /// <param name="cancel">Stops the asking.</param>
    /// <returns>The holders; empty when the registry names none; null when it did not answer or knows no such number.</returns>
    Task<IReadOnlyList<RegistryRoleHolder>?> RolesAsync(string orgNumber, CancellationToken cancel);
}

/// <summary>A person in a role, as the registry writes it. Without the day of birth, which signing does not need.</summary>
internal sealed record RegistryRoleHolder(Role Role, string Name);
