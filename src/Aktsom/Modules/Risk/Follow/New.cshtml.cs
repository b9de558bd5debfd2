using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Choosing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>Sets the rules, looks at whom they choose, and keeps the choice as a version of the year.</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class NewModel(FollowDesk desk, ModuleTexts texts, TimeProvider clock) : PageModel
{
    public const int AtMost = 100;
    private const int LargestSeed = 1_000_000;

    public static readonly IReadOnlyList<FollowReason> AllFacts =
    [
        FollowReason.Incident,
        FollowReason.Focus,
        FollowReason.Category,
        FollowReason.Event,
    ];

    public int Year { get; private set; }
    public FollowPreview? Preview { get; private set; }

    [BindProperty]
    public FollowForm Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Year = clock.Today().Year;
        var seed = RandomNumberGenerator.GetInt32(1, LargestSeed);
        Form = FollowForm.Of((await desk.LastRulesAsync(cancel) ?? FollowRules.Standard(seed)) with { Seed = seed });
        Preview = await desk.ChooseAsync(Year, Form.Rules(), cancel);
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancel)
    {
        Year = clock.Today().Year;
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        Preview = await desk.ChooseAsync(Year, Form.Rules(), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        Year = clock.Today().Year;
        if (string.IsNullOrWhiteSpace(Form.Note))
        {
            ModelState.AddModelError("Form.Note", texts.For(typeof(NewModel))["Follow.Note.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        Preview = await desk.ChooseAsync(Year, Form.Rules(), cancel);
        await desk.KeepAsync(Year, Preview, Form.Note!.Trim(), cancel);
        return RedirectToPage("Index");
    }
}

internal sealed record FollowForm
{
    [Display(Name = "Follow.Level")]
    public RiskLevel? Level { get; set; }

    [Display(Name = "Follow.HighPercent"), Range(0.0, 100.0, ErrorMessage = "Follow.Percent")]
    public decimal? HighPercent { get; set; }

    [Display(Name = "Follow.Amount"), Range(0.0, 1e12, ErrorMessage = "Follow.Amount.Negative")]
    public decimal? Amount { get; set; }

    [Display(Name = "Follow.SpendPercent"), Range(0.0, 100.0, ErrorMessage = "Follow.Percent")]
    public decimal? SpendPercent { get; set; }

    [Display(Name = "Follow.Facts")]
    public List<FollowReason> Facts { get; set; } = [];

    [Display(Name = "Follow.DrawnPercent"), Range(0.0, 100.0, ErrorMessage = "Follow.Percent")]
    public decimal? DrawnPercent { get; set; }

    [Display(Name = "Follow.Seed"), Required(ErrorMessage = "Follow.Seed.Missing")]
    public int? Seed { get; set; }

    [Display(Name = "Follow.Note"), StringLength(FollowRound.LongestNote, ErrorMessage = "Change.Reason.Long")]
    public string? Note { get; set; }

    /// <summary>An empty share of purchases for the high ones is above all, so that the rule takes in nobody.</summary>
    public FollowRules Rules() =>
        new((SpendPercent ?? 0) / 100, HighPercent is { } high ? high / 100 : 2, (DrawnPercent ?? 0) / 100, Seed!.Value)
        {
            LevelFrom = Level is RiskLevel.Unknown ? null : Level,
            AmountFrom = Amount,
            Facts = Facts.Where(NewModel.AllFacts.Contains).Aggregate(FollowReason.None, (all, one) => all | one),
        };

    public static FollowForm Of(FollowRules rules) =>
        new()
        {
            Level = rules.LevelFrom,
            HighPercent = rules.HighFromShare > 1 ? null : rules.HighFromShare * 100,
            Amount = rules.AmountFrom,
            SpendPercent = rules.SpendShare * 100,
            Facts = [.. NewModel.AllFacts.Where(fact => rules.Facts.HasFlag(fact))],
            DrawnPercent = rules.DrawnShare * 100,
            Seed = rules.Seed,
        };
}
