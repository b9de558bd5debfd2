using Aktsom.Modules.Organisations.Organisations;
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
