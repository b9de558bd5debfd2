using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Procurement;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Procurements;

/// <summary>Yes, no, or nobody has answered.</summary>
internal enum YesNo
{
    Yes,
    No,
}

internal sealed record ProcurementForm
{
    [Display(Name = "Procurements.What"), Required(ErrorMessage = "Procurements.What.Missing")]
    [StringLength(200, ErrorMessage = "Change.Reason.Long")]
    public string Title { get; set; } = "";

    [Display(Name = "Procurements.List")]
    public YesNo? OnHighRiskList { get; set; }

    [Display(Name = "Procurements.Climate")]
    public ClimateLoad? Climate { get; set; }

    [Display(Name = "Procurements.Animals")]
    public HarmRisk? Animals { get; set; }

    [Display(Name = "Procurements.People")]
    public HarmRisk? People { get; set; }

    [Display(Name = "Procurements.PointedOut")]
    public YesNo? PointedOut { get; set; }

    [Display(Name = "Procurements.Change")]
    public ProcurementCategory? Changed { get; set; }

    [Display(Name = "Procurements.Change.Reason")]
    [StringLength(PlannedProcurement.LongestReason, ErrorMessage = "Change.Reason.Long")]
    public string? ChangeReason { get; set; }

    public ProcurementGrounds Grounds => new(Is(OnHighRiskList), Climate, Animals, People, Is(PointedOut));

    public static ProcurementForm Of(PlannedProcurement one) =>
        new()
        {
            Title = one.Title,
            OnHighRiskList = From(one.OnHighRiskList),
            Climate = one.Climate,
            Animals = one.Animals,
            People = one.People,
            PointedOut = From(one.PointedOut),
            Changed = one.Changed,
            ChangeReason = one.ChangeReason,
        };

    public void WriteTo(PlannedProcurement one)
    {
        one.Title = Title.Trim();
        (one.OnHighRiskList, one.Climate, one.Animals, one.People, one.PointedOut) = (
            Is(OnHighRiskList),
            Climate,
            Animals,
            People,
            Is(PointedOut)
        );
        (one.Changed, one.ChangeReason) = (Changed, Changed is null ? null : ChangeReason?.Trim());
    }

    private static bool? Is(YesNo? answer) => answer is null ? null : answer == YesNo.Yes;

    private static YesNo? From(bool? answer) => answer is { } known ? (known ? YesNo.Yes : YesNo.No) : null;
}

/// <summary>The grounds of one procurement, and a person's change of the category with its reason.</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class EditModel(AppDb db, ChangeLog log, Reach reach, ModuleTexts texts, TimeProvider clock) : PageModel
{
    private const int YearsBack = 2;

    public int Year { get; private set; }
    public PlannedProcurement? Known { get; private set; }

    [BindProperty]
    public ProcurementForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(ProcurementId? id, int? year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        if (Known is { } known)
        {
            (Form, Revision) = (ProcurementForm.Of(known), known.Revision);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProcurementId? id, int? year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        var result = ProcurementCategories.Of(Form.Grounds);
        this.Require(texts, Form.Changed is null || result.Category is not null, "Form.Changed", "Procurements.Change.First");
        this.Require(
            texts,
            Form.Changed is not { } changed || ProcurementCategories.Allows(Form.Grounds, changed),
            "Form.Changed",
            "ProcurementNotice.PointedOutWithoutGround"
        );
        this.Require(
            texts,
            Form.Changed is null || !string.IsNullOrWhiteSpace(Form.ChangeReason),
            "Form.ChangeReason",
            "Change.Reason.Missing"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        return await SaveAsync(cancel) ? RedirectToPage("List", new { year = Year }) : await AgainAsync(id, year, cancel);
    }

    private Task<bool> SaveAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var one =
            Known
            ?? new PlannedProcurement
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<ProcurementId>(clock),
                Year = Year,
                Title = "",
                At = now,
                By = reach.ActorName,
                Revision = Guid.CreateVersion7(now),
            };
        var before = Shown(one);
        Form.WriteTo(one);
        (one.At, one.By) = (now, reach.ActorName);
        if (Known is null)
        {
            db.Add(one);
        }
        else
        {
            db.Expect(one, Revision, clock);
        }

        log.RecordChange("procurement.judged", "procurement", one.Id, before, Shown(one), one.ChangeReason);
        return db.TrySaveAsync(cancel);
    }

    private async Task<IActionResult> AgainAsync(ProcurementId? id, int? year, CancellationToken cancel)
    {
        await FindAsync(id, year, cancel);
        Revision = Known?.Revision ?? default;
        ModelState.Remove(nameof(Revision));
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private static ShownProcurement Shown(PlannedProcurement one) => new(one.Title, $"{one.Computed.Category}", $"{one.Category}");

    private async Task<bool> FindAsync(ProcurementId? id, int? year, CancellationToken cancel)
    {
        var thisYear = clock.Today().Year;
        Known = id is { } known
            ? await db.Set<PlannedProcurement>()
                .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == known, cancel)
            : null;
        Year = Known?.Year ?? year ?? thisYear;
        return (id is null || Known is not null) && Year <= thisYear + 1 && Year >= thisYear - YearsBack;
    }

    private sealed record ShownProcurement(string Procurement, string CategoryComputed, string CategoryHeld);
}
