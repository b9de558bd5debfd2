using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>An invented decision of the example municipality not to buy solar panels from a province, with orders that were tested against it.</summary>
internal sealed class ExampleExclusions(AppDb db, ExclusionBook book, ISupplierChoice suppliers, TimeProvider clock)
{
    private const string Panels = "Solceller";

    public async Task AddAsync(Example example, CancellationToken cancel)
    {
        var organisation = example.Organisation;
        if (
            example != ExampleSet.Municipality
            || await db.Set<ExclusionRule>().AnyAsync(rule => rule.OrganisationId == organisation, cancel)
        )
        {
            return;
        }

        var category = (await suppliers.CategoriesAsync(organisation, cancel)).Single(pair => pair.Value == Panels).Key;
        var today = clock.Today();
        var rule = new ExclusionRule
        {
            OrganisationId = organisation,
            Id = TypedId.New<ExclusionRuleId>(clock),
            Title = "Eksempel: ingen solceller laget i Xinjiang",
            Categories = [category],
            Goods = "solcelle, solpanel",
            Countries = "CN",
            Area = "Xinjiang, XUAR",
            Reason = "Faren for tvangsarbeid i framstillingen av polysilisium er høy, og vi kan ikke kontrollere den. Eksempeldata.",
            DecidedBy = "Kommunestyret",
            DecidedOn = today.AddDays(-200),
            From = today.AddDays(-190),
            PurchasesFrom = new DateOnly(2025, 1, 1),
            ReviewBy = today.AddDays(165),
        };
        db.Add(rule);
        await db.SaveChangesAsync(cancel);
        var bought = (await book.StandingAsync(rule, cancel)).Suppliers;
        string[] areas = ["Jiangsu", "Xinjiang", ""];
        foreach (var (area, one) in areas.Zip(bought))
        {
            await book.PutInAsync(
                new OrderFacts(
                    $"Eksempel: avrop 2026-{101 + Array.IndexOf(areas, area)}",
                    "Storelvdal skole, nytt tak",
                    one.Bought.Supplier,
                    one.Bought.Name,
                    category,
                    "Solcellepaneler",
                    "CN",
                    area.Length == 0 ? null : area
                ),
                cancel
            );
        }

        foreach (var one in bought.Where(one => one.IsFlagged).Take(2))
        {
            book.Find(rule, one, ExclusionAnswer.TakenUp, "Leverandøren skal vise sporingsdokumenter på statusmøtet. Eksempeldata.");
        }

        await db.SaveChangesAsync(cancel);
    }
}
