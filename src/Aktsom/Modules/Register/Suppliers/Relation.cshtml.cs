using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Moves a relation on, and says whether there is an agreement. What the organisation demands first is asked of the modules that know (R-NOR-07, R-NOR-08).</summary>
[Authorize(RegisterPermissions.Edit)]
internal sealed class RelationModel(
    AppDb db,
    Reach reach,
    ChangeLog log,
    IStandings standings,
    IEnumerable<ISupplierGuard> guards,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const int LongestReason = 4000;

    public Supplier Supplier { get; private set; } = null!;
    public IReadOnlyList<string> Lacks { get; private set; } = [];
    public IReadOnlyList<SelectListItem> States { get; private set; } = [];

    [BindProperty]
    public Guid Revision { get; set; }

    [BindProperty, Display(Name = "Relation.State")]
    public SupplierState? State { get; set; }

    [BindProperty, Display(Name = "Relation.Agreement")]
    public bool Agreement { get; set; }

    [BindProperty, Display(Name = "Relation.EndReason")]
    public SupplierEndReason? EndReason { get; set; }

    [BindProperty, Display(Name = "Relation.Reason"), StringLength(LongestReason, ErrorMessage = "Relation.Reason.Long")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        (State, Agreement, Revision) = (Supplier.State, Supplier.AgreementSupplier, Supplier.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var to = State ?? Supplier.State;
        var moves = to != Supplier.State;
        this.Require(texts, !moves || SupplierMoves.Allows(Supplier.State, to), nameof(State), "Relation.State.Wrong");
        this.Require(
            texts,
            !moves || !SupplierMoves.NeedsReason(to) || !string.IsNullOrWhiteSpace(Reason),
            nameof(Reason),
            "Relation.Reason.Missing"
        );
        this.Require(
            texts,
            !moves || to != SupplierState.Ended || EndReason is { } why && why != SupplierEndReason.None && Enum.IsDefined(why),
            nameof(EndReason),
            "Relation.EndReason.Missing"
        );
        this.Require(texts, Supplier.Revision == Revision, "", "Supplier.SavedMeanwhile");
        this.Require(
            texts,
            Lacks.Count == 0 || !moves || !SupplierMoves.IsGuarded(to, Supplier.NotOnboardedHere),
            nameof(State),
            "Relation.Lacks"
        );
        this.Require(texts, Lacks.Count == 0 || Supplier.AgreementSupplier || !Agreement, nameof(Agreement), "Relation.Lacks");
        if (!ModelState.IsValid)
        {
            Revision = Supplier.Revision;
            ModelState.Remove(nameof(Revision));
            return this.PageWithErrors();
        }

        await SaveAsync(to, moves, cancel);
        return RedirectToPage("Details", new { id });
    }

    private async Task SaveAsync(SupplierState to, bool moves, CancellationToken cancel)
    {
        var before = new { Supplier.State, Supplier.AgreementSupplier };
        (Supplier.State, Supplier.AgreementSupplier) = (to, Agreement);
        if (moves)
        {
            Supplier.EndReason = to == SupplierState.Ended ? EndReason!.Value : SupplierEndReason.None;
            Supplier.To = to == SupplierState.Ended ? clock.Today() : null;
            Supplier.NotOnboardedHere &= to is not (SupplierState.Approved or SupplierState.Prequalifying);
        }

        Supplier.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.RecordChange(
            "supplier.moved",
            "supplier",
            Supplier.Id,
            before,
            new { Supplier.State, Supplier.AgreementSupplier },
            Reason.Trimmed()
        );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await standings.RefreshAsync(reach.Organisation, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        var found = await db.Set<Supplier>().SingleOrDefaultAsync(s => s.OrganisationId == reach.Organisation && s.Id == id, cancel);
        if (found is null)
        {
            return false;
        }

        Supplier = found;
        var text = texts.For(typeof(RelationModel));
        States =
        [
            .. SupplierMoves
                .From(found.State)
                .Prepend(found.State)
                .Select(state => new SelectListItem(
                    state == found.State
                        ? text["Relation.Stays", text["SupplierState." + state].Value.ToLower(CultureInfo.CurrentCulture)]
                        : text["SupplierState." + state],
                    state.ToString()
                )),
        ];
        var lacks = new List<string>();
        foreach (var guard in guards)
        {
            lacks.AddRange(await guard.LacksAsync(id, cancel));
        }

        Lacks = lacks;
        return true;
    }
}
