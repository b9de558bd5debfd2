using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>Reads indicators with their values.</summary>
internal sealed class IndicatorBook(AppDb db, Reach reach)
{
    /// <summary>Tracked, for changing; null when it is not there.</summary>
    public Task<Indicator?> FindAsync(IndicatorId id, CancellationToken cancel) =>
        db.Set<Indicator>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    public async Task<IndicatorSeries?> SeriesAsync(IndicatorId id, CancellationToken cancel) =>
        (await AllAsync(reach.Organisation, cancel)).FirstOrDefault(series => series.Indicator.Id == id);

    public async Task<IReadOnlyList<IndicatorSeries>> OfImpactAsync(ImpactId impact, CancellationToken cancel) =>
        [.. (await AllAsync(reach.Organisation, cancel)).Where(series => series.Indicator.Impact == impact)];

    /// <summary>Every indicator, oldest first.</summary>
    public async Task<IReadOnlyList<IndicatorSeries>> AllAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var indicators = await db.Set<Indicator>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        var years = (
            await db.Set<IndicatorYear>()
                .AsNoTracking()
                .Where(one => one.OrganisationId == organisation)
                .OrderBy(one => one.Year)
                .ToListAsync(cancel)
        ).ToLookup(year => year.Indicator);
        return [.. indicators.Select(indicator => new IndicatorSeries(indicator, [.. years[indicator.Id]]))];
    }
}
