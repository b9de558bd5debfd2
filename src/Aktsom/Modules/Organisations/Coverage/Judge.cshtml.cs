using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Years;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Coverage;

/// <summary>A person decides where the figures do not.</summary>
[Authorize(OrganisationPermissions.Edit)]
internal sealed class JudgeModel(AppDb db, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty, Display(Name = "Coverage.Covered"), Required(ErrorMessage = "Coverage.Covered.Missing")]
    public bool? Covered { get; set; }

    [BindProperty, Display(Name = "Coverage.Reason"), Required(ErrorMessage = "Coverage.Reason.Missing"), StringLength(2000)]
    public string Reason { get; set; } = "";

    public IEnumerable<SelectListItem> Choices
    {
        get
        {
            var words = texts.For(typeof(JudgeModel));
            return [new(words["Covered.Yes"], bool.TrueString), new(words["Covered.No"], bool.FalseString)];
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsPossible)
        {
            return NotFound();
        }

        var known = await FindAsync(cancel);
        Covered = known?.CoveredByJudgement;
        Reason = known?.JudgementReason ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsPossible)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var year = await FindAsync(cancel);
        if (year is null)
        {
            year = new OrganisationYear { OrganisationId = reach.Organisation, Year = Year };
            db.Add(year);
        }

        var before = new { covered = year.CoveredByJudgement };
        year.CoveredByJudgement = Covered;
        year.JudgementReason = Reason.Trim();
        year.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record(
            "organisation_year.judged",
            "organisation_year",
            EditModel.LogIdOf(reach.Organisation, Year),
            before,
            new { covered = Covered },
            Reason.Trim()
        );
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Show");
    }

    private bool IsPossible => Year >= TransparencyAct.InForce.Year && Year <= clock.Today().Year + 1;

    private Task<OrganisationYear?> FindAsync(CancellationToken cancel) =>
        db.Set<OrganisationYear>().SingleOrDefaultAsync(year => year.OrganisationId == reach.Organisation && year.Year == Year, cancel);
}
