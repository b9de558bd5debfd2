using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Risk.Events;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>A decision as a person writes it.</summary>
internal sealed record ExclusionForm
{
    [
        Display(Name = "Exclusions.Title"),
        Required(ErrorMessage = "Exclusions.Title.Missing"),
        StringLength(ExclusionRule.LongestTitle, ErrorMessage = "Change.Reason.Long")
    ]
    public string? Title { get; set; }

    [Display(Name = "Exclusions.Categories")]
    public List<Guid> Categories { get; set; } = [];

    [Display(Name = "Exclusions.Goods"), StringLength(1000, ErrorMessage = "Change.Reason.Long")]
    public string? Goods { get; set; }

    [
        Display(Name = "Events.Countries"),
        Required(ErrorMessage = "Events.Countries.Missing"),
        StringLength(4000, ErrorMessage = "Change.Reason.Long")
    ]
    public string? Countries { get; set; }

    [Display(Name = "Events.Area"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Area { get; set; }

    [
        Display(Name = "Exclusions.Reason"),
        Required(ErrorMessage = "Exclusions.Reason.Missing"),
        StringLength(ExclusionRule.LongestText, ErrorMessage = "Change.Reason.Long")
    ]
    public string? Reason { get; set; }

    [
        Display(Name = "Exclusions.DecidedBy"),
        Required(ErrorMessage = "Exclusions.DecidedBy.Missing"),
        StringLength(400, ErrorMessage = "Change.Reason.Long")
    ]
    public string? DecidedBy { get; set; }

    [Display(Name = "Exclusions.DecidedOn"), Required(ErrorMessage = "Events.Day.Missing")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Exclusions.From"), Required(ErrorMessage = "Events.Day.Missing")]
    public DateOnly? From { get; set; }

    [Display(Name = "Exclusions.PurchasesFrom"), Required(ErrorMessage = "Events.Day.Missing")]
    public DateOnly? PurchasesFrom { get; set; }

    [Display(Name = "Exclusions.ReviewBy"), Required(ErrorMessage = "Exclusions.ReviewBy.Missing")]
    public DateOnly? ReviewBy { get; set; }

    public static ExclusionForm Of(ExclusionRule rule) =>
        new()
        {
            Title = rule.Title,
            Categories = [.. rule.Categories],
            Goods = rule.Goods,
            Countries = EventCountries.Words(rule.Codes()),
            Area = rule.Area,
            Reason = rule.Reason,
            DecidedBy = rule.DecidedBy,
            DecidedOn = rule.DecidedOn,
            From = rule.From,
            PurchasesFrom = rule.PurchasesFrom,
            ReviewBy = rule.ReviewBy,
        };

    public void WriteTo(ExclusionRule rule, string codes)
    {
        (rule.Title, rule.Categories, rule.Goods) = (Title!.Trim(), [.. Categories], Goods.Trimmed());
        (rule.Countries, rule.Area, rule.Reason) = (codes, Area.Trimmed(), Reason!.Trim());
        (rule.DecidedBy, rule.DecidedOn, rule.From) = (DecidedBy!.Trim(), DecidedOn!.Value, From!.Value);
        (rule.PurchasesFrom, rule.ReviewBy) = (PurchasesFrom!.Value, ReviewBy!.Value);
    }
}
