using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Hours;

internal sealed record HoursForm
{
    [Display(Name = "Hours.AWeek"), Range(0, 400, ErrorMessage = "Hours.Strange")]
    public decimal HoursAWeek { get; set; }

    [Display(Name = "Hours.LookCloser"), Range(1, 2400, ErrorMessage = "Hours.Minutes.Strange")]
    public int LookCloserMinutes { get; set; }

    [Display(Name = "Hours.FindOut"), Range(1, 2400, ErrorMessage = "Hours.Minutes.Strange")]
    public int FindOutMinutes { get; set; }

    [Display(Name = "Hours.Judge"), Range(1, 2400, ErrorMessage = "Hours.Minutes.Strange")]
    public int JudgeMinutes { get; set; }

    [Display(Name = "Hours.Statement"), Range(1, 2000, ErrorMessage = "Hours.Strange")]
    public int StatementHours { get; set; }

    [Display(Name = "Hours.UseLearned")]
    public bool UseLearned { get; set; }

    public static HoursForm Of(HoursSettings settings) =>
        new()
        {
            HoursAWeek = settings.HoursAWeek,
            LookCloserMinutes = settings.LookCloserMinutes,
            FindOutMinutes = settings.FindOutMinutes,
            JudgeMinutes = settings.JudgeMinutes,
            StatementHours = settings.StatementHours,
            UseLearned = settings.UseLearned,
        };

    public void WriteTo(HoursSettings settings)
    {
        (settings.HoursAWeek, settings.StatementHours, settings.UseLearned) = (HoursAWeek, StatementHours, UseLearned);
        (settings.LookCloserMinutes, settings.FindOutMinutes, settings.JudgeMinutes) = (LookCloserMinutes, FindOutMinutes, JudgeMinutes);
    }
}

/// <summary>What the hours reach to, most severe first, and where they end (R-LIL-37).</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class PlanModel(ImpactDesk desk, WorkList works, IAuthorizationService authorization) : PageModel
{
    public const int ShownFirst = 12;
    public const int ShownBelow = 200;

    public HoursPlan Plan { get; private set; } = null!;
    public HoursSettings Settings { get; private set; } = null!;
    public LearnedTime Learned { get; private set; }
    public bool MayEdit { get; private set; }

    [BindProperty]
    public HoursForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public IReadOnlyList<OecdStep> Steps => [.. Plan.Above.Select(placed => placed.Work.Step).Distinct().Order()];

    public string Paragraph => PlanWords.Paragraph(Plan, Settings.HoursAWeek);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        (Form, Revision) = (HoursForm.Of(Settings), Settings.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded)
        {
            return Forbid();
        }

        await FindAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = HoursForm.Of(Settings);
        Form.WriteTo(Settings);
        if (Settings.Revision == default)
        {
            Settings.Revision = Guid.CreateVersion7(desk.Clock.GetUtcNow());
            desk.Db.Add(Settings);
        }
        else
        {
            desk.Db.Expect(Settings, Revision, desk.Clock);
        }

        desk.Log.RecordChange("hours_plan.changed", "hours_plan", desk.Reach.Organisation, before, Form);
        return await desk.Db.TrySaveAsync(cancel) ? RedirectToPage() : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded;
        Settings = await works.SettingsAsync(desk.Reach.Organisation, cancel);
        Learned = await works.LearnedAsync(desk.Reach.Organisation, cancel);
        Plan = await works.PlanAsync(desk.Reach.Organisation, cancel);
    }
}
