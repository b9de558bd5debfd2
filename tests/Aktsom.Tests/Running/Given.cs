using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Running;

/// <summary>Test data with all defaults: a test names only what matters to it.</summary>
internal static class Given
{
    public static async Task<OrganisationId> OrganisationAsync(
        Scopes scopes,
        string name = "Prøve AS",
        OrganisationKind kind = OrganisationKind.Enterprise
    )
    {
        var id = TypedId.New<OrganisationId>(TimeProvider.System);
        await using var scope = scopes.As(id);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(
            new Organisation
            {
                OrganisationId = id,
                Name = name,
                Kind = kind,
                Slug = id.ToString(),
            }
        );
        scope.ServiceProvider.GetRequiredService<ChangeLog>().Record("organisation.added", "organisation", id, after: new { name });
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Someone who can sign in and holds these roles in the organisation from the start of 2020. No password: see <see cref="Site.SignInAsAsync(UserId)"/>.</summary>
    public static async Task<UserId> UserAsync(
        Scopes scopes,
        OrganisationId organisation,
        string name = "Prøve Person",
        string? email = null,
        params Role[] roles
    )
    {
        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var id = TypedId.New<UserId>(TimeProvider.System);
        email ??= $"{id}@example.test";
        db.Add(
            new User
            {
                Id = id.Value,
                Name = name,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                SecurityStamp = id.ToString(),
                LockoutEnabled = true,
            }
        );
        await AddPersonAsync(db, organisation, name, email, id, roles);
        return id;
    }

    /// <summary>A person of the organisation with these roles; with a user, the same person in one more organisation.</summary>
    public static async Task<PersonId> PersonAsync(
        Scopes scopes,
        OrganisationId organisation,
        string name = "Prøve Person",
        UserId? user = null,
        params Role[] roles
    )
    {
        await using var scope = scopes.As(organisation);
        return await AddPersonAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), organisation, name, null, user, roles);
    }

    private static async Task<PersonId> AddPersonAsync(
        AppDb db,
        OrganisationId organisation,
        string name,
        string? email,
        UserId? user,
        Role[] roles
    )
    {
        var person = TypedId.New<PersonId>(TimeProvider.System);
        db.Add(
            new Person
            {
                OrganisationId = organisation,
                Id = person,
                Name = name,
                Email = email,
                User = user,
            }
        );
        foreach (var role in roles)
        {
            db.Add(
                new RoleAssignment
                {
                    OrganisationId = organisation,
                    Person = person,
                    Role = role,
                    From = new DateOnly(2020, 1, 1),
                }
            );
        }

        await db.SaveChangesAsync();
        return person;
    }

    public static async Task<SupplierId> SupplierAsync(
        Scopes scopes,
        OrganisationId organisation,
        string name = "Fjord Tekstil AS",
        string? country = "NO"
    )
    {
        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var supplier = new Supplier
        {
            OrganisationId = organisation,
            Id = TypedId.New<SupplierId>(TimeProvider.System),
            Name = name,
            Country = country,
            AddedAt = TimeProvider.System.GetUtcNow(),
        };
        db.Add(supplier);
        scope.ServiceProvider.GetRequiredService<ChangeLog>().Record("supplier.added", "supplier", supplier.Id, after: new { name });
        await db.SaveChangesAsync();
        return supplier.Id;
    }
}
