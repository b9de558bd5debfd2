using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Group;

/// <summary>A supplier that one company or more buys from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OrgNumber">Its number; null where it is known by name alone.</param>
/// <param name="Levels">How the companies have marked the relation.</param>
/// <param name="ByCompany">What each company bought, in NOK.</param>
internal sealed record GroupSupplier(
    string Name,
    string? OrgNumber,
    IReadOnlyList<SupplierLevel> Levels,
    IReadOnlyDictionary<OrganisationId, decimal> ByCompany
)
{
    public decimal Total => ByCompany.Values.Sum();
}

/// <summary>What all companies together buy from each supplier (R-PRO-09): only companies whose register the reader may see.</summary>
internal sealed class GroupSpend(AppDb db, Reach reach, Permissions permissions)
{
    public IReadOnlyList<OrganisationId> Companies =>
        [.. reach.Organisations.Where(one => permissions.Given(reach.RolesIn(one), RegisterPermissions.See)).OrderBy(one => one.Value)];

    /// <summary>The years something was bought in, the newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel)
    {
        var companies = Companies;
        return await db.Set<SupplierYear>()
            .Where(sum => companies.Contains(sum.OrganisationId))
            .Select(sum => (int)sum.Year)
            .Distinct()
            .OrderDescending()
            .ToListAsync(cancel);
    }

    /// <summary>The most bought from first. The same organisation number is the same supplier; without one, the same name and country.</summary>
    public async Task<IReadOnlyList<GroupSupplier>> OfAsync(int year, CancellationToken cancel)
    {
        var companies = Companies;
        var rows = await (
            from sum in db.Set<SupplierYear>().AsNoTracking()
            where companies.Contains(sum.OrganisationId) && sum.Year == year
            join supplier in db.Set<Supplier>().AsNoTracking()
                on new { sum.OrganisationId, Id = sum.Supplier } equals new { supplier.OrganisationId, supplier.Id }
            where supplier.MergedInto == null
            select new
            {
                sum.OrganisationId,
                sum.SpendNok,
                supplier.Name,
                supplier.Country,
                supplier.Level,
                Number = supplier.OrgNumberValid ? supplier.OrgNumber : null,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(row => row.Number ?? $"{row.Name.Trim().ToUpperInvariant()}|{row.Country}", StringComparer.Ordinal)
                .Select(group => new GroupSupplier(
                    group.MaxBy(row => row.SpendNok)!.Name,
                    group.First().Number,
                    [.. group.Select(row => row.Level).Where(level => level != SupplierLevel.Unknown).Distinct().Order()],
                    group.GroupBy(row => row.OrganisationId).ToDictionary(one => one.Key, one => one.Sum(row => row.SpendNok))
                ))
                .OrderByDescending(one => one.Total)
                .ThenBy(one => one.Name, StringComparer.CurrentCulture),
        ];
    }
}
