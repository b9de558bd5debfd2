using System.Security.Cryptography;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Examples;

/// <summary>Gives each example organisation its ledgers, through the same import as everyone's, and some known places of production.</summary>
internal sealed class ExampleSuppliers(IServiceScopeFactory scopes) : IAtStart
{
    private const int KeySuppliers = 6;
    private static readonly int[] Years = [2023, 2024, 2025];

    public int Order => 20;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var example in ExampleSet.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (!await db.Set<ImportRun>().AnyAsync(run => run.OrganisationId == example.Organisation, cancel))
            {
                await ImportAsync(scope.ServiceProvider, example, cancel);
                await TidyAsync(scope.ServiceProvider, db, example, cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task ImportAsync(IServiceProvider services, Example example, CancellationToken cancel)
    {
        var files = services.GetRequiredService<ImportFiles>();
        var clock = services.GetRequiredService<TimeProvider>();
        foreach (var year in Years)
        {
            var content = ExampleLedger.Write(ExamplePlans.Of(example), year, example.Name.Length);
            var id = TypedId.New<ImportId>(clock);
            var name = $"regnskap-{year}.csv";
            await File.WriteAllBytesAsync(Path.Combine(files.Make(id), name), content, cancel);
            var upload = new LedgerUpload(name, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
            await services.GetRequiredService<ReadLedger>().ReadAsync(id, upload, "regnskap", cancel);
            await services.GetRequiredService<ConfirmImport>().RunAsync(id, cancel);
        }
    }

    /// <summary>Categories from the plan, the counting rule of the confederation, business partners, and places of production for goods made abroad.</summary>
    private static async Task TidyAsync(IServiceProvider services, AppDb db, Example example, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var organisation = example.Organisation;
        var plans = ExamplePlans.Of(example);
        var categories = plans.Select(plan => plan.Category).Distinct(StringComparer.Ordinal).ToList();
        var ids = categories.ToDictionary(name => name, _ => TypedId.New<CategoryId>(clock), StringComparer.Ordinal);
        db.AddRange(
            categories.Select(
                (name, at) =>
                    new PurchaseCategory
                    {
                        OrganisationId = organisation,
                        Id = ids[name],
                        Number = at + 1,
                        Name = name,
                    }
            )
        );
        if (example == ExampleSet.Confederation)
        {
            db.Add(new CountingRule { OrganisationId = organisation, InvoicedMoreThanNok = 100_000 });
        }

        var placed = new List<(Supplier Supplier, string Category)>();
        var suppliers = await db.Set<Supplier>().Where(supplier => supplier.OrganisationId == organisation).ToListAsync(cancel);
        foreach (var supplier in suppliers)
        {
            var plan = plans.FirstOrDefault(plan =>
                supplier.Name.Contains($" {plan.Names}", StringComparison.Ordinal) && (supplier.Country ?? "") == plan.Country
            );
            if (plan is null)
            {
                continue;
            }

            supplier.Category = ids[plan.Category];
            placed.Add((supplier, plan.Category));
            supplier.From = new DateOnly(2016 + (supplier.Name.Length % 9), 1, 1);
            supplier.Kind =
                plan.Nace.StartsWith("81", StringComparison.Ordinal) || plan.Nace.StartsWith("78", StringComparison.Ordinal)
                    ? SupplierKind.BusinessPartner
                    : SupplierKind.SupplyChain;
            supplier.PurchaseType = plan.Country is "" or "NO" ? PurchaseType.ViaAgentImporterBrand : PurchaseType.DirectFromProducer;
            if (plan.Country is "CN" or "MY" or "BD" or "IN" or "VN")
            {
                db.Add(Site(organisation, supplier, plan, TypedId.New<SiteId>(clock)));
            }
        }

        if (example == ExampleSet.Chain || example == ExampleSet.Security)
        {
            var newest = Years[^1];
            var largest = await db.Set<SupplierYear>()
                .Where(year => year.OrganisationId == organisation && year.Year == newest)
                .OrderByDescending(year => year.SpendNok)
                .Take(KeySuppliers)
                .Select(year => year.Supplier)
                .ToListAsync(cancel);
            suppliers.Where(supplier => largest.Contains(supplier.Id)).ToList().ForEach(supplier => supplier.KeySupplier = true);
        }

        await db.SaveChangesAsync(cancel);
        await services.GetRequiredService<IStandings>().RefreshAsync(organisation, cancel);
        await services.GetRequiredService<ExampleChains>().AddAsync(example, cancel);
        if (example == ExampleSet.Chain)
        {
            await services.GetRequiredService<ExampleArticles>().AddAsync(placed, cancel);
        }
    }

    private static ProductionSite Site(OrganisationId organisation, Supplier supplier, SupplierKindPlan plan, SiteId id) =>
        new()
        {
            OrganisationId = organisation,
            Id = id,
            Supplier = supplier.Id,
            Producer = supplier.Name,
            Country = plan.Country,
            Workers = supplier.Name.Length % 3 == 0 ? null : 120 + (supplier.Name.Length * 13),
            WorkersOn = supplier.Name.Length % 3 == 0 ? null : new DateOnly(2025, 10, 1),
            Certainty = supplier.Name.Length % 2 == 0 ? Certainty.Documented : Certainty.Claimed,
            From = new DateOnly(2023, 1, 1),
        };
}
