using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Organisations.Years;

/// <summary>One year's facts as the form has them.</summary>
internal sealed record YearForm
{
    private const double Most = 100_000_000_000_000;

    [Display(Name = "Years.From")]
    public DateOnly? From { get; set; }

    [Display(Name = "Years.To")]
    public DateOnly? To { get; set; }

    [Display(Name = "Years.Turnover"), Range(0, Most, ErrorMessage = "Years.Negative")]
    public decimal? TurnoverNok { get; set; }

    [Display(Name = "Years.Purchases"), Range(0, Most, ErrorMessage = "Years.Negative")]
    public decimal? PurchasesNok { get; set; }

    [Display(Name = "Years.Balance"), Range(0, Most, ErrorMessage = "Years.Negative")]
    public decimal? BalanceNok { get; set; }

    [Display(Name = "Years.Fte"), Range(0, 10_000_000, ErrorMessage = "Years.Negative")]
    public decimal? FullTimeEquivalents { get; set; }

    [Display(Name = "Years.Employees"), Range(0, 10_000_000, ErrorMessage = "Years.Negative")]
    public int? Employees { get; set; }

    [Display(Name = "Years.PublicInterest")]
    public bool PublicInterestEntity { get; set; }

    [Display(Name = "Years.GroupTurnover"), Range(0, Most, ErrorMessage = "Years.Negative")]
    public decimal? GroupTurnoverNok { get; set; }

    [Display(Name = "Years.GroupBalance"), Range(0, Most, ErrorMessage = "Years.Negative")]
    public decimal? GroupBalanceNok { get; set; }

    [Display(Name = "Years.GroupFte"), Range(0, 10_000_000, ErrorMessage = "Years.Negative")]
    public decimal? GroupFullTimeEquivalents { get; set; }

    public static YearForm Of(OrganisationYear year) =>
        new()
        {
            From = year.From,
            To = year.To,
            TurnoverNok = year.TurnoverNok,
            PurchasesNok = year.PurchasesNok,
            BalanceNok = year.BalanceNok,
            FullTimeEquivalents = year.FullTimeEquivalents,
            Employees = year.Employees,
            PublicInterestEntity = year.PublicInterestEntity,
            GroupTurnoverNok = year.GroupTurnoverNok,
            GroupBalanceNok = year.GroupBalanceNok,
            GroupFullTimeEquivalents = year.GroupFullTimeEquivalents,
        };

    public void WriteTo(OrganisationYear year)
    {
        year.From = From;
        year.To = To;
        year.TurnoverNok = TurnoverNok;
        year.PurchasesNok = PurchasesNok;
        year.BalanceNok = BalanceNok;
        year.FullTimeEquivalents = FullTimeEquivalents;
        year.Employees = Employees;
        year.PublicInterestEntity = PublicInterestEntity;
        year.GroupTurnoverNok = GroupTurnoverNok;
        year.GroupBalanceNok = GroupBalanceNok;
        year.GroupFullTimeEquivalents = GroupFullTimeEquivalents;
    }
}
