namespace Aktsom.Modules.Platform.Access;

/// <summary>Grants a permission to roles. A module registers one for each of its permissions.</summary>
internal sealed record PermissionGrant(string Permission, IReadOnlySet<Role> Roles)
{
    public static PermissionGrant To(string permission, params Role[] roles) =>
        new(permission, roles.Append(Role.Administrator).ToHashSet());

    /// <summary>Everyone who holds any role in the organisation.</summary>
    public static PermissionGrant ToAll(string permission) => new(permission, Enum.GetValues<Role>().ToHashSet());
}

/// <summary>Which permissions a set of roles gives, from all modules' grants.</summary>
internal sealed class Permissions(IEnumerable<PermissionGrant> grants)
{
    private readonly Dictionary<string, HashSet<Role>> byName = grants
        .GroupBy(grant => grant.Permission, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.SelectMany(grant => grant.Roles).ToHashSet(), StringComparer.Ordinal);

    public bool Knows(string permission) => byName.ContainsKey(permission);

    public bool Given(IReadOnlySet<Role> held, string permission) =>
        byName.TryGetValue(permission, out var needed) && needed.Overlaps(held);
}
