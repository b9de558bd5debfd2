using System.Globalization;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Risk;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Categories;

/// <summary>A category with what is bought in it and whether it is chosen for the year.</summary>
/// <param name="Category">The category.</param>
/// <param name="Suppliers">How many suppliers.</param>
/// <param name="SpendKroner">Bought in the newest year, where it is known.</param>
/// <param name="VeryHigh">How many of them are at very high risk.</param>
/// <param name="High">How many are at high risk.</param>
/// <param name="Choice">The year's choice; null is left out.</param>
internal sealed record CategorySum(
    PurchaseCategory Category,
    int Suppliers,
    long SpendKroner,
    int VeryHigh,
    int High,
    CategoryChoice? Choice
)
{
    public int HighOrMore => VeryHigh + High;
}

/// <summary>Reads and makes purchase categories.</summary>
internal sealed class CategoryBook(AppDb db, Reach reach, ChangeLog log, IStandings standings, TimeProvider clock)
{
    public const int LongestName = 120;
    private const int MostMade = 60;
    private const int MostSpellings = 500;

    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(Guid? chosen, CancellationToken cancel) =>
        [
            .. (await AllAsync(cancel)).Select(category => new SelectListItem(
                $"{category.Number.ToString(CultureInfo.InvariantCulture)} {category.Name}",
                category.Id.ToString(),
                category.Id.Value == chosen
            )),
        ];

    public Task<List<PurchaseCategory>> AllAsync(CancellationToken cancel) =>
        db.Set<PurchaseCategory>()
            .AsNoTracking()
            .Where(category => category.OrganisationId == reach.Organisation)
            .OrderBy(category => category.Number)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CategorySum>> SumsAsync(int year, CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var sums = await db
            .Database.SqlQuery<Sum>(
                $"""
                select category, count(*)::int as suppliers, coalesce(sum(spend_kroner), 0)::bigint as spend,
                  count(*) filter (where level = {(short)RiskLevel.VeryHigh})::int as "VeryHigh", count(*) filter (where level = {(short)
                    RiskLevel.High})::int as high
                from register_standing where organisation_id = {organisation.Value} and category is not null group by category
                """
            )
            .ToDictionaryAsync(sum => sum.Category, cancel);
        var choices = await db.Set<CategoryChoice>()
            .AsNoTracking()
            .Where(choice => choice.OrganisationId == organisation && choice.Year == year)
            .ToDictionaryAsync(choice => choice.Category, cancel);
        return
        [
            .. (await AllAsync(cancel)).Select(category =>
            {
                var sum = sums.GetValueOrDefault(category.Id.Value);
                return new CategorySum(
                    category,
                    sum?.Suppliers ?? 0,
                    sum?.Spend ?? 0,
                    sum?.VeryHigh ?? 0,
                    sum?.High ?? 0,
                    choices.GetValueOrDefault(category.Id)
                );
            }),
        ];
    }

    public async Task<int> NextNumberAsync(CancellationToken cancel) =>
        1
        + (
            await db.Set<PurchaseCategory>()
                .Where(one => one.OrganisationId == reach.Organisation)
                .MaxAsync(one => (int?)one.Number, cancel)
            ?? 0
        );

    /// <summary>Makes a category of each word the ledgers have for goods, and puts suppliers without a category in them.</summary>
    /// <returns>How many suppliers got one.</returns>
    public async Task<int> MakeFromWordsAsync(CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var spellings = await Wordless()
            .GroupBy(supplier => supplier.Goods!.Trim())
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .Take(MostSpellings)
            .ToListAsync(cancel);
        var words = spellings
            .GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .Take(MostMade)
            .OrderBy(word => word.Key, StringComparer.CurrentCulture);
        var known = (await AllAsync(cancel)).ToDictionary(category => category.Name, StringComparer.OrdinalIgnoreCase);
        var number = await NextNumberAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var placed = 0;
        foreach (var word in words)
        {
            if (!known.TryGetValue(word.Key, out var category))
            {
                category = new PurchaseCategory
                {
                    OrganisationId = organisation,
                    Id = TypedId.New<CategoryId>(clock),
                    Number = number++,
                    Name = word.Key,
                };
                known[word.Key] = category;
                db.Add(category);
                log.Record("category.added", "category", category.Id, after: new { category.Number, category.Name });
                await db.SaveChangesAsync(cancel);
            }

            var (id, revision, spelt) = (category.Id, Guid.CreateVersion7(clock.GetUtcNow()), word.ToList());
            placed += await Wordless()
                .Where(supplier => spelt.Contains(supplier.Goods!.Trim()))
                .ExecuteUpdateAsync(
                    supplier => supplier.SetProperty(one => one.Category, id).SetProperty(one => one.Revision, revision),
                    cancel
                );
        }

        await standings.RefreshAsync(organisation, cancel);
        await transaction.CommitAsync(cancel);
        return placed;
    }

    /// <summary>Those with words for goods and no category.</summary>
    public IQueryable<Supplier> Wordless() =>
        db.Set<Supplier>()
            .Where(supplier => supplier.OrganisationId == reach.Organisation && supplier.MergedInto == null)
            .Where(supplier => supplier.Category == null && supplier.Goods != null && supplier.Goods.Trim() != "");

    private static string NameOf(string word) => word.Length > LongestName ? word[..LongestName] : word;

    private sealed record Sum(Guid Category, int Suppliers, long Spend, int VeryHigh, int High);
}
