using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Subjects;

/// <summary>Judges a subject, or judges it anew: the earlier judgement stays to be read.</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class JudgeModel(AppDb db, SubjectBook book, ModuleTexts texts, TimeProvider clock) : PageModel
{
    public RiskJudgement? Before { get; private set; }
    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    [BindProperty(SupportsGet = true), Display(Name = "Subjects.Kind")]
    public SubjectKind? Kind { get; set; }

    [BindProperty, Display(Name = "Subjects.Subject"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Subject { get; set; }

    [BindProperty, Display(Name = "Subjects.Stage")]
    public ProductionStage Stage { get; set; }

    [BindProperty, Display(Name = "Subjects.Topic")]
    public string? Topic { get; set; }

    [BindProperty, Display(Name = "Subjects.Level")]
    public RiskLevel? Level { get; set; }

    [BindProperty, Display(Name = "Subjects.Reason"), StringLength(RiskJudgement.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Subjects.Source"), StringLength(2000, ErrorMessage = "Change.Reason.Long")]
    public string? Source { get; set; }

    [BindProperty, Display(Name = "Events.AgainBy")]
    public DateOnly? AgainBy { get; set; }

    public async Task<IActionResult> OnGetAsync(RiskJudgementId? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Before is { } before)
        {
            (Kind, Subject, Stage, Topic) = (before.Kind, before.Subject, before.Stage, before.Topic);
            (Level, Source) = (before.Judged, before.Source);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RiskJudgementId? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, Kind is { } kind && Enum.IsDefined(kind), nameof(Kind), "Subjects.Kind.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Subject), nameof(Subject), "Subjects.Subject.Missing");
        this.Require(texts, Level is { } level && Enum.IsDefined(level), nameof(Level), "Change.Level.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Events.Reason.Missing");
        this.Require(texts, AgainBy is null || AgainBy > clock.Today(), nameof(AgainBy), "Events.AgainBy.Past");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var topic = Topics.Any(item => item.Value == Topic) ? Topic! : "";
        var stage = Enum.IsDefined(Stage) ? Stage : ProductionStage.None;
        book.Judge(new JudgementFacts(Kind!.Value, Subject!.Trim(), stage, topic, Level!.Value, Reason!.Trim(), Source.Trimmed(), AgainBy));
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Index");
    }

    private async Task<bool> FindAsync(RiskJudgementId? id, CancellationToken cancel)
    {
        Topics =
        [
            .. Aktsom
                .Risk.Reference.Topic.All.Select(topic => new SelectListItem(topic.Name.ToString(), topic.Id))
                .OrderBy(item => item.Text, StringComparer.CurrentCulture),
        ];
        Before = id is { } known ? await book.FindAsync(known, cancel) : null;
        return id is null || Before is not null;
    }
}
