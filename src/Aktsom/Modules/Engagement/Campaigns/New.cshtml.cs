using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Campaigns;

internal sealed record CampaignForm
{
    [Display(Name = "New.Set"), Required(ErrorMessage = "New.Set.Missing")]
    public string Set { get; set; } = "";

    [Display(Name = "New.Name"), Required(ErrorMessage = "New.Name.Missing"), StringLength(200, ErrorMessage = "Text.Long")]
    public string Name { get; set; } = "";

    [Display(Name = "New.Due"), Required(ErrorMessage = "New.Due.Missing")]
    public DateOnly? Due { get; set; }

    [Display(Name = "New.Levels")]
    public List<RiskLevel> Levels { get; set; } = [RiskLevel.VeryHigh, RiskLevel.High];

    [Display(Name = "New.Categories")]
    public List<Guid> Categories { get; set; } = [];

    [Display(Name = "New.MinSpend"), Range(0, 100_000_000_000, ErrorMessage = "New.MinSpend.Wrong")]
    public long? MinSpend { get; set; }

    [Display(Name = "New.CentralOnly")]
    public bool CentralOnly { get; set; }

    [Display(Name = "New.Wording"), StringLength(CampaignTables.LongestWording, ErrorMessage = "Text.Long")]
    public string? Wording { get; set; }

    [Display(Name = "New.SendMonth"), Range(1, 12, ErrorMessage = "New.SendMonth.Wrong")]
    public int? SendMonth { get; set; }

    [Display(Name = "New.TreatFrom")]
    public DateOnly? TreatFrom { get; set; }

    [Display(Name = "New.TreatTo")]
    public DateOnly? TreatTo { get; set; }

    /// <summary>The same once more in another year.</summary>
    public static CampaignForm Like(Campaign before, int year) =>
        new()
        {
            Set = before.Set,
            Name = before.Name.Replace($"{before.Year}", $"{year}", StringComparison.Ordinal),
            Levels = [.. before.Levels.Select(level => (RiskLevel)level)],
            Categories = [.. before.Categories],
            MinSpend = before.MinSpendKroner,
            CentralOnly = before.CentralOnly,
            Wording = before.Wording,
            SendMonth = before.SendMonth,
            TreatFrom = before.TreatFrom?.AddYears(year - before.Year),
            TreatTo = before.TreatTo?.AddYears(year - before.Year),
        };
}

/// <summary>What is asked, by when, and whom risk points at.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class NewModel(OwnSets sets, CampaignDesk desk, ISupplierChoice choice, Reach reach, ModuleTexts texts, TimeProvider clock)
    : PageModel
{
    private IReadOnlyList<QuestionSet> newest = [];

    [BindProperty]
    public CampaignForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Sets { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Months => SendMonths.All;

    public IReadOnlyList<SelectListItem> Levels =>
        [
            .. new[] { RiskLevel.VeryHigh, RiskLevel.High, RiskLevel.Unknown, RiskLevel.Medium, RiskLevel.Low }.Select(
                level => new SelectListItem(SharedTexts.Get("Risk." + level), level.ToString())
            ),
        ];

    /// <param name="like">A campaign to begin from: the same set and selection, a year on.</param>
    /// <param name="cancel">Stops the look-up.</param>
    public async Task OnGetAsync(CampaignId? like, CancellationToken cancel)
    {
        if (like is { } last && await desk.FindAsync(last, cancel) is { } before)
        {
            Input = CampaignForm.Like(before, clock.Today().Year);
        }

        Input.Due = clock.Today().AddDays(CampaignPlan.UsualDays);
        await ListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ListAsync(cancel);
        var set = newest.FirstOrDefault(one => one.Id == Input.Set);
        if (set is null)
        {
            ModelState.AddModelError("Input.Set", T("New.Set.Missing"));
        }

        if (Input.Due <= clock.Today())
        {
            ModelState.AddModelError("Input.Due", T("New.Due.Past"));
        }

        if (Input.TreatFrom > Input.TreatTo)
        {
            ModelState.AddModelError("Input.TreatTo", T("New.TreatTo.Before"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var selection = new SupplierSelection(Input.Levels, Input.Categories, Input.MinSpend, Input.CentralOnly);
        var campaign = await desk.MakeAsync(
            new CampaignPlan(Input.Name.Trim(), clock.Today().Year, set!, Input.Due!.Value, selection, Input.Wording?.Trim())
            {
                SendMonth = Input.SendMonth,
                TreatFrom = Input.TreatFrom,
                TreatTo = Input.TreatTo,
            },
            cancel
        );
        return RedirectToPage("Recipients", new { id = campaign.Id });
    }

    private string T(string key) => texts.For(typeof(NewModel))[key];

    private async Task ListAsync(CancellationToken cancel)
    {
        newest = await sets.NewestAsync(cancel);
        Sets = SetChoices.Of(newest);
        Categories =
        [
            .. (await choice.CategoriesAsync(reach.Organisation, cancel))
                .OrderBy(category => category.Value, StringComparer.CurrentCulture)
                .Select(category => new SelectListItem(category.Value, category.Key.ToString())),
        ];
    }
}
