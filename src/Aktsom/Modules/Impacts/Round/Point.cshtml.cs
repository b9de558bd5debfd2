using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>When a point of the round was done, and what came of it.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class PointModel(ImpactDesk desk) : PageModel
{
    private RoundMark? mark;

    public int Year { get; private set; }
    public RoundPoint Point { get; private set; }

    [BindProperty]
    public PointForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int year, RoundPoint point, CancellationToken cancel)
    {
        if (!await FindAsync(year, point, cancel))
        {
            return NotFound();
        }

        Form = mark is null ? new() { DoneOn = desk.Clock.Today() } : new() { DoneOn = mark.DoneOn, Note = mark.Note };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, RoundPoint point, CancellationToken cancel)
    {
        if (!await FindAsync(year, point, cancel))
        {
            return NotFound();
        }

        if (Form.DoneOn > desk.Clock.Today() || Form.DoneOn?.Year < year)
        {
            ModelState.AddModelError("Form.DoneOn", desk.Texts.For(typeof(PointModel))["Round.Day.Strange", year]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = mark is null ? new PointForm() : new PointForm { DoneOn = mark.DoneOn, Note = mark.Note };
        if (mark is null)
        {
            desk.Db.Add(
                new RoundMark
                {
                    OrganisationId = desk.Reach.Organisation,
                    Year = year,
                    Point = point,
                    DoneOn = Form.DoneOn!.Value,
                    Note = Form.Note!.Trim(),
                }
            );
        }
        else
        {
            (mark.DoneOn, mark.Note) = (Form.DoneOn!.Value, Form.Note!.Trim());
        }

        desk.Log.RecordChange("round.point", "round", year, before, Form, desk.Texts.For(typeof(PointModel))["RoundPoint." + point]);
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("Round", new { year });
    }

    /// <summary>A point of a round that is marked done stays as it is.</summary>
    private async Task<bool> FindAsync(int year, RoundPoint point, CancellationToken cancel)
    {
        (Year, Point) = (year, point);
        var organisation = desk.Reach.Organisation;
        if (!Enum.IsDefined(point) || year < ImpactRegister.FirstYear || year > desk.Clock.Today().Year)
        {
            return false;
        }

        mark = await desk
            .Db.Set<RoundMark>()
            .SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Year == year && one.Point == point, cancel);
        return !await desk.Db.Set<RoundYear>().AnyAsync(round => round.OrganisationId == organisation && round.Year == year, cancel);
    }
}

internal sealed record PointForm
{
    [Display(Name = "Round.DoneOn"), Required(ErrorMessage = "Round.Day.Missing")]
    public DateOnly? DoneOn { get; set; }

    [
        Display(Name = "Round.Note"),
        Required(ErrorMessage = "Round.Note.Missing"),
        StringLength(ReviewMinute.LongestText, ErrorMessage = "Impact.Text.Long")
    ]
    public string? Note { get; set; }
}
