using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>Puts a country on a year's list or takes it off. Neither without a reason (R-NOR-22).</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class ChooseModel(FocusList list, FocusRanking ranking, ModuleTexts texts, TimeProvider clock) : PageModel
{
    public const int OldestYears = 10;

    public int Year { get; private set; }
    public FocusCountry? Held { get; private set; }
    public FocusFigures? Figures { get; private set; }
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    [BindProperty(SupportsGet = true), Display(Name = "Focus.Country")]
    public string? Country { get; set; }

    [BindProperty, Display(Name = "Focus.Grounds")]
    public List<FocusGround> Grounds { get; set; } = [];

    [BindProperty, Display(Name = "Focus.Reason"), StringLength(FocusCountry.LongestReason, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        if (!await FindAsync(year, cancel))
        {
            return NotFound();
        }

        if (Held is { } held)
        {
            Reason = held.Reason;
            Grounds = [.. held.Grounds.Each()];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? year, CancellationToken cancel)
    {
        if (!await FindAsync(year, cancel))
        {
            return NotFound();
        }

        var grounds = Grounds.Aggregate(FocusGround.None, (all, one) => all | one);
        this.Require(texts, Figures is not null, nameof(Country), "Focus.Country.Missing");
        this.Require(
            texts,
            grounds != FocusGround.None && Grounds.TrueForAll(ground => Enum.IsDefined(ground)),
            nameof(Grounds),
            "Focus.Grounds.Missing"
        );
        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Focus.Reason.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await list.ChooseAsync(new FocusChoice(Year, Country!, grounds, Reason!.Trim()), Figures!, cancel);
        return RedirectToPage("Index", new { year = Year });
    }

    public async Task<IActionResult> OnPostLeaveAsync(int? year, CancellationToken cancel)
    {
        if (!await FindAsync(year, cancel) || Held is null)
        {
            return NotFound();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(Reason) && Reason.Trim() != Held.Reason, nameof(Reason), "Focus.Leave.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await list.LeaveAsync(Year, Held.Country, Reason!.Trim(), cancel);
        return RedirectToPage("Index", new { year = Year });
    }

    private async Task<bool> FindAsync(int? year, CancellationToken cancel)
    {
        var thisYear = clock.Today().Year;
        Year = year ?? thisYear;
        if (Year > thisYear || Year < thisYear - OldestYears)
        {
            return false;
        }

        Countries = CountryOptions.All(Country);
        if (Countries.Any(item => item.Value == Country))
        {
            Held = (await list.OfYearAsync(Year, cancel)).FirstOrDefault(focus => focus.Country == Country && focus.EndedAt is null);
            Figures = await ranking.FiguresAsync(Country!, cancel);
        }

        return true;
    }
}
