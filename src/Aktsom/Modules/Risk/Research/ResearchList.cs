using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Coverage;
using Aktsom.Risk.Models;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Research;

/// <summary>A technically high supplier and its newest desk research; null where it is missing.</summary>
internal sealed record ResearchRow(SupplierFacts Supplier, RiskLevel Computed, DeskResearch? Newest);

/// <param name="Mapped">Suppliers taken in by purchases.</param>
/// <param name="Suppliers">All suppliers.</param>
/// <param name="Reached">The exact share of purchases they hold; null without purchases.</param>
/// <param name="High">The technically high among them.</param>
/// <param name="HighOutside">High suppliers outside the mapping: purchases alone are no ground to forget them.</param>
internal sealed record Mapping(
    int Mapped,
    int Suppliers,
    Share? Reached,
    IReadOnlyList<ResearchRow> High,
    IReadOnlyList<ResearchRow> HighOutside
)
{
    public int Of(short category) => High.Count(row => row.Newest?.Category == category);

    public int Missing => High.Count(row => row.Newest is null);
}

/// <summary>The mapping by share of purchases with the desk research of those it finds high (R-NEG-04…07).</summary>
internal sealed class ResearchList(AppDb db, CurrentRisk current, ModelInUse models, ISuppliers suppliers)
{
    public async Task<Mapping?> ReadAsync(OrganisationId organisation, CancellationToken cancel)
    {
        if (await current.RunAsync(organisation, cancel) is not { } run)
        {
            return null;
        }

        var model = (await models.OfAsync(organisation, cancel)).Model;
        var share = ScreeningModels.Presets.FirstOrDefault(preset => preset.Id == model.Id)?.SpendShare ?? 1;
        var levels = await db.Set<RiskAssessment>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Run == run.Id)
            .ToDictionaryAsync(one => one.Supplier, one => (RiskLevel)one.Level, cancel);
        var newest = (await db.Set<DeskResearch>().AsNoTracking().Where(one => one.OrganisationId == organisation).ToListAsync(cancel))
            .GroupBy(one => one.Supplier)
            .ToDictionary(group => group.Key, group => group.MaxBy(one => one.At)!);
        var facts = await suppliers.FactsAsync(organisation, cancel).ToListAsync(cancel);
        var set = SmallestSet.Reaching([.. facts.Select(one => (decimal)(one.SpendKroner ?? 0))], new Share((decimal)share, 1));
        var inside = set.Chosen.ToHashSet();
        ResearchRow Row(SupplierFacts one) => new(one, levels.GetValueOrDefault(one.Id), newest.GetValueOrDefault(one.Id));
        bool IsHigh(SupplierFacts one) => levels.GetValueOrDefault(one.Id) >= RiskLevel.High;
        return new Mapping(
            inside.Count,
            facts.Count,
            set.Reached,
            [.. set.Chosen.Select(at => facts[at]).Where(IsHigh).Select(Row)],
            [.. facts.Where((one, at) => !inside.Contains(at) && IsHigh(one)).Select(Row)]
        );
    }
}
