using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Several;

/// <summary>Whom a statement covers, and what its sums hold.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class CoversModel(
    StatementStore store,
    JointFigures joint,
    Handovers handovers,
    CoveredParties parties,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public Joint Joint { get; private set; } = null!;
    public JointSuppliers Suppliers { get; private set; } = null!;
    public IReadOnlyList<Figure> Sums { get; private set; } = [];
    public bool MayChange { get; private set; }

    /// <summary>The received parts of the year that hold suppliers.</summary>
    public IReadOnlyList<(ReceivedPart Part, Part Content, bool Counted)> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        Statement = open.Statement;
        MayChange =
            Statement.State == StatementState.Draft && (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        Joint = await joint.OfAsync(Statement, cancel);
        Suppliers = await joint.SuppliersAsync(Statement, Joint, cancel);
        var scope = new FigureScope(Statement.OrganisationId, Statement.Year, clock.GetUtcNow());
        var sums = new List<Figure>();
        foreach (var figure in JointFigures.Sums)
        {
            sums.Add(await joint.ComputeAsync(Statement, figure, scope, cancel));
        }

        Sums = sums;
        Parts =
        [
            .. (await handovers.ReceivedAsync(cancel))
                .Where(part => part.Year == Statement.Year)
                .Select(part => (part, Part.Read(part.Content), Joint.Counted.Any(one => one.Id == part.Id)))
                .Where(one => one.Item2.Suppliers is not null),
        ];
        return Page();
    }

    public Task<IActionResult> OnPostCountInAsync(StatementId id, ReceivedPartId part, CancellationToken cancel) =>
        CountAsync(id, part, counted: true, cancel);

    public Task<IActionResult> OnPostTakeOutAsync(StatementId id, ReceivedPartId part, CancellationToken cancel) =>
        CountAsync(id, part, counted: false, cancel);

    /// <summary>The sums that hold the party, in words.</summary>
    public string CountedIn(CoveredParty party, PageTexts words)
    {
        string?[] sums =
        [
            CoveredPrint.HasSuppliers(party, Joint) ? words["Covers.In.Suppliers"] : null,
            party.EmployeesIn == Inclusion.NotCounted ? null : words["Covers.In.Employees"],
            party.TurnoverIn == Inclusion.NotCounted ? null : words["Covers.In.Turnover"],
        ];
        return string.Join(", ", sums.OfType<string>()) is { Length: > 0 } said ? said : words["Covers.In.None"];
    }

    private async Task<IActionResult> CountAsync(StatementId id, ReceivedPartId part, bool counted, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        if (
            open.Statement.State != StatementState.Draft
            || !(await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded
        )
        {
            return Forbid();
        }

        await parties.CountAsync(open.Statement, part, counted, cancel);
        return RedirectToPage(new { id });
    }
}
