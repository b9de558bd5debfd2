using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Exclusions;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>A supplier of goods that a decision is about, tested by what the register holds.</summary>
/// <param name="Bought">The supplier, its places and its purchases since the decision's first day for them.</param>
/// <param name="Outcome">What the test says.</param>
/// <param name="Finding">What was found out last; null is nothing yet.</param>
internal sealed record TestedSupplier(GoodsPurchases Bought, ExclusionOutcome Outcome, ExclusionFinding? Finding)
{
    /// <summary>Its purchases are flagged: made where nothing is to be bought from, or where is not known.</summary>
    public bool IsFlagged => Outcome > ExclusionOutcome.Passed && Bought.Lines.Count > 0;

    /// <summary>Flagged, with purchases that nobody has found anything out about.</summary>
    public bool IsOpen => IsFlagged && (Finding is null || Bought.Lines.Any(line => line.LastDay > Finding.Through));

    /// <summary>It owes the extended self-report each year, and is an item at the status meeting.</summary>
    public bool IsMarked => Outcome > ExclusionOutcome.Passed;
}

/// <summary>A decision with its suppliers, those to find out about first.</summary>
internal sealed record ExclusionStanding(ExclusionRule Rule, IReadOnlyList<TestedSupplier> Suppliers)
{
    public IEnumerable<TestedSupplier> Open => Suppliers.Where(one => one.IsOpen);
}

/// <summary>An order as a person puts it in.</summary>
internal sealed record OrderFacts(
    string Order,
    string? Project,
    SupplierId? Supplier,
    string? SupplierName,
    Guid? Category,
    string? Goods,
    string? Country,
    string? Area
);

