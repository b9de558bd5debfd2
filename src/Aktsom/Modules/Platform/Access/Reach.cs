using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Platform.Access;

/// <summary>Who acts, and in which organisations: what the database connection is told, and what permissions are read from.</summary>
internal sealed class Reach
{
    private IReadOnlyDictionary<OrganisationId, IReadOnlySet<Role>> roles = new Dictionary<OrganisationId, IReadOnlySet<Role>>();

    public UserId? User { get; private set; }

    /// <summary>The person's name as the change log keeps it; the program's own name for chores.</summary>
    public string ActorName { get; private set; } = "Aktsom";

    /// <summary>The organisation whose register is open now.</summary>
    public OrganisationId? Current { get; private set; }

    public IEnumerable<OrganisationId> Organisations => roles.Keys;

    /// <summary>The open organisation; a page behind a permission always has one.</summary>
    public OrganisationId Organisation => Current ?? throw new InvalidOperationException("No organisation is open.");

    /// <summary>What the connection is told: the ids as a PostgreSQL array literal, empty when nothing may be seen.</summary>
    public string Setting => roles.Count == 0 ? "" : "{" + string.Join(',', roles.Keys.Select(id => id.ToString())) + "}";

    public bool Sees(OrganisationId organisation) => roles.ContainsKey(organisation);

    public IReadOnlySet<Role> RolesIn(OrganisationId organisation) =>
        roles.TryGetValue(organisation, out var held) ? held : new HashSet<Role>();

    public void SignedIn(UserId user, string name, IReadOnlyDictionary<OrganisationId, IReadOnlySet<Role>> held, OrganisationId? chosen)
    {
        User = user;
        ActorName = name;
        roles = held;
        Current = chosen is { } wanted && held.ContainsKey(wanted) ? wanted : held.Keys.Cast<OrganisationId?>().FirstOrDefault();
    }

    /// <summary>Acts for one organisation without a person: chores, the command line, a public page that shows what is published.</summary>
    public void ActFor(OrganisationId organisation, string actor = "Aktsom")
    {
        User = null;
        ActorName = actor;
        roles = new Dictionary<OrganisationId, IReadOnlySet<Role>> { [organisation] = new HashSet<Role>() };
        Current = organisation;
    }
}
