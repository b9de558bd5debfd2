using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Writing.Assignments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>Which places the overview shows.</summary>
internal enum Shown
{
    All,
    Mine,
    Empty,
    ToReview,
    Comments,

    /// <summary>Only what the Act's section 5 asks for (R-EHN-04).</summary>
    Act,
}

[Authorize(StatementPermissions.See)]
internal sealed class WriteModel(
    StatementStore store,
    RegisterFill fill,
    StatementOutline outlines,
    StatementAssignments assignments,
    StatementChecking checking,
    PublishedEditions editions,
    JointFigures joint,
    IOrganisations organisations,
    IAuthorizationService authorization
) : PageModel
{
    public OpenStatement Open { get; private set; } = null!;
    public Outline Outline { get; private set; } = null!;
    public IReadOnlyList<(Shown Shown, int Count)> Views { get; private set; } = [];
    public IReadOnlyList<OutlinePart> Parts { get; private set; } = [];
    public Shown Show { get; private set; }
    public bool MayWrite { get; private set; }
    public bool MayComment { get; private set; }
    public PublishedEdition? Published { get; private set; }

    [BindProperty, Display(Name = "Opening.Title")]
    public StepOpening Opening { get; set; }

    [BindProperty, Display(Name = "Annexes.Plan")]
    public bool WithPlan { get; set; }

    /// <summary>Null for an organisation by itself.</summary>
    public Joint? Several { get; private set; }
    public CheckedStatement Checked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(StatementId id, Shown show, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        (Opening, WithPlan) = (open.Statement.StepOpening, open.Statement.WithPlan);
        Show = show;
        MayWrite = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        MayComment = (await authorization.AuthorizeAsync(User, StatementPermissions.Comment)).Succeeded;
        Published = await editions.OfAsync(id, cancel);
        Several = await SeveralAsync(open.Statement, cancel);
        Checked = await checking.RunAsync(open, cancel);
        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, cancel);
        Outline = await outlines.OfAsync(open, filled, cancel);
        var me = await assignments.MeAsync(cancel);
        bool Wanted(Shown which, PlaceLine place) =>
            which switch
            {
                Shown.Mine => place.Assigned is { } given && given.Person == me,
                Shown.Empty => place.Progress is Progress.Empty or Progress.Proposed,
                Shown.ToReview => place.Progress == Progress.CarriedOver,
                Shown.Comments => place.Comments > 0,
                Shown.Act => place.Field.NeededForAct && place.Progress != Progress.Fixed,
                _ => true,
            };
        Views =
        [
            .. Enum.GetValues<Shown>()
                .Select(which => (which, which == Shown.All ? Outline.Asked : Outline.Places.Count(place => Wanted(which, place)))),
        ];
        Parts =
        [
            .. Outline
                .Parts.Select(part => part with { Places = [.. part.Places.Where(place => Wanted(show, place))] })
                .Where(part => part.Places.Count > 0),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostOpeningAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { Statement.State: StatementState.Draft } open || !Enum.IsDefined(Opening))
        {
            return NotFound();
        }

        if (!(await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded)
        {
            return Forbid();
        }

        await store.ChooseOpeningAsync(open.Statement, Opening, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostAnnexesAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { Statement.State: StatementState.Draft } open)
        {
            return NotFound();
        }

        if (!(await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded)
        {
            return Forbid();
        }

        await store.ChoosePlanAsync(open.Statement, WithPlan, cancel);
        return RedirectToPage(new { id });
    }

    private async Task<Joint?> SeveralAsync(Statement statement, CancellationToken cancel)
    {
        var found = await joint.OfAsync(statement, cancel);
        var facts = await organisations.FactsAsync(statement.OrganisationId, cancel);
        return found.Covered.Count > 0 || found.Counted.Count > 0 || facts is { IsAlone: false } ? found : null;
    }

    /// <summary>The whole part's progress, whatever is shown of it.</summary>
    public OutlinePart Whole(OutlinePart part) => Outline.Parts.First(one => one.Section.Id == part.Section.Id);
}
