using System.Globalization;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>Reads the impacts of a year in the order that matters, and one impact over its years.</summary>
internal sealed class ImpactRegister(AppDb db, Reach reach, TimeProvider clock)
{
    public const string Entity = "impact";
    public const int FirstYear = 2015;

    /// <summary>What the log calls an impact of a year.</summary>
    public static string LogId(ImpactId impact, int year) => string.Create(CultureInfo.InvariantCulture, $"{impact}/{year}");

    /// <summary>The years that hold impacts, newest first; this year where there are none.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel)
    {
        var years = await All().Select(impact => impact.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancel);
        return years.Count > 0 ? years : [clock.Today().Year];
    }

    /// <summary>Most severe first; what is not judged last (R-NOR-23).</summary>
    public async Task<IReadOnlyList<ImpactYear>> OfYearAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var impacts = await db.Set<ImpactYear>()
            .AsNoTracking()
            .Where(impact => impact.OrganisationId == organisation && impact.Year == year)
            .ToListAsync(cancel);
        return impacts.BySalience(impact => impact.Key, impact => impact.Impact.Value);
    }

    /// <summary>Every impact as it stood in its newest year, by title.</summary>
    public async Task<IReadOnlyList<ImpactYear>> NewestAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var impacts = await db.Set<ImpactYear>().AsNoTracking().Where(impact => impact.OrganisationId == organisation).ToListAsync(cancel);
        return
        [
            .. impacts
                .GroupBy(impact => impact.Impact)
                .Select(years => years.MaxBy(impact => impact.Year)!)
                .OrderBy(impact => impact.Title, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>The prioritised ones, in the order of the statement's blocks (invariant 4).</summary>
    public async Task<IReadOnlyList<ImpactYear>> PrioritisedAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        [.. (await OfYearAsync(organisation, year, cancel)).Where(impact => impact.Prioritised == true)];

    /// <param name="impact">The impact.</param>
    /// <param name="year">Its year; null is the newest.</param>
    /// <param name="cancel">Stops the look-up.</param>
    /// <returns>Tracked, for changing; null when it is not there.</returns>
    public Task<ImpactYear?> FindAsync(ImpactId impact, int? year, CancellationToken cancel) =>
        db.Set<ImpactYear>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Impact == impact && (year == null || one.Year == year))
            .OrderByDescending(one => one.Year)
            .FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<int>> YearsOfAsync(ImpactId impact, CancellationToken cancel) =>
        await All().Where(one => one.Impact == impact).Select(one => one.Year).OrderByDescending(year => year).ToListAsync(cancel);

    public ImpactYear New(int year, ImpactForm form)
    {
        var impact = new ImpactYear
        {
            OrganisationId = reach.Organisation,
            Impact = TypedId.New<ImpactId>(clock),
            Year = year,
            Title = form.Title,
            Harm = form.Harm,
            Reviewed = true,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        form.WriteTo(impact);
        db.Add(impact);
        return impact;
    }

    private IQueryable<ImpactYear> All() =>
        db.Set<ImpactYear>().AsNoTracking().Where(impact => impact.OrganisationId == reach.Organisation);
}
