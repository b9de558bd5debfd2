using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>The suppliers of a year as the rules see them. One that was found to be the same as another is not among them; its purchases are.</summary>
internal static class SuppliersOfYear
{
    public static IQueryable<SupplierOfYear> In(AppDb db, OrganisationId organisation, int year) =>
        from supplier in db.Set<Supplier>()
        where supplier.OrganisationId == organisation && supplier.MergedInto == null
        join sum in db.Set<SupplierYear>().Where(sum => sum.OrganisationId == organisation && sum.Year == year)
            on supplier.Id equals sum.Supplier
            into sums
        from sum in sums.DefaultIfEmpty()
        select new SupplierOfYear
        {
            Id = supplier.Id,
            Name = supplier.Name,
            Country = supplier.Country,
            State = supplier.State,
            Level = supplier.Level,
            Kind = supplier.Kind,
            PurchaseType = supplier.PurchaseType,
            IsSeen = sum != null || !db.Set<SupplierYear>().Any(any => any.OrganisationId == organisation && any.Year == year),
            From = supplier.From,
            To = supplier.To,
            SpendNok = sum == null ? 0 : sum.SpendNok,
            LargestNok = sum == null ? 0 : sum.LargestNok,
        };

    /// <summary>The organisation's counting rule; all active relations, partners too, until it has said otherwise.</summary>
    public static async Task<CountingRule> RuleAsync(AppDb db, OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<CountingRule>().AsNoTracking().SingleOrDefaultAsync(rule => rule.OrganisationId == organisation, cancel)
        ?? new CountingRule { OrganisationId = organisation };
}
