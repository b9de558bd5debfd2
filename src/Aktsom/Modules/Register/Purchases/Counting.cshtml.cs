using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>Who counts as a supplier, and how deep new ones are assessed: the organisation's own rules.</summary>
[Authorize(RegisterPermissions.Edit)]
internal sealed class CountingModel(AppDb db, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    private const double MostKroner = 1_000_000_000;

    [BindProperty, Display(Name = "Counting.Limit"), Range(0, MostKroner, ErrorMessage = "Counting.Limit.Range")]
    public decimal? InvoicedMoreThanNok { get; set; }

    [BindProperty, Display(Name = "Counting.CentralOnly")]
    public bool CentralOnly { get; set; }

    [BindProperty, Display(Name = "Counting.Partners")]
    public bool IncludeBusinessPartners { get; set; }

    [BindProperty, Display(Name = "Counting.StepTwo"), Range(0, MostKroner, ErrorMessage = "Counting.Limit.Range")]
    public decimal StepTwoFromNok { get; set; }

    [BindProperty, Display(Name = "Counting.StepThree"), Range(0, MostKroner, ErrorMessage = "Counting.Limit.Range")]
    public decimal StepThreeAboveNok { get; set; }

    [BindProperty, Display(Name = "Counting.Large"), Range(0, MostKroner, ErrorMessage = "Counting.Limit.Range")]
    public decimal? LargeAboveNok { get; set; }

    [BindProperty, Display(Name = "Counting.Repeated"), Range(1, 1000, ErrorMessage = "Counting.Repeated.Range")]
    public int RepeatedFrom { get; set; }

    [BindProperty]
    public Guid Revision { get; set; }

    public int Year { get; private set; }
    public int Counted { get; private set; }
    public LocalisedText Text { get; private set; } = new("", "", "");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rule = await SuppliersOfYear.RuleAsync(db, reach.Organisation, cancel);
        InvoicedMoreThanNok = rule.InvoicedMoreThanNok;
        CentralOnly = rule.CentralOnly;
        IncludeBusinessPartners = rule.IncludeBusinessPartners;
        StepTwoFromNok = rule.StepTwoFromNok;
        StepThreeAboveNok = rule.StepThreeAboveNok;
        (LargeAboveNok, RepeatedFrom) = (rule.LargeAboveNok, rule.RepeatedFrom);
        Revision = rule.Revision;
        await ShowAsync(rule, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var rule = await db.Set<CountingRule>().SingleOrDefaultAsync(rule => rule.OrganisationId == reach.Organisation, cancel);
        if (StepThreeAboveNok < StepTwoFromNok)
        {
            ModelState.AddModelError(nameof(StepThreeAboveNok), texts.For(typeof(CountingModel))["Counting.StepThree.Below"]);
        }

        if (rule is not null && rule.Revision != Revision)
        {
            ModelState.AddModelError("", texts.For(typeof(CountingModel))["Counting.SavedMeanwhile"]);
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(rule ?? new CountingRule { OrganisationId = reach.Organisation }, cancel);
            return this.PageWithErrors();
        }

        await SaveAsync(rule, cancel);
        return RedirectToPage();
    }

    private async Task SaveAsync(CountingRule? rule, CancellationToken cancel)
    {
        var before = rule is null ? null : Facts(rule);
        if (rule is null)
        {
            rule = new CountingRule { OrganisationId = reach.Organisation };
            db.Add(rule);
        }

        rule.InvoicedMoreThanNok = InvoicedMoreThanNok;
        rule.CentralOnly = CentralOnly;
        rule.IncludeBusinessPartners = IncludeBusinessPartners;
        rule.StepTwoFromNok = StepTwoFromNok;
        rule.StepThreeAboveNok = StepThreeAboveNok;
        (rule.LargeAboveNok, rule.RepeatedFrom) = (LargeAboveNok, RepeatedFrom);
        rule.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record("countingRule.changed", "countingRule", reach.Organisation, before, Facts(rule));
        await db.SaveChangesAsync(cancel);
    }

    private async Task ShowAsync(CountingRule rule, CancellationToken cancel)
    {
        Year =
            await db.Set<SupplierYear>().Where(year => year.OrganisationId == reach.Organisation).MaxAsync(year => (int?)year.Year, cancel)
            ?? clock.Today().Year;
        Counted = await SuppliersOfYear.In(db, reach.Organisation, Year).CountAsync(SupplierCounting.Counts(rule, Year), cancel);
        Text = SupplierCounting.Text(rule, Year);
    }

    private static object Facts(CountingRule rule) =>
        new
        {
            rule.InvoicedMoreThanNok,
            rule.CentralOnly,
            rule.IncludeBusinessPartners,
            rule.StepTwoFromNok,
            rule.StepThreeAboveNok,
            rule.LargeAboveNok,
            rule.RepeatedFrom,
        };
}
