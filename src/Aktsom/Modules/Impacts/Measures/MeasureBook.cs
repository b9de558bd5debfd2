using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>A measure with what it meets, most severe impact first, and who does it.</summary>
internal sealed record PlannedMeasure(Measure Measure, IReadOnlyList<ImpactYear> Impacts, string? Owner, int Suppliers)
{
    /// <summary>The gravest impact it meets; null for one across them or on an impact nobody has judged.</summary>
    public SalienceKey? Key => Impacts.Count > 0 ? Impacts[0].Key : null;
}

/// <summary>Reads measures, most severe impact first.</summary>
internal sealed class MeasureBook(AppDb db, ImpactRegister impacts, IOrganisations organisations, Reach reach, TimeProvider clock)
{
    public Task<Measure?> FindAsync(MeasureId id, CancellationToken cancel) =>
        db.Set<Measure>().SingleOrDefaultAsync(measure => measure.OrganisationId == reach.Organisation && measure.Id == id, cancel);

    /// <summary>The measures planned in a year, and those of earlier years that are still open.</summary>
    public async Task<IReadOnlyList<PlannedMeasure>> OfYearAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var measures = await db.Set<Measure>()
            .AsNoTracking()
            .Where(measure => measure.OrganisationId == organisation)
            .Where(measure =>
                measure.Year == year
                || (
                    measure.Year < year
                    && (
                        measure.State == MeasureState.Planned
                        || measure.State == MeasureState.InProgress
                        || measure.State == MeasureState.Postponed
                    )
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
        var met = links.ToLookup(link => link.Measure, link => link.Impact);
        return
        [
            .. measures
                .Select(measure => new PlannedMeasure(
                    measure,
                    [.. register.Where(impact => met[measure.Id].Contains(impact.Impact))],
                    measure.Owner is { } owner ? people.GetValueOrDefault(owner) : measure.OwnerName,
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

    /// <summary>Everyone who holds a role, by name.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> PeopleAsync(OrganisationId organisation, CancellationToken cancel) =>
        (await organisations.HoldersAsync(organisation, clock.Today(), cancel))
            .DistinctBy(holder => holder.Person)
            .ToDictionary(holder => holder.Person, holder => holder.Name);
}
