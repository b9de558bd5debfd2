using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Events;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>Writes a decision not to buy from a place, or corrects one. A country event may have led to it.</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class EditModel(
    AppDb db,
    ExclusionBook book,
    EventBook events,
    ISupplierChoice suppliers,
    Reach reach,
    ChangeLog log,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public ExclusionForm Form { get; set; } = new();

    public string? Known { get; private set; }
    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ExclusionRuleId? id, [FromQuery] CountryEventId? from, CancellationToken cancel)
    {
        if (id is { } known)
        {
            if (await book.FindAsync(known, cancel) is not { WithdrawnOn: null } found)
            {
                return NotFound();
            }

            (Known, Form) = (found.Title, ExclusionForm.Of(found));
        }
        else
        {
            var today = clock.Today();
            (Form.DecidedOn, Form.From, Form.ReviewBy) = (today, today, today.AddYears(1));
            Form.PurchasesFrom = new DateOnly(today.Year, 1, 1);
            if (from is { } cause && await events.FindAsync(cause, cancel) is { } happened)
            {
                (Form.Countries, Form.Area) = (EventCountries.Words(happened.Codes()), happened.Area);
                Form.Reason = $"{happened.Title}. {happened.Source}";
            }
        }

        await ReadCategoriesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ExclusionRuleId? id, CancellationToken cancel)
    {
        var found = id is { } known ? await book.FindAsync(known, cancel) : null;
        if (id is not null && found is not { WithdrawnOn: null })
        {
            return NotFound();
        }

        Known = found?.Title;
        await ReadCategoriesAsync(cancel);
        var (codes, fault) = EventCountries.Read(Form.Countries);
        if (fault is not null)
        {
            ModelState.AddModelError("Form.Countries", texts.For(typeof(EditModel))["Events.Countries.Unknown", fault]);
        }

        Form.Categories = [.. Form.Categories.Where(chosen => Categories.Any(item => item.Value == chosen.ToString()))];
        this.Require(
            texts,
            Form.Categories.Count > 0 || !string.IsNullOrWhiteSpace(Form.Goods?.Trim(',', ';', ' ')),
            "Form.Goods",
            "Exclusions.Goods.Missing"
        );
        this.Require(texts, Form.DecidedOn is null || Form.DecidedOn <= clock.Today(), "Form.DecidedOn", "Exclusions.DecidedOn.Later");
        this.Require(
            texts,
            Form.From is null || Form.ReviewBy is null || Form.ReviewBy > Form.From,
            "Form.ReviewBy",
            "Exclusions.ReviewBy.Early"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var rule = found ?? New();
        var before = found is null ? null : ExclusionForm.Of(found);
        Form.WriteTo(rule, string.Join(',', codes));
        if (before is null)
        {
            db.Add(rule);
            log.Record("exclusion.added", "exclusion", rule.Id, after: Logged(ExclusionForm.Of(rule)), reason: rule.Reason);
        }
        else
        {
            log.RecordChange("exclusion.changed", "exclusion", rule.Id, Logged(before), Logged(ExclusionForm.Of(rule)));
        }

        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id = rule.Id });
    }

    private ExclusionRule New() =>
        new()
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<ExclusionRuleId>(clock),
            Title = "",
            Countries = "",
            Reason = "",
            DecidedBy = "",
            DecidedOn = default,
            From = default,
            PurchasesFrom = default,
            ReviewBy = default,
        };

    /// <summary>The log names categories, not their ids.</summary>
    private ExclusionForm Logged(ExclusionForm form)
    {
        var names = Categories.Where(item => form.Categories.Exists(id => id.ToString() == item.Value)).Select(item => item.Text);
        return form with { Goods = string.Join(", ", names.Concat(new[] { form.Goods }.OfType<string>())), Categories = [] };
    }

    private async Task ReadCategoriesAsync(CancellationToken cancel) =>
        Categories = [
            .. (await suppliers.CategoriesAsync(reach.Organisation, cancel))
                .OrderBy(pair => pair.Value, StringComparer.CurrentCulture)
                .Select(pair => new SelectListItem(pair.Value, pair.Key.ToString(), Form.Categories.Contains(pair.Key))),
        ];
}
