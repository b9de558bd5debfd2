using System.ComponentModel.DataAnnotations;
using Aktsom.Ledger;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Statements.Several;

/// <summary>One organisation that a statement covers beside its owner.</summary>
[Authorize(StatementPermissions.Write)]
internal sealed class PartyModel(
    StatementStore store,
    CoveredParties parties,
    IOrganisations organisations,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public CoveredParty? Known { get; private set; }

    [BindProperty]
    public PartyForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public bool? IsOver =>
        Known is null ? null : organisations.IsOverLimits(Statement.Year, Known.TurnoverNok, Known.BalanceNok, Known.FullTimeEquivalents);

    public IReadOnlyList<SelectListItem> Answers =>
        [new(T("Covers.Yes"), "True"), new(T("Covers.No"), "False"), new(T("Covers.NotSettled"), "")];

    public async Task<IActionResult> OnGetAsync(StatementId id, CoveredPartyId? party, CancellationToken cancel)
    {
        if (!await FindAsync(id, party, cancel))
        {
            return NotFound();
        }

        if (Known is not null)
        {
            (Form, Revision) = (PartyForm.Of(Known), Known.Revision);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, CoveredPartyId? party, CancellationToken cancel)
    {
        if (!await FindAsync(id, party, cancel))
        {
            return NotFound();
        }

        await CheckAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var saved = Known is null
            ? await parties.AddAsync(Statement, Form.WriteTo(New()), cancel)
            : await parties.ChangeAsync(Statement, Known, Revision, one => Form.WriteTo(one), cancel);
        return saved ? RedirectToPage("Covers", new { id }) : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(StatementId id, CoveredPartyId party, CancellationToken cancel)
    {
        if (!await FindAsync(id, party, cancel))
        {
            return NotFound();
        }

        await parties.RemoveAsync(Statement, Known!, cancel);
        return RedirectToPage("Covers", new { id });
    }

    private async Task<bool> FindAsync(StatementId id, CoveredPartyId? party, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { Statement.State: StatementState.Draft } open)
        {
            return false;
        }

        Statement = open.Statement;
        Known = party is { } asked ? await parties.FindAsync(id, asked, cancel) : null;
        return party is null || Known is not null;
    }

    /// <summary>No organisation twice, and nothing added that is not known: a sum would count it double, or hold nothing.</summary>
    private async Task CheckAsync(CancellationToken cancel)
    {
        const string Number = $"{nameof(Form)}.{nameof(PartyForm.OrgNumber)}";
        if (!string.IsNullOrWhiteSpace(Form.OrgNumber))
        {
            if (!OrganisationNumber.TryParse(Form.OrgNumber, out var number))
            {
                ModelState.AddModelError(Number, T("Party.Number.Wrong", Form.OrgNumber.Trim()));
                return;
            }

            Form.OrgNumber = number.Digits;
            var own = (await organisations.FactsAsync(reach.Organisation, cancel))?.OrgNumber;
            if (own == Form.OrgNumber || await parties.HasNumberAsync(Statement.Id, Form.OrgNumber, Known?.Id, cancel))
            {
                ModelState.AddModelError(Number, T(own == Form.OrgNumber ? "Party.Number.Own" : "Party.Number.Twice"));
            }
        }
        else
        {
            Form.OrgNumber = null;
        }

        if (Form is { TurnoverIn: Inclusion.Added, TurnoverNok: null })
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(PartyForm.TurnoverNok)}", T("Party.Turnover.Missing"));
        }

        if (Form is { EmployeesIn: Inclusion.Added, Employees: null })
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(PartyForm.Employees)}", T("Party.Employees.Missing"));
        }
    }

    private CoveredParty New() =>
        new()
        {
            OrganisationId = reach.Organisation,
            Statement = Statement.Id,
            Id = TypedId.New<CoveredPartyId>(clock),
            Name = "",
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };

    private string T(string key, params object[] values) => texts.For(typeof(PartyModel))[key, values];
}

/// <summary>A covered organisation as its form has it.</summary>
internal sealed record PartyForm
{
    private const double Most = 100_000_000_000_000;

    [Display(Name = "Covers.Name"), Required(ErrorMessage = "Party.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [Display(Name = "Party.Number"), StringLength(40)]
    public string? OrgNumber { get; set; }

    [Display(Name = "Covers.Relation")]
    public CoveredRelation Relation { get; set; }

    [Display(Name = "Party.Turnover"), Range(0, Most, ErrorMessage = "Party.Negative")]
    public decimal? TurnoverNok { get; set; }

    [Display(Name = "Party.Balance"), Range(0, Most, ErrorMessage = "Party.Negative")]
    public decimal? BalanceNok { get; set; }

    [Display(Name = "Party.Fte"), Range(0, 10_000_000, ErrorMessage = "Party.Negative")]
    public decimal? FullTimeEquivalents { get; set; }

    [Display(Name = "Covers.Employees"), Range(0, 10_000_000, ErrorMessage = "Party.Negative")]
    public int? Employees { get; set; }

    [Display(Name = "Covers.UnderAct")]
    public bool? UnderAct { get; set; }

    [Display(Name = "Party.OwnStatement")]
    public bool OwnStatement { get; set; }

    [Display(Name = "Party.Signers"), StringLength(CoveredParty.LongestSigners)]
    public string? Signers { get; set; }

    [Display(Name = "Party.TurnoverIn")]
    public Inclusion TurnoverIn { get; set; }

    [Display(Name = "Party.EmployeesIn")]
    public Inclusion EmployeesIn { get; set; }

    [Display(Name = "Party.SuppliersIn")]
    public bool SuppliersInRegister { get; set; }

    public static PartyForm Of(CoveredParty party) =>
        new()
        {
            Name = party.Name,
            OrgNumber = party.OrgNumber,
            Relation = party.Relation,
            TurnoverNok = party.TurnoverNok,
            BalanceNok = party.BalanceNok,
            FullTimeEquivalents = party.FullTimeEquivalents,
            Employees = party.Employees,
            UnderAct = party.UnderAct,
            OwnStatement = party.OwnStatement,
            Signers = party.Signers,
            TurnoverIn = party.TurnoverIn,
            EmployeesIn = party.EmployeesIn,
            SuppliersInRegister = party.SuppliersInRegister,
        };

    public CoveredParty WriteTo(CoveredParty party)
    {
        (party.Name, party.OrgNumber, party.Relation) = (Name.Trim(), OrgNumber, Relation);
        (party.TurnoverNok, party.BalanceNok, party.FullTimeEquivalents, party.Employees) = (
            TurnoverNok,
            BalanceNok,
            FullTimeEquivalents,
            Employees
        );
        (party.UnderAct, party.TurnoverIn, party.EmployeesIn) = (UnderAct, TurnoverIn, EmployeesIn);
        (party.OwnStatement, party.Signers) = (OwnStatement, Signers?.Trim());
        party.SuppliersInRegister = SuppliersInRegister;
        return party;
    }
}
