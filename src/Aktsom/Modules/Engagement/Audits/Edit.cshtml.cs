using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>Plans an audit, or writes down what came of it. What is ended stays ended; only what it says can be mended.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class EditModel(
    AuditBook book,
    ISuppliers suppliers,
    ISupplierChoice choice,
    ISupplierPlaces places,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public AuditForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Audit? Known { get; private set; }
    public SupplierId? Supplier { get; private set; }
    public string SupplierName { get; private set; } = "";
    public SupplierSearch Search { get; private set; } = new(null, []);
    public IReadOnlyList<SelectListItem> Producers { get; private set; } = [];
    public IReadOnlyList<SelectListItem> States { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Schemes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(AuditId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel))
        {
            return NotFound();
        }

        if (Supplier is null)
        {
            Search = await SupplierSearch.ForAsync(choice, reach.Organisation, Find, cancel);
        }

        if (Known is not null)
        {
            Form = AuditForm.Of(Known);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AuditId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel) || Supplier is not { } who)
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Known is null)
        {
            var added = await book.AddAsync(who, Form.Facts(), cancel);
            return RedirectToPage(new { id = added.Id, supplier = (SupplierId?)null });
        }

        if (!await book.ChangeAsync(Known, Form.Facts(), Form.Revision, cancel))
        {
            await FindAsync(id, supplier, cancel);
            Form.Revision = Known.Revision;
            ModelState.Remove("Form.Revision");
            return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
        }

        return RedirectToPage(new { id });
    }

    private void Check()
    {
        var isPerformed = Form.State == AuditState.Performed;
        var isMoved = Known is { State: AuditState.Planned } && Form.State == AuditState.Planned && Form.Day != Known.Day;
        var needsReason = isMoved || Form.State is AuditState.NotPerformed or AuditState.Cancelled;
        this.Require(texts, Form.Kind is null || Enum.IsDefined(Form.Kind.Value), "Form.Kind", "Audits.Kind.Missing");
        this.Require(texts, Form.State is null || Enum.IsDefined(Form.State.Value), "Form.State", "Audits.State.Missing");
        this.Require(
            texts,
            Known is not { State: not AuditState.Planned } || Form.State == Known.State,
            "Form.State",
            "Audits.State.Ended"
        );
        this.Require(texts, !isPerformed || Form.Day is null || Form.Day <= clock.Today(), "Form.Day", "Audits.Day.Future");
        this.Require(texts, Countries.Shipped.TryFind(Form.Country ?? "", out _), "Form.Country", "Audits.Country.Missing");
        this.Require(texts, !isPerformed || !string.IsNullOrWhiteSpace(Form.Found), "Form.Found", "Audits.Found.Missing");
        this.Require(texts, !needsReason || !string.IsNullOrWhiteSpace(Form.Reason), "Form.Reason", "Audits.Reason.Missing");
        this.Require(
            texts,
            Form.Kind != AuditKind.ThirdParty || AuditScheme.Find(Form.Scheme) is not null,
            "Form.Scheme",
            "Audits.Scheme.Missing"
        );
        this.Require(
            texts,
            string.IsNullOrEmpty(Form.Producer) || Producers.Any(one => one.Value == Form.Producer),
            "Form.Producer",
            "Audits.Producer.Wrong"
        );
        this.Require(texts, Form.ValidTo is null || Form.Day is null || Form.ValidTo > Form.Day, "Form.ValidTo", "Audits.ValidTo.Early");
    }

    private async Task<bool> FindAsync(AuditId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (id is { } known)
        {
            Known = await book.FindAsync(known, cancel);
            if (Known is null)
            {
                return false;
            }

            supplier = Known.Supplier;
        }

        if (supplier is not { } who)
        {
            return true;
        }

        if (await suppliers.NameOfAsync(reach.Organisation, who, cancel) is not { } name)
        {
            return false;
        }

        (Supplier, SupplierName) = (who, name);
        await OfferAsync(who, cancel);
        return true;
    }

    private async Task OfferAsync(SupplierId who, CancellationToken cancel)
    {
        var text = texts.For(typeof(EditModel));
        var place = await places.OfAsync(reach.Organisation, who, cancel);
        Form.Country ??= place?.Country;
        Producers =
        [
            .. (place?.Sites.Select(site => site.Producer) ?? [])
                .Append(Known?.Producer)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.CurrentCulture)
                .Select(name => new SelectListItem(name, name)),
        ];
        Schemes =
        [
            .. AuditScheme.All.Select(scheme => new SelectListItem(
                scheme.Id == "other" ? text["Audits.Scheme.Other"] : scheme.Name,
                scheme.Id
            )),
        ];
        States =
        [
            .. Enum.GetValues<AuditState>()
                .Where(state => Known is null or { State: AuditState.Planned } || state == Known.State)
                .Select(state => new SelectListItem(text["AuditState." + state], state.ToString())),
        ];
    }
}
