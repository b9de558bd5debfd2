using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Materiality;

/// <summary>A year's topics with both judgements, and who was spoken to, by group (R-NOR-50).</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class ListModel(ImpactDesk desk, MaterialityBook book, IAuthorizationService authorization) : PageModel
{
    private const int YearsBack = 3;

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public bool MayEdit { get; private set; }
    public bool MayCarry { get; private set; }
    public IReadOnlyList<MaterialityTopic> Topics { get; private set; } = [];
    public IReadOnlyList<MaterialityVoice> Voices { get; private set; } = [];
    public IReadOnlyDictionary<ImpactId, string> Impacts { get; private set; } = new Dictionary<ImpactId, string>();

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        var thisYear = desk.Clock.Today().Year;
        Years = [.. Enumerable.Range(0, YearsBack + 1).Select(back => thisYear - back)];
        Year = year ?? await book.NewestAsync(cancel) ?? thisYear;
        if (!Years.Contains(Year))
        {
            return NotFound();
        }

        var organisation = desk.Reach.Organisation;
        MayEdit = (await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded;
        Topics = await book.TopicsAsync(organisation, Year, cancel);
        Voices = await book.VoicesAsync(organisation, Year, cancel);
        MayCarry = MayEdit && Topics.Count == 0 && (await book.TopicsAsync(organisation, Year - 1, cancel)).Count > 0;
        Impacts = (await desk.Register.OfYearAsync(organisation, Year, cancel)).ToDictionary(one => one.Impact, one => one.Title);
        return Page();
    }

    public async Task<IActionResult> OnPostCarryAsync(int year, CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded)
        {
            return Forbid();
        }

        var thisYear = desk.Clock.Today().Year;
        return year > thisYear || year < thisYear - YearsBack || !await book.CarryAsync(year, cancel)
            ? NotFound()
            : RedirectToPage(new { year });
    }
}
