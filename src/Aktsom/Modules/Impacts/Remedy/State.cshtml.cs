using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>Moves a case on; it ends with a decision, and not before something shows that the harm was put right.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class StateModel(ImpactDesk desk, RemedyBook book) : PageModel
{
    public RemedyLine Line { get; private set; } = null!;

    [BindProperty]
    public StateForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public IReadOnlyList<SelectListItem> Choices =>
        [
            .. RemedyRules
                .After(Line.Case.State)
                .Select(state => new SelectListItem(desk.Texts.For(typeof(StateModel))["RemedyState." + state], state.ToString())),
        ];

    public async Task<IActionResult> OnGetAsync(RemedyCaseId id, CancellationToken cancel)
    {
        if (await book.FindAsync(desk.Reach.Organisation, id, cancel) is not { } line)
        {
            return NotFound();
        }

        (Line, Revision) = (line, line.Case.Revision);
        Form.State = RemedyRules.After(line.Case.State)[0];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RemedyCaseId id, CancellationToken cancel)
    {
        if (await book.FindAsync(desk.Reach.Organisation, id, cancel) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        var one = line.Case;
        var ends = RemedyRules.Ends(Form.State);
        var on = Form.EndedOn ?? desk.Clock.Today();
        foreach (var fault in RemedyRules.Faults(one.State, Form.State, line.Acts, Form.Reason, Form.DecidedBy))
        {
            this.Require(desk.Texts, false, "Form." + FieldOf(fault), "RemedyFault." + fault);
        }

        this.Require(desk.Texts, !ends || (on <= desk.Clock.Today() && on >= one.RecognisedOn), "Form.EndedOn", "Remedy.EndedOn.Wrong");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = new { one.State, one.EndedOn };
        one.State = Form.State;
        one.StateReason = Form.Reason?.Trim();
        one.DecidedBy = ends ? Form.DecidedBy!.Trim() : null;
        one.EndedOn = ends ? on : null;
        desk.Db.Expect(one, Revision, desk.Clock);
        desk.Log.RecordChange("remedy.moved_on", RemedyBook.Entity, id, before, new { one.State, one.EndedOn }, one.StateReason);
        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("Details", new { id })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private static string FieldOf(RemedyFault fault) =>
        fault switch
        {
            RemedyFault.NobodyDecided => nameof(StateForm.DecidedBy),
            RemedyFault.NoReason => nameof(StateForm.Reason),
            _ => nameof(StateForm.State),
        };
}
