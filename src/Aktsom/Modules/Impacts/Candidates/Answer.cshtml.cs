using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Impacts.Candidates;

internal enum CandidateAct
{
    [Display(Name = "CandidateAct.New")]
    New,

    [Display(Name = "CandidateAct.Merge")]
    Merge,

    [Display(Name = "CandidateAct.Reject")]
    Reject,
}

internal sealed record AnswerForm
{
    [Display(Name = "Answer.Act")]
    public CandidateAct Act { get; set; }

    [Display(Name = "Impact.Title"), StringLength(ImpactYear.LongestTitle, ErrorMessage = "Impact.Title.Long")]
    public string? Title { get; set; }

    [Display(Name = "Impact.Harm"), StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Harm { get; set; }

    [Display(Name = "Answer.Into")]
    public ImpactId? Into { get; set; }

    [Display(Name = "Answer.Reason"), StringLength(2000, ErrorMessage = "Impact.Text.Long")]
    public string? Reason { get; set; }

    /// <summary>The suppliers that come along.</summary>
    public Guid[] With { get; set; } = [];
}

/// <summary>A proposal becomes an impact, joins one, or is turned down with a reason.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class AnswerModel(CandidateDesk candidates, ImpactDesk desk) : PageModel
{
    public Candidate Candidate { get; private set; } = null!;
    public IReadOnlyList<SupplierFacts> Suppliers { get; private set; } = [];
    public IReadOnlyList<ImpactYear> Impacts { get; private set; } = [];
    public int Year { get; private set; }

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Choices => Impacts.Select(impact => new SelectListItem(impact.Title, impact.Impact.ToString()));

    public async Task<IActionResult> OnGetAsync(CandidateId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Form = new AnswerForm { Title = CandidateWords.Title(Candidate), With = [.. Suppliers.Select(supplier => supplier.Id.Value)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CandidateId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Candidate.State != CandidateState.Open)
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Form.Act == CandidateAct.Reject)
        {
            return await candidates.RejectAsync(Candidate, Form.Reason!, cancel) ? RedirectToPage("List") : Faster();
        }

        var isNew = Form.Act == CandidateAct.New;
        var impact = isNew ? Added() : (await desk.Register.FindAsync(Form.Into!.Value, Year, cancel))!;
        if (!isNew)
        {
            Join(impact);
        }

        var with = Suppliers.Select(supplier => supplier.Id).Where(supplier => Form.With.Contains(supplier.Value)).ToList();
        return await candidates.TakeInAsync(Candidate, impact, isNew, with, cancel)
            ? RedirectToPage("/Impacts/Impacts/Details", new { id = impact.Impact, year = impact.Year })
            : Faster();
    }

    public async Task<IActionResult> OnPostReopenAsync(CandidateId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Candidate.State == CandidateState.Open)
        {
            return NotFound();
        }

        return await candidates.ReopenAsync(Candidate, cancel) ? RedirectToPage(new { id }) : Faster();
    }

    private void Check()
    {
        var missing = Form.Act switch
        {
            CandidateAct.New when string.IsNullOrWhiteSpace(Form.Title) => (nameof(Form.Title), "Impact.Title.Missing"),
            CandidateAct.New when string.IsNullOrWhiteSpace(Form.Harm) => (nameof(Form.Harm), "Impact.Harm.Missing"),
            CandidateAct.Merge when Impacts.All(impact => impact.Impact != Form.Into) => (nameof(Form.Into), "Answer.Into.Missing"),
            CandidateAct.Reject when string.IsNullOrWhiteSpace(Form.Reason) => (nameof(Form.Reason), "Answer.Reason.Missing"),
            _ => ((string, string)?)null,
        };
        if (missing is { } fault)
        {
            ModelState.AddModelError("Form." + fault.Item1, desk.Texts.For(typeof(AnswerModel))[fault.Item2]);
        }

        if (Form.Act != CandidateAct.Reject && Suppliers.Count > 0 && Form.With.Length == 0)
        {
            ModelState.AddModelError("", desk.Texts.For(typeof(AnswerModel))["Answer.With.Missing"]);
        }
    }

    private ImpactYear Added()
    {
        var form = new ImpactForm
        {
            Title = Form.Title!,
            Harm = Form.Harm!,
            Topics = [Candidate.Topic],
            Places = CandidateWords.Place(Candidate) ?? Judgement.Places.NameOf(Judgement.Places.World),
            Subject = ImpactSubject.Goods,
            SubjectName = CandidateWords.Goods(Candidate),
        };
        var impact = desk.Register.New(Year, form);
        desk.Log.Record("impact.added", "impact", ImpactRegister.LogId(impact.Impact, impact.Year), after: ImpactForm.Of(impact));
        return impact;
    }

    /// <summary>The impact gets the proposal's topic and place beside its own.</summary>
    private void Join(ImpactYear impact)
    {
        var before = ImpactForm.Of(impact);
        impact.Topics = [.. Judgement.IssueTypes.TopicsOf([.. impact.Topics, Candidate.Topic], [])];
        if (CandidateWords.Place(Candidate) is { } place)
        {
            impact.Places = [.. impact.Places.Union(Judgement.Places.Read(place).Found, StringComparer.Ordinal)];
        }

        desk.Log.RecordChange("impact.changed", "impact", ImpactRegister.LogId(impact.Impact, impact.Year), before, ImpactForm.Of(impact));
    }

    private PageResult Faster() => this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));

    private async Task<bool> FindAsync(CandidateId id, CancellationToken cancel)
    {
        if (await candidates.FindAsync(id, cancel) is not { } candidate)
        {
            return false;
        }

        Candidate = candidate;
        Suppliers = await candidates.SuppliersAsync(candidate, cancel);
        Year = (await desk.Register.YearsAsync(cancel))[0];
        Impacts = await desk.Register.OfYearAsync(desk.Reach.Organisation, Year, cancel);
        return true;
    }
}