/// <summary>Decisions not to buy from a place, and what they say of orders and of purchases already made.</summary>
internal sealed class ExclusionBook(
    AppDb db,
    IGoodsPurchases purchases,
    ISupplierChoice suppliers,
    ChangeLog log,
    Reach reach,
    TimeProvider clock
)
{
    /// <summary>The decisions in force first, then the newest first.</summary>
    public async Task<IReadOnlyList<ExclusionRule>> AllAsync(CancellationToken cancel) =>
        await Rules().OrderBy(rule => rule.WithdrawnOn != null).ThenByDescending(rule => rule.From).ToListAsync(cancel);

    public Task<ExclusionRule?> FindAsync(ExclusionRuleId id, CancellationToken cancel) =>
        Rules().AsTracking().SingleOrDefaultAsync(rule => rule.Id == id, cancel);

    public Task<OrderCheck?> CheckAsync(OrderCheckId id, CancellationToken cancel) =>
        db.Set<OrderCheck>().SingleOrDefaultAsync(check => check.OrganisationId == reach.Organisation && check.Id == id, cancel);

    /// <summary>The orders that were put in, those held first, then the newest first.</summary>
    public async Task<IReadOnlyList<OrderCheck>> ChecksAsync(int atMost, CancellationToken cancel) =>
        await db.Set<OrderCheck>()
            .AsNoTracking()
            .Where(check => check.OrganisationId == reach.Organisation)
            .OrderBy(check => check.Outcome == ExclusionOutcome.Held ? 0 : 1)
            .ThenByDescending(check => check.At)
            .Take(atMost)
            .ToListAsync(cancel);

    public Task<int> HeldAsync(CancellationToken cancel) =>
        db.Set<OrderCheck>()
            .CountAsync(check => check.OrganisationId == reach.Organisation && check.Outcome == ExclusionOutcome.Held, cancel);

    /// <summary>The decisions that hold today.</summary>
    public async Task<IReadOnlyList<ExclusionRule>> InForceAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        return await Rules().Where(rule => rule.WithdrawnOn == null && rule.From <= today).OrderBy(rule => rule.From).ToListAsync(cancel);
    }

    /// <summary>Tests the purchases the register holds against a decision.</summary>
    public Task<ExclusionStanding> StandingAsync(ExclusionRule rule, CancellationToken cancel) => StandingAsync(rule, null, cancel);

    private async Task<ExclusionStanding> StandingAsync(ExclusionRule rule, SupplierId? only, CancellationToken cancel)
    {
        var test = rule.Test();
        var bought = await purchases.OfAsync(reach.Organisation, test.Concerns, rule.PurchasesFrom, only, cancel);
        var findings = (
            await db.Set<ExclusionFinding>()
                .AsNoTracking()
                .Where(finding => finding.OrganisationId == reach.Organisation && finding.Rule == rule.Id)
                .ToListAsync(cancel)
        )
            .GroupBy(finding => finding.Supplier)
            .ToDictionary(group => group.Key, group => group.MaxBy(finding => (finding.At, finding.Id.Value)));
        return new ExclusionStanding(
            rule,
            [
                .. bought
                    .Select(one => new TestedSupplier(
                        one,
                        test.TestSupplier([.. one.Places.Select(place => (place.Country, place.Area))]),
                        findings.GetValueOrDefault(one.Supplier)
                    ))
                    .OrderByDescending(one => one.IsOpen)
                    .ThenByDescending(one => one.Outcome),
            ]
        );
    }

    /// <summary>The decisions a supplier is marked by.</summary>
    public async Task<IReadOnlyList<(ExclusionRule Rule, TestedSupplier Tested)>> OfSupplierAsync(
        SupplierId supplier,
        CancellationToken cancel
    )
    {
        var marks = new List<(ExclusionRule, TestedSupplier)>();
        foreach (var rule in await InForceAsync(cancel))
        {
            var standing = await StandingAsync(rule, supplier, cancel);
            marks.AddRange(standing.Suppliers.Where(one => one.IsMarked).Select(one => (rule, one)));
        }

        return marks;
    }

    /// <summary>The supplier meant by a name: the only one found, or the one called exactly that.</summary>
    public async Task<ChosenSupplier?> SupplierAsync(string? name, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var found = await suppliers.FindAsync(reach.Organisation, name.Trim(), 20, cancel);
        return found is [var only]
            ? only
            : found.SingleOrDefault(one => string.Equals(one.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the decisions in force say of goods from a place: the strictest counts.</summary>
    public async Task<(ExclusionOutcome Outcome, ExclusionRule? Rule)> TestAsync(
        Guid? category,
        string? goods,
        string? country,
        string? area,
        CancellationToken cancel
    )
    {
        var words = goods;
        if (category is { } known && (await suppliers.CategoriesAsync(reach.Organisation, cancel)).TryGetValue(known, out var name))
        {
            words = $"{goods}, {name}";
        }

        var strictest = (Outcome: ExclusionOutcome.NotConcerned, Rule: (ExclusionRule?)null);
        foreach (var rule in await InForceAsync(cancel))
        {
            var test = rule.Test();
            if (test.Concerns(category, words) && test.TestPlace(country, area) is var outcome && outcome > strictest.Outcome)
            {
                strictest = (outcome, rule);
            }
        }

        return strictest;
    }

    /// <summary>Tests an order and keeps the answer; the caller saves.</summary>
    public async Task<OrderCheck> PutInAsync(OrderFacts facts, CancellationToken cancel)
    {
        var (outcome, rule) = await TestAsync(facts.Category, facts.Goods, facts.Country, facts.Area, cancel);
        var check = new OrderCheck
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<OrderCheckId>(clock),
            Order = facts.Order,
            Project = facts.Project,
            Supplier = facts.Supplier,
            SupplierName = facts.SupplierName,
            Category = facts.Category,
            Goods = facts.Goods,
            Country = facts.Country,
            Area = facts.Area,
            First = outcome,
            Outcome = outcome,
            Rule = rule?.Id,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
        };
        db.Add(check);
        log.Record(
            "order.checked",
            "order_check",
            check.Id,
            after: new
            {
                check.Order,
                Supplier = check.SupplierName,
                check.Goods,
                Country = CountryNames.Of(check.Country),
                check.Area,
                ExclusionOutcome = check.Outcome,
            },
            reason: rule?.Title
        );
        return check;
    }

    /// <summary>Clears a held order with where the goods are made and what shows it; it is tested again, and may still be held. The caller saves.</summary>
    public async Task ClearAsync(OrderCheck check, string? country, string? area, string proof, CancellationToken cancel)
    {
        var before = Cleared(check);
        var (outcome, rule) = await TestAsync(check.Category, check.Goods, country, area, cancel);
        (check.Country, check.Area, check.Outcome, check.Rule) = (country, area, outcome, rule?.Id ?? check.Rule);
        (check.Proof, check.ClearedBy, check.ClearedAt) = (proof, reach.ActorName, clock.GetUtcNow());
        log.RecordChange("order.cleared", "order_check", check.Id, before, Cleared(check), proof);
    }

    /// <summary>Keeps what was found out about suppliers' purchases; the caller saves.</summary>
    public void Find(ExclusionRule rule, TestedSupplier tested, ExclusionAnswer answer, string reason)
    {
        db.Add(
            new ExclusionFinding
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<ExclusionFindingId>(clock),
                Rule = rule.Id,
                Supplier = tested.Bought.Supplier,
                Answer = answer,
                Reason = reason,
                Through = tested.Bought.Lines.Max(line => line.LastDay),
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            }
        );
        log.Record(
            "exclusion.found",
            "supplier",
            tested.Bought.Supplier,
            after: new { Exclusion = rule.Title, ExclusionAnswer = answer },
            reason: reason
        );
    }

    private static ClearedOrder Cleared(OrderCheck check) => new(CountryNames.Of(check.Country), check.Area, check.Outcome);

    private IQueryable<ExclusionRule> Rules() =>
        db.Set<ExclusionRule>().AsNoTracking().Where(rule => rule.OrganisationId == reach.Organisation);

    private sealed record ClearedOrder(string? Country, string? Area, ExclusionOutcome ExclusionOutcome);
}
