using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Figures;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Knowledge;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Impacts.Remedy;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>One impact's story on one page: what happens, how we know, how grave it is, our part, what we do, and what we do not know.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class DetailsModel(
    AppDb db,
    ImpactRegister register,
    MeasureBook measures,
    IndicatorBook indicators,
    IndicatorChart chart,
    ISuppliers suppliers,
    RemedyBook remedies,
    IFigureUses uses,
    Reach reach,
    TimeProvider clock
) : PageModel
{
    private const int SuppliersShown = 12;

    public ImpactYear Impact { get; private set; } = null!;
    public int Number { get; private set; }

    /// <summary>The statement's fields that tell of it.</summary>
    public IReadOnlyList<FigureUse> Uses { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<ImpactSource> Sources { get; private set; } = [];
    public IReadOnlyList<StakeholderDialogue> Talks { get; private set; } = [];
    public IReadOnlyList<InformationGap> Gaps { get; private set; } = [];

    /// <summary>What is not known that could move it most.</summary>
    public IReadOnlyList<ImpactPrice> Prices { get; private set; } = [];

    /// <summary>Cases of harm it was found to be behind.</summary>
    public IReadOnlyList<RemedyLine> Cases { get; private set; } = [];

    /// <summary>How many impacts the year has.</summary>
    public int Ordered { get; private set; }
    public IReadOnlyList<(SupplierId Id, string Name)> Suppliers { get; private set; } = [];
    public int SupplierCount { get; private set; }
    public IReadOnlyList<PlannedMeasure> Measures { get; private set; } = [];
    public IReadOnlyList<DrawnSeries> Indicators { get; private set; } = [];
    public IReadOnlyList<(Goal Goal, GoalYear? Year)> Goals { get; private set; } = [];

    /// <summary>We add to the harm, and nothing is done about our own way of buying.</summary>
    public bool LacksOwnPractice =>
        Impact.Involvement == Involvement.Contribute
        && Measures.All(planned => planned.Measure.Response is not (ResponseKind.ChangeOwnPractice or ResponseKind.Cease));
    public DateOnly Today { get; private set; }

    public string LogId => ImpactRegister.LogId(Impact.Impact, Impact.Year);

    /// <summary>The place of one of the tests among the three, for the colour of the highest.</summary>
    public bool IsHighest(int? value) => value is { } known && known == Impact.Severity?.Value;

    public async Task<IActionResult> OnGetAsync(ImpactId id, int? year, CancellationToken cancel)
    {
        if (await register.FindAsync(id, year, cancel) is not { } impact)
        {
            return NotFound();
        }

        Impact = impact;
        Today = clock.Today();
        Years = await register.YearsOfAsync(id, cancel);
        var order = await register.OfYearAsync(reach.Organisation, impact.Year, cancel);
        Number = impact.Key is null ? 0 : order.TakeWhile(one => one.Impact != id).Count() + 1;
        Sources = await db.Set<ImpactSource>()
            .AsNoTracking()
            .Where(source => source.OrganisationId == reach.Organisation && source.Impact == id && source.Year <= impact.Year)
            .OrderByDescending(source => source.Day)
            .ToListAsync(cancel);
        Ordered = order.Count;
        Prices = ImpactPrices.Of(
            new JudgedTests(impact.Scale, impact.Scope, impact.Irremediability, impact.EffectiveLikelihood),
            Sources.Any(source => source.Certainty >= Certainty.Documented),
            [.. order.Where(one => one.Impact != id).Select(one => one.Key)]
        );
        Talks = await db.Set<StakeholderDialogue>()
            .AsNoTracking()
            .Where(talk => talk.OrganisationId == reach.Organisation && talk.Impact == id)
            .OrderByDescending(talk => talk.Day)
            .ToListAsync(cancel);
        Gaps = await db.Set<InformationGap>()
            .AsNoTracking()
            .Where(gap => gap.OrganisationId == reach.Organisation && gap.Impact == id && gap.Year <= impact.Year)
            .OrderBy(gap => gap.Closed != null)
            .ThenBy(gap => gap.Due)
            .ToListAsync(cancel);
        Measures =
        [
            .. (await measures.OfYearAsync(reach.Organisation, impact.Year, cancel)).Where(planned =>
                planned.Impacts.Any(one => one.Impact == id)
            ),
        ];
        Indicators = await chart.DrawAsync(await indicators.OfImpactAsync(id, cancel), cancel);
        Cases = await remedies.OfImpactAsync(reach.Organisation, id, cancel);
        await FindGoalsAsync(cancel);
        await FindSuppliersAsync(cancel);
        Uses = await uses.OfAsync(
            reach.Organisation,
            impact.Year,
            [
                impact.Prioritised == true ? "impacts.prioritised" : "impacts.other",
                "impacts.measures",
                "impacts.results",
                "impacts.indicators",
                "impacts.yearGoals",
            ],
            ImpactFigures.RowKey(impact),
            cancel
        );
        return Page();
    }

    private async Task FindGoalsAsync(CancellationToken cancel)
    {
        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Where(goal => goal.OrganisationId == reach.Organisation && goal.Impact == Impact.Impact)
            .OrderBy(goal => goal.Id)
            .ToListAsync(cancel);
        var years = await db.Set<GoalYear>()
            .AsNoTracking()
            .Where(year => year.OrganisationId == reach.Organisation && year.Year == Impact.Year)
            .ToDictionaryAsync(year => year.Goal, cancel);
        Goals = [.. goals.Select(goal => (goal, years.GetValueOrDefault(goal.Id)))];
    }

    private async Task FindSuppliersAsync(CancellationToken cancel)
    {
        var links = db.Set<ImpactSupplier>()
            .AsNoTracking()
            .Where(link => link.OrganisationId == reach.Organisation && link.Impact == Impact.Impact && link.Year == Impact.Year);
        SupplierCount = await links.CountAsync(cancel);
        var shown = await links.OrderBy(link => link.Supplier).Take(SuppliersShown).Select(link => link.Supplier).ToListAsync(cancel);
        var names = await suppliers.NamesOfAsync(reach.Organisation, shown, cancel);
        Suppliers = [.. shown.Where(names.ContainsKey).Select(supplier => (supplier, names[supplier]))];
    }
}
