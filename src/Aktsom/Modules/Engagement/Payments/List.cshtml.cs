using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Payments;

/// <summary>The share of invoices paid in time, year by year, as it is read in the accounting system (R-NOR-12).</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(PaymentBook book, IAuthorizationService authorization, Reach reach, ModuleTexts texts, TimeProvider clock)
    : PageModel
{
    private const int FirstYear = 2015;
    private const int Most = 100_000_000;

    [BindProperty, Display(Name = "Payments.Year"), Required(ErrorMessage = "Payments.Year.Wrong")]
    public int? Year { get; set; }

    [
        BindProperty,
        Display(Name = "Payments.Paid"),
        Required(ErrorMessage = "Payments.Paid.Missing"),
        Range(1, Most, ErrorMessage = "Payments.Paid.Missing")
    ]
    public int? Paid { get; set; }

    [
        BindProperty,
        Display(Name = "Payments.OnTime"),
        Required(ErrorMessage = "Payments.OnTime.Missing"),
        Range(0, Most, ErrorMessage = "Payments.OnTime.Missing")
    ]
    public int? OnTime { get; set; }

    [BindProperty, Display(Name = "Payments.Source"), StringLength(400, ErrorMessage = "Text.Long")]
    public string? Source { get; set; }

    public bool MayEdit { get; private set; }
    public IReadOnlyList<PaymentYear> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ListAsync(cancel);
        Year = clock.Today().Year - 1;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ListAsync(cancel);
        if (!MayEdit)
        {
            return Forbid();
        }

        this.Require(
            texts,
            Year is null or >= FirstYear && (Year is null || Year <= clock.Today().Year),
            nameof(Year),
            "Payments.Year.Wrong"
        );
        this.Require(texts, OnTime is null || Paid is null || OnTime <= Paid, nameof(OnTime), "Payments.OnTime.Many");
        this.Require(texts, !string.IsNullOrWhiteSpace(Source), nameof(Source), "Payments.Source.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.SetAsync(Year!.Value, Paid!.Value, OnTime!.Value, Source!.Trim(), cancel);
        return RedirectToPage();
    }

    private async Task ListAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, EngagementPermissions.Send)).Succeeded;
        All = await book.AllAsync(reach.Organisation, cancel);
    }
}
