using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>Every indicator of the organisation's own, those of the gravest impacts first: how it stands and whether it goes the right way.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class ListModel(ImpactDesk desk, IndicatorBook book) : PageModel
{
    public IReadOnlyList<IndicatorSeries> All { get; private set; } = [];
    public IReadOnlyDictionary<ImpactId, string> Titles { get; private set; } = new Dictionary<ImpactId, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organisation = desk.Reach.Organisation;
        var year = (await desk.Register.YearsAsync(cancel))[0];
        var order = (await desk.Register.OfYearAsync(organisation, year, cancel)).Select(impact => (ImpactId?)impact.Impact).ToList();
        All =
        [
            .. (await book.AllAsync(organisation, cancel))
                .OrderBy(series => order.IndexOf(series.Indicator.Impact) is >= 0 and var at ? at : int.MaxValue)
                .ThenBy(series => series.Indicator.Name, StringComparer.CurrentCulture),
        ];
        var titles = new Dictionary<ImpactId, string>();
        foreach (var impact in All.Select(series => series.Indicator.Impact).OfType<ImpactId>().Distinct())
        {
            titles[impact] = (await desk.Register.FindAsync(impact, null, cancel))?.Title ?? "–";
        }

        Titles = titles;
    }
}
