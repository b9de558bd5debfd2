using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>The numbers suppliers are evaluated by. Evaluations made before keep theirs.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class RuleModel(CriteriaBook book, ModuleTexts texts) : PageModel
{
    private const int MostPoints = 100;

    [BindProperty, Display(Name = "Criteria.Demanded")]
    public bool Demanded { get; set; }

    [
        BindProperty,
        Display(Name = "Criteria.MinimumScore"),
        Required(ErrorMessage = "Criteria.Score.Range"),
        Range(0, 100, ErrorMessage = "Criteria.Score.Range")
    ]
    public decimal? MinimumScore { get; set; }

    [BindProperty]
    public List<int> Points { get; set; } = [];

    [BindProperty, Display(Name = "Criteria.GriExtra"), Range(0, MostPoints, ErrorMessage = "Criteria.Points.Range")]
    public int GriExtra { get; set; }

    [BindProperty, Display(Name = "Criteria.CertifiedExtra"), Range(0, MostPoints, ErrorMessage = "Criteria.Points.Range")]
    public int CertifiedExtra { get; set; }

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rule = await book.RuleAsync(cancel);
        (Demanded, MinimumScore, Revision) = (rule.Demanded, rule.MinimumScore, rule.Revision);
        (Points, GriExtra, CertifiedExtra) = ([.. rule.Points], rule.GriExtra, rule.CertifiedExtra);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var wishes = Enum.GetValues<Wish>().Length;
        this.Require(
            texts,
            Points.Count == wishes && Points.TrueForAll(points => points is >= 0 and <= MostPoints),
            nameof(Points),
            "Criteria.Points.Range"
        );
        if (!ModelState.IsValid)
        {
            Points = [.. Points.Concat(Enumerable.Repeat(0, wishes)).Take(wishes)];
            return this.PageWithErrors();
        }

        var saved = await book.SetRuleAsync(
            await book.RuleAsync(cancel),
            rule =>
            {
                (rule.Demanded, rule.MinimumScore) = (Demanded, MinimumScore!.Value);
                (rule.Points, rule.GriExtra, rule.CertifiedExtra) = ([.. Points], GriExtra, CertifiedExtra);
            },
            Revision,
            cancel
        );
        return saved ? RedirectToPage() : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }
}
