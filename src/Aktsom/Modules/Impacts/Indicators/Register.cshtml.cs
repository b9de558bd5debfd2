using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Indicators;

/// <param name="Row">The number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Now">The figure of the year; null where no figure computes it.</param>
/// <param name="Before">The figure of the year before.</param>
internal sealed record RegisterLine(CatalogueRow Row, string Name, Figure? Now, Figure? Before);

/// <summary>Every number the register can follow: what it computes now, what people must enter, and what waits for a part that is not built.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class RegisterModel(ImpactDesk desk, RegisterNumbers registered) : PageModel
{
    public int Year { get; private set; }
    public IReadOnlyList<int> Years => [.. RegisterNumbers.Years(desk.Clock.Today())];
    public IReadOnlyList<IGrouping<CatalogueGroup, RegisterLine>> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] int? year, CancellationToken cancel)
    {
        Year = year ?? desk.Clock.Today().Year;
        if (!Years.Contains(Year))
        {
            return NotFound();
        }

        var lines = new List<RegisterLine>();
        foreach (var row in IndicatorCatalogue.All)
        {
            lines.Add(
                row.Figure is { } figure
                    ? new RegisterLine(
                        row,
                        registered.NameOf(row),
                        await registered.ComputeAsync(figure, Year, cancel),
                        await registered.ComputeAsync(figure, Year - 1, cancel)
                    )
                    : new RegisterLine(row, registered.NameOf(row), null, null)
            );
        }

        Groups = [.. lines.GroupBy(line => line.Row.Group)];
        return Page();
    }
}
