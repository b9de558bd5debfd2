using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Terms;

/// <summary>An agreement's clause set, terms, order calendar and promises, and what the supplier tells of under it.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class EditModel(
    TermsBook book,
    AgreementBook agreements,
    CodeDesk codes,
    ISuppliers suppliers,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const int MostOrderDays = 60;

    [BindProperty]
    public TermsForm Form { get; set; } = new();

    [BindProperty, Display(Name = "Terms.Received")]
    public DateOnly? Received { get; set; }

    [BindProperty, Display(Name = "Terms.About"), StringLength(AgreementTerms.LongestText, ErrorMessage = "Text.Long")]
    public string? About { get; set; }

    public Agreement Agreement { get; private set; } = null!;
    public AgreementTerms Terms { get; private set; } = null!;
    public string SupplierName { get; private set; } = "";
    public bool MustHoldClauses { get; private set; }
    public IReadOnlyList<SelectListItem> ClauseSets { get; private set; } = [];
    public IReadOnlyList<SupplierNotice> Notices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(AgreementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        (Form, Received) = (TermsForm.Of(Terms), clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AgreementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var days = Form.Days();
        this.Require(texts, days is { Count: <= MostOrderDays }, "Form.OrderDays", "Terms.OrderDays.Wrong");
        this.Require(
            texts,
            string.IsNullOrEmpty(Form.Clauses) || ClauseSets.Any(set => set.Value == Form.Clauses),
            "Form.Clauses",
            "Terms.Clauses.Gone"
        );
        this.Require(
            texts,
            Form.RenegotiatedOn is null || Form.RenegotiatedOn >= Agreement.From,
            "Form.RenegotiatedOn",
            "Terms.Renegotiated.Before"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!await book.ChangeAsync(Agreement, Terms, terms => Form.WriteTo(terms, days!), Form.Revision, cancel))
        {
            await FindAsync(id, cancel);
            Form.Revision = Terms.Revision;
            ModelState.Remove("Form.Revision");
            return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
        }

        return RedirectToPage("/Engagement/Agreements/List");
    }

    public async Task<IActionResult> OnPostNoticeAsync(AgreementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Form = TermsForm.Of(Terms);
        this.Require(texts, Received <= clock.Today(), nameof(Received), "Terms.Received.Wrong");
        this.Require(texts, !string.IsNullOrWhiteSpace(About), nameof(About), "Terms.About.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.TakeNoticeAsync(Agreement, SupplierName, Received!.Value, About!.Trim(), cancel);
        return RedirectToPage("/Engagement/Treating/Proposals");
    }

    private async Task<bool> FindAsync(AgreementId id, CancellationToken cancel)
    {
        if (await agreements.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Agreement = found;
        Terms = await book.OfAsync(id, cancel);
        MustHoldClauses = new AgreementWithTerms(found, Terms, await book.RuleAsync(reach.Organisation, cancel)).MustHoldClauses;
        SupplierName = await suppliers.NameOfAsync(reach.Organisation, found.Supplier, cancel) ?? "–";
        Notices = await book.NoticesAsync(id, cancel);
        ClauseSets =
        [
            .. (await codes.AllAsync(cancel))
                .Where(file => file.Code.Kind == CodeKind.Clauses)
                .SelectMany(
                    file => file.Versions.Where(version => version.DecidedOn is not null),
                    (file, version) => (file.Code, version.Number)
                )
                .Select(set => new SelectListItem(
                    texts.For(typeof(EditModel))["Terms.Clauses.Version", set.Code.Title, set.Number],
                    TermsForm.Key(set.Code.Id, set.Number)
                )),
        ];
        return true;
    }
}

internal sealed record TermsForm
{
    private const int MostDays = 1000;

    /// <summary>Id and version of the clause set.</summary>
    [Display(Name = "Terms.Clauses")]
    public string? Clauses { get; set; }

    [Display(Name = "Terms.Renegotiated")]
    public DateOnly? RenegotiatedOn { get; set; }

    [Display(Name = "Terms.Delivery"), StringLength(AgreementTerms.LongestText, ErrorMessage = "Text.Long")]
    public string? DeliveryTerms { get; set; }

    [Display(Name = "Terms.Payment"), StringLength(AgreementTerms.LongestText, ErrorMessage = "Text.Long")]
    public string? PaymentTerms { get; set; }

    [Display(Name = "Terms.OrderDays"), StringLength(AgreementTerms.LongestText, ErrorMessage = "Text.Long")]
    public string? OrderDays { get; set; }

    [Display(Name = "Terms.Every"), Range(1, 52, ErrorMessage = "Terms.Every.Range")]
    public int? OrderEveryWeeks { get; set; }

    [Display(Name = "Terms.Minimum"), StringLength(400, ErrorMessage = "Text.Long")]
    public string? MinimumOrder { get; set; }

    [Display(Name = "Terms.Changed"), StringLength(AgreementTerms.LongestText, ErrorMessage = "Text.Long")]
    public string? ChangedNeeds { get; set; }

    [Display(Name = "Terms.Lead"), Range(0, MostDays, ErrorMessage = "Terms.Days.Range")]
    public int? LeadDays { get; set; }

    [Display(Name = "Terms.PaymentDays"), Range(0, MostDays, ErrorMessage = "Terms.Days.Range")]
    public int? PaymentDays { get; set; }

    [Display(Name = "Terms.Notice"), Range(0, MostDays, ErrorMessage = "Terms.Days.Range")]
    public int? NoticeDays { get; set; }
    public Guid Revision { get; set; }

    public static string Key(CodeId code, int version) => string.Create(CultureInfo.InvariantCulture, $"{code}/{version}");

    public static TermsForm Of(AgreementTerms terms) =>
        new()
        {
            Clauses = terms is { Clauses: { } code, ClausesVersion: { } version } ? Key(code, version) : null,
            RenegotiatedOn = terms.RenegotiatedOn,
            DeliveryTerms = terms.DeliveryTerms,
            PaymentTerms = terms.PaymentTerms,
            OrderDays = string.Join('\n', terms.OrderDays.Select(Formats.TableDay)),
            OrderEveryWeeks = terms.OrderEveryWeeks,
            MinimumOrder = terms.MinimumOrder,
            ChangedNeeds = terms.ChangedNeeds,
            LeadDays = terms.LeadDays,
            PaymentDays = terms.PaymentDays,
            NoticeDays = terms.NoticeDays,
            Revision = terms.Revision,
        };

    /// <summary>The days of the order calendar, one a line; null where one of them is no day.</summary>
    public IReadOnlyList<DateOnly>? Days()
    {
        var days = new List<DateOnly>();
        foreach (var line in (OrderDays ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (
                !DateOnly.TryParseExact(
                    line,
                    ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return null;
            }

            days.Add(day);
        }

        return [.. days.Distinct().Order()];
    }

    public void WriteTo(AgreementTerms terms, IReadOnlyList<DateOnly> days)
    {
        var set = string.IsNullOrEmpty(Clauses) ? null : Clauses.Split('/');
        terms.Clauses = set is null ? null : CodeId.Parse(set[0], null);
        terms.ClausesVersion = set is null ? null : int.Parse(set[1], CultureInfo.InvariantCulture);
        terms.RenegotiatedOn = RenegotiatedOn;
        (terms.DeliveryTerms, terms.PaymentTerms) = (DeliveryTerms.Trimmed(), PaymentTerms.Trimmed());
        (terms.OrderDays, terms.OrderEveryWeeks) = ([.. days], OrderEveryWeeks);
        (terms.MinimumOrder, terms.ChangedNeeds) = (MinimumOrder.Trimmed(), ChangedNeeds.Trimmed());
        (terms.LeadDays, terms.PaymentDays, terms.NoticeDays) = (LeadDays, PaymentDays, NoticeDays);
    }
}
