using System.Globalization;
using Aktsom.Modules.Impacts.Candidates;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Knowledge;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>Everything that takes time: measures, suppliers to look closer at, what is not known, impacts to judge, and the statement.</summary>
internal sealed class WorkList(AppDb db, ImpactRegister register, MeasureBook book, IUnknownFacts unknown, TimeProvider clock)
{
    private const int FactsInPlan = 5;
    private const int MinutesAFact = 10;

    /// <summary>Nobody knows how severe it is, so it may be the worst: the few minutes it takes come before what is known to be milder.</summary>
    private static readonly SalienceKey MayBeWorst = new(
        new Aktsom.Risk.Reference.Severity(Likelihoods.Most, Likelihoods.Most, Likelihoods.Most),
        Likelihoods.Most
    );
    private const int LastDayOfDuty = 30;
    private const int MonthOfDuty = 6;

    public async Task<HoursSettings> SettingsAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<HoursSettings>().SingleOrDefaultAsync(settings => settings.OrganisationId == organisation, cancel)
        ?? new HoursSettings { OrganisationId = organisation };

    /// <summary>The plan for the year to come: from today, twelve months on.</summary>
    public async Task<HoursPlan> PlanAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var settings = await SettingsAsync(organisation, cancel);
        var today = clock.Today();
        return HoursPlan.Make(await FindAsync(organisation, settings, cancel), settings.HoursAWeek, today, today.AddYears(1).AddDays(-1));
    }

    public async Task<IReadOnlyList<Work>> FindAsync(OrganisationId organisation, HoursSettings settings, CancellationToken cancel)
    {
        var year = (await register.YearsAsync(cancel))[0];
        var impacts = (await register.OfYearAsync(organisation, year, cancel)).ToDictionary(impact => impact.Impact);
        return
        [
            .. await MeasuresAsync(organisation, year, settings, cancel),
            .. await CandidatesAsync(organisation, settings, cancel),
            .. await GapsAsync(organisation, settings, impacts, cancel),
            .. await FactsAsync(organisation, cancel),
            .. Judgements(impacts.Values, settings),
            Statement(settings),
        ];
    }

    /// <summary>What every done measure has taught.</summary>
    public async Task<LearnedTime> LearnedAsync(OrganisationId organisation, CancellationToken cancel) =>
        LearnedTime.Of(
            await db.Set<Measure>()
                .AsNoTracking()
                .Where(measure => measure.OrganisationId == organisation && measure.State == MeasureState.Done)
                .ToListAsync(cancel)
        );

    private async Task<IEnumerable<Work>> MeasuresAsync(
        OrganisationId organisation,
        int year,
        HoursSettings settings,
        CancellationToken cancel
    )
    {
        var factor = settings.UseLearned ? (await LearnedAsync(organisation, cancel)).Factor ?? 1 : 1;
        return (await book.OfYearAsync(organisation, year, cancel))
            .Where(planned => planned.Measure.IsOpen && planned.Measure.Hours * factor > planned.Measure.HoursSpent)
            .Select(planned => new Work(
                WorkKind.Measure,
                planned.Measure.Id.ToString(),
                planned.Measure.Text,
                planned.Measure.Hours!.Value * factor - planned.Measure.HoursSpent,
                planned.Key,
                planned.Measure.DueTo,
                $"/measures/{planned.Measure.Id}"
            )
            {
                Step = planned.Measure.Step,
                MovedBecause = planned.Measure.StateReason,
            });
    }

    private async Task<IEnumerable<Work>> CandidatesAsync(OrganisationId organisation, HoursSettings settings, CancellationToken cancel)
    {
        var open = await db.Set<Candidate>()
            .AsNoTracking()
            .Where(candidate => candidate.OrganisationId == organisation && candidate.State == CandidateState.Open)
            .ToListAsync(cancel);
        return open.Select(candidate => new Work(
            WorkKind.LookCloser,
            candidate.Id.ToString(),
            PlanWords.LookCloser(candidate.Suppliers, CandidateWords.Title(candidate)),
            candidate.Suppliers * settings.LookCloserMinutes / 60m,
            CandidateWords.Order(candidate),
            null,
            $"/impacts/candidates/{candidate.Id}"
        ));
    }

    private async Task<IEnumerable<Work>> GapsAsync(
        OrganisationId organisation,
        HoursSettings settings,
        Dictionary<ImpactId, ImpactYear> impacts,
        CancellationToken cancel
    )
    {
        var open = await db.Set<InformationGap>()
            .AsNoTracking()
            .Where(gap => gap.OrganisationId == organisation && gap.Closed == null)
            .ToListAsync(cancel);
        return open.Select(gap =>
        {
            var impact = gap.Impact is { } id ? impacts.GetValueOrDefault(id) : null;
            return new Work(
                WorkKind.FindOut,
                gap.Id.ToString(),
                PlanWords.FindOut(gap.Text),
                settings.FindOutMinutes / 60m,
                impact?.Key,
                gap.Due,
                impact is null ? "/impacts" : Address(impact)
            );
        });
    }

    /// <summary>
    /// The missing facts that could move a supplier to very high: nobody knows yet, so it may be the worst, and ten minutes tell. What could move it less waits its turn
    /// on the supplier's own page.
    /// </summary>
    private async Task<IEnumerable<Work>> FactsAsync(OrganisationId organisation, CancellationToken cancel) =>
        (await unknown.MostAsync(organisation, FactsInPlan, cancel))
            .Where(fact => fact.Price.Worst == RiskLevel.VeryHigh && fact.Price.Best < RiskLevel.High)
            .Select(fact => new Work(
                WorkKind.FindFact,
                $"{fact.Supplier}:{fact.Price.Fact}",
                PlanWords.FindFact(fact.Price.Fact, fact.Name),
                MinutesAFact / 60m,
                MayBeWorst,
                null,
                $"/suppliers/{fact.Supplier}"
            ));

    private static IEnumerable<Work> Judgements(IEnumerable<ImpactYear> impacts, HoursSettings settings) =>
        impacts
            .Where(impact => impact.Key is null && impact.Outcome == ImpactOutcome.Open)
            .Select(impact => new Work(
                WorkKind.Judge,
                impact.Impact.ToString(),
                PlanWords.Judge(impact.Title),
                settings.JudgeMinutes / 60m,
                MayBeWorst,
                null,
                Address(impact) + "/judge"
            ));

    private Work Statement(HoursSettings settings)
    {
        var today = clock.Today();
        var due = new DateOnly(today.Year, MonthOfDuty, LastDayOfDuty);
        return new Work(
            WorkKind.Statement,
            "statement",
            PlanWords.Statement,
            settings.StatementHours,
            null,
            today <= due ? due : due.AddYears(1),
            "/statements"
        );
    }

    private static string Address(ImpactYear impact) =>
        string.Create(CultureInfo.InvariantCulture, $"/impacts/{impact.Impact}/{impact.Year}");
}
