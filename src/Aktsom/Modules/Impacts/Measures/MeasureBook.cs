using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>A measure with what it meets, most severe impact first, and who does it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Impacts">What it meets of the year's impacts.</param>
/// <param name="Owner">Who does it; where nobody is named, the plan's owner (R-NEG-12). Null where there is none either.</param>
/// <param name="Suppliers">How many it touches.</param>
internal sealed record PlannedMeasure(Measure Measure, IReadOnlyList<ImpactYear> Impacts, string? Owner, int Suppliers)
{
    /// <summary>Nobody is named, so that it falls to the plan's owner.</summary>
    public bool FallsToPlanOwner => Measure is { Owner: null, OwnerName: null };

    /// <summary>The gravest impact it meets; null for one across them or on an impact nobody has judged.</summary>
    public SalienceKey? Key => Impacts.Count > 0 ? Impacts[0].Key : null;
}

/// <summary>Reads measures, most severe impact first.</summary>
internal sealed class MeasureBook(AppDb db, ImpactRegister impacts, IOrganisations organisations, Reach reach, TimeProvider clock)
{
    // Whom a statement names as responsible for the plan, first held first.
    private static readonly Role[] PlanOwners = [Role.OperationalResponsible, Role.SustainabilityLead, Role.OverallResponsible];

    public Task<Measure?> FindAsync(MeasureId id, CancellationToken cancel) =>
        db.Set<Measure>().SingleOrDefaultAsync(measure => measure.OrganisationId == reach.Organisation && measure.Id == id, cancel);

    /// <summary>The measures planned in a year, and those of earlier years that were open into it: they keep their story.</summary>
    public async Task<IReadOnlyList<PlannedMeasure>> OfYearAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var start = new DateOnly(year, 1, 1);
        var measures = await db.Set<Measure>()
            .AsNoTracking()
            .Where(measure => measure.OrganisationId == organisation)
            .Where(measure =>
                measure.Year == year
                || (
                    measure.Year < year
                    && (measure.DoneOn == null || measure.DoneOn >= start)
                    && (measure.CancelledOn == null || measure.CancelledOn >= start)
                )
            )
            .ToListAsync(cancel);
        var register = (await impacts.OfYearAsync(organisation, year, cancel)).ToList();
        var links = await db.Set<MeasureImpact>().AsNoTracking().Where(link => link.OrganisationId == organisation).ToListAsync(cancel);
        var suppliers = await db.Set<MeasureSupplier>()
            .Where(link => link.OrganisationId == organisation)
            .GroupBy(link => link.Measure)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var people = await PeopleAsync(organisation, cancel);
        var planOwner = await PlanOwnerAsync(organisation, cancel);
        var met = links.ToLookup(link => link.Measure, link => link.Impact);
        return
        [
            .. measures
                .Select(measure => new PlannedMeasure(
                    measure,
                    [.. register.Where(impact => met[measure.Id].Contains(impact.Impact))],
                    OwnerOf(measure, people) ?? planOwner,
                    suppliers.GetValueOrDefault(measure.Id)
                ))
                .BySalience(planned => planned.Key, planned => planned.Measure.Id.Value),
        ];
    }

    public async Task<IReadOnlyList<ImpactId>> ImpactsOfAsync(MeasureId measure, CancellationToken cancel) =>
        await db.Set<MeasureImpact>()
            .Where(link => link.OrganisationId == reach.Organisation && link.Measure == measure)
            .Select(link => link.Impact)
            .ToListAsync(cancel);

    /// <summary>Who is named for it.</summary>
    public static string? OwnerOf(Measure measure, IReadOnlyDictionary<PersonId, string> people) =>
        measure.Owner is { } owner ? people.GetValueOrDefault(owner) : measure.OwnerName;

    /// <summary>Whom a measure falls to where nobody is named.</summary>
    public async Task<string?> PlanOwnerAsync(OrganisationId organisation, CancellationToken cancel) =>
        (await organisations.HoldersAsync(organisation, clock.Today(), cancel))
            .Where(holder => PlanOwners.Contains(holder.Role))
            .MinBy(holder => Array.IndexOf(PlanOwners, holder.Role))
            ?.Name;

    /// <summary>Everyone who holds a role, by name.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> PeopleAsync(OrganisationId organisation, CancellationToken cancel) =>
        (await organisations.HoldersAsync(organisation, clock.Today(), cancel))
            .DistinctBy(holder => holder.Person)
            .ToDictionary(holder => holder.Person, holder => holder.Name);
}
