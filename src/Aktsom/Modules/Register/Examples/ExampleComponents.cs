using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Components;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Examples;

/// <summary>Gives the example chain a supplier with components, half of them with a producer, and suppliers judged by what it prefers. All of it is invented.</summary>
internal sealed class ExampleComponents(IServiceScopeFactory scopes) : IAtStart
{
    private const int JudgedSuppliers = 12;
    private const int EveryThird = 3;

    public int Order => 45;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        var example = ExampleSet.Chain;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var site = await db.Set<ProductionSite>()
            .Where(one => one.OrganisationId == example.Organisation)
            .OrderBy(one => one.Id)
            .FirstOrDefaultAsync(cancel);
        if (site is null || await db.Set<Component>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        var book = scope.ServiceProvider.GetRequiredService<ComponentBook>();
        string[] names = ["Eksempel: kapsling", "Eksempel: kretskort", "Eksempel: batteri", "Eksempel: skjerm"];
        await book.AddAsync(site.Supplier, names, cancel);
        var known = (await book.OfAsync(site.Supplier, cancel)).Take(2).ToDictionary(one => one.Id, _ => (SiteId?)site.Id);
        await book.SetSitesAsync(site.Supplier, known, cancel);
        var suppliers = await db.Set<Supplier>()
            .Where(one => one.OrganisationId == example.Organisation && one.MergedInto == null)
            .OrderBy(one => one.Name)
            .Take(JudgedSuppliers)
            .ToListAsync(cancel);
        foreach (var (supplier, at) in suppliers.Select((one, at) => (one, at)))
        {
            supplier.Local = supplier.Country == "NO" ? Judged.Yes : Judged.No;
            supplier.EnvironmentCertified = at % EveryThird == 0 ? Judged.Yes : Judged.No;
        }

        await db.SaveChangesAsync(cancel);
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
