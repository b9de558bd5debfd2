using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Codes;

/// <summary>Codes in force, and where suppliers stand towards them.</summary>
internal static class GivenCode
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    public static async Task<CodeId> InForceAsync(Site site, OrganisationId organisation, params CodeScope[] scopes)
    {
        await using var scope = site.Scopes.As(organisation);
        var desk = scope.ServiceProvider.GetRequiredService<CodeDesk>();
        var facts = new CodeFacts("Krav til leverandører", CodeKind.Conduct, scopes);
        var code = await desk.MakeAsync(facts, new VersionFacts("Krav.", "Demands.", null, false, null), CancellationToken.None);
        var file = (await desk.FindAsync(code.Id, CancellationToken.None))!;
        await desk.DecideAsync(file, new Decision("Styret", Today, Today), CancellationToken.None);
        return code.Id;
    }

    public static async Task<CodeStanding> StandingAsync(Site site, OrganisationId organisation, SupplierId supplier)
    {
        await using var scope = site.Scopes.As(organisation);
        var file = (await scope.ServiceProvider.GetRequiredService<CodeDesk>().AllAsync(CancellationToken.None))[0];
        return (await scope.ServiceProvider.GetRequiredService<CodeBook>().OfAsync(file, supplier, CancellationToken.None))!.Standing;
    }

    public static async Task ChangeAsync(Site site, OrganisationId organisation, SupplierId supplier, Action<Supplier> change)
    {
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var found = await db.Set<Supplier>().SingleAsync(one => one.OrganisationId == organisation && one.Id == supplier);
        change(found);
        scope.ServiceProvider.GetRequiredService<ChangeLog>().Record("supplier.changed", "supplier", supplier);
        await db.SaveChangesAsync();
    }
}
