using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>How far back in the chain a year's mapping looked, as a whole and for each risk area.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class DepthModel(ImpactDesk desk) : PageModel
{
    private const int MostAreas = 200;

    public int Year { get; private set; }
    public IReadOnlyList<ImpactYear> Areas { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Tiers { get; private set; } = [];

    [BindProperty, Display(Name = "Depth.Whole")]
    public int? Whole { get; set; }

    /// <summary>The tier of each area, in the order of <see cref="Areas"/>; null where nothing is said of it.</summary>
    [BindProperty]
    public List<int?> Of { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!await FindAsync(year, cancel))
        {
            return NotFound();
        }

        var known = await KnownAsync(cancel);
        Whole = known.Find(depth => depth.IsWhole)?.Tier;
        Of = [.. Areas.Select(area => known.Find(depth => depth.IsOf(area.Impact))?.Tier)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        if (!await FindAsync(year, cancel))
        {
            return NotFound();
        }

        var text = desk.Texts.For(typeof(DepthModel));
        if (Whole is null)
        {
            ModelState.AddModelError(nameof(Whole), text["Depth.Whole.Missing"]);
        }

        if (Of.Count != Areas.Count || Of.Append(Whole).Any(tier => tier is < 1 or > ChainDepth.MostTiers))
        {
            ModelState.AddModelError("", text["Depth.Wrong"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var known = await KnownAsync(cancel);
        Keep(known.Find(depth => depth.IsWhole), Guid.Empty, Whole);
        foreach (var (area, tier) in Areas.Zip(Of))
        {
            Keep(known.Find(depth => depth.IsOf(area.Impact)), area.Impact.Value, tier);
        }

        desk.Log.Record(
            "round.depth",
            "round",
            year,
            before: known.Count == 0 ? null : new { Tier = known.Find(depth => depth.IsWhole)?.Tier },
            after: new { Tier = Whole, Deepest = Of.Append(Whole).Max() }
        );
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("Round", new { year });
    }

    private void Keep(ChainDepth? known, Guid area, int? tier)
    {
        if (tier is not { } deepest)
        {
            if (known is not null)
            {
                desk.Db.Remove(known);
            }

            return;
        }

        if (known is null)
        {
            known = new ChainDepth
            {
                OrganisationId = desk.Reach.Organisation,
                Year = Year,
                Area = area,
                Tier = deepest,
                At = desk.Clock.GetUtcNow(),
                By = desk.Reach.ActorName,
            };
            desk.Db.Add(known);
        }

        (known.Tier, known.At, known.By) = (deepest, desk.Clock.GetUtcNow(), desk.Reach.ActorName);
    }

    private Task<List<ChainDepth>> KnownAsync(CancellationToken cancel) =>
        desk.Db.Set<ChainDepth>().Where(depth => depth.OrganisationId == desk.Reach.Organisation && depth.Year == Year).ToListAsync(cancel);

    private async Task<bool> FindAsync(int year, CancellationToken cancel)
    {
        Year = year;
        if (year < ImpactRegister.FirstYear || year > desk.Clock.Today().Year)
        {
            return false;
        }

        Areas = [.. (await desk.Register.OfYearAsync(desk.Reach.Organisation, year, cancel)).Where(one => !one.IsInternal).Take(MostAreas)];
        var text = desk.Texts.For(typeof(DepthModel));
        Tiers =
        [
            .. Enumerable
                .Range(1, ChainDepth.MostTiers)
                .Select(tier => new SelectListItem(
                    tier <= 2 ? text["Depth.Tier." + tier] : text["Depth.Tier", tier],
                    tier.ToString(CultureInfo.InvariantCulture)
                )),
        ];
        return true;
    }
}
