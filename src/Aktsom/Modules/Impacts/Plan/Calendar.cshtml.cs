using System.Globalization;
using System.Text;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Plan;

/// <summary>The open measures' last days as a calendar file.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class CalendarModel(ImpactDesk desk, MeasureBook book) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        var shown = year ?? (await desk.Register.YearsAsync(cancel))[0];
        var measures = await book.OfYearAsync(desk.Reach.Organisation, shown, cancel);
        var title = desk.Texts.For(typeof(CalendarModel))["Menu.Measures"];
        var site = $"{Request.Scheme}://{Request.Host}";
        var file = CalendarFile.Write(
            string.Create(CultureInfo.InvariantCulture, $"{title} {shown}"),
            desk.Clock.GetUtcNow(),
            measures.Where(planned => planned.Measure is { IsOpen: true, DueTo: not null }).Select(planned => Entry(planned, site))
        );
        return File(
            Encoding.UTF8.GetBytes(file),
            CalendarFile.MediaType,
            string.Create(CultureInfo.InvariantCulture, $"tiltak-{shown}.ics")
        );
    }

    private CalendarEntry Entry(PlannedMeasure planned, string site) =>
        new(
            $"{planned.Measure.Id}@{Request.Host.Host}",
            planned.Measure.DueTo!.Value,
            planned.Measure.Text,
            string.Join("\n", new[] { planned.Owner }.Concat(planned.Impacts.Select(impact => impact.Title)).OfType<string>()),
            $"{site}/measures/{planned.Measure.Id}"
        );
}
