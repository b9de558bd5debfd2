using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Events;

/// <summary>Records an event, or corrects one. Who is affected is found from it at once.</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class EditModel(AppDb db, EventBook book, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EventForm Form { get; set; } = new();

    public string? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(CountryEventId? id, CancellationToken cancel)
    {
        if (id is null)
        {
            Form.Day = clock.Today();
            return Page();
        }

        if (await book.FindAsync(id.Value, cancel) is not { } found)
        {
            return NotFound();
        }

        (Known, Form) = (found.Title, EventForm.Of(found));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CountryEventId? id, CancellationToken cancel)
    {
        var found = id is { } known ? await book.FindAsync(known, cancel) : null;
        if (id is not null && found is null)
        {
            return NotFound();
        }

        Known = found?.Title;
        var codes = Codes();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (found is null)
        {
            found = book.Add(Facts(codes));
        }
        else
        {
            var before = EventForm.Of(found);
            (found.Title, found.Kind, found.Day) = (Form.Title!.Trim(), Form.Kind!.Value, Form.Day!.Value);
            (found.Countries, found.Area) = (codes, Form.Area.Trimmed());
            (found.Source, found.Text) = (Form.Source!.Trim(), Form.Text.Trimmed());
            log.RecordChange("event.changed", "event", found.Id, before, EventForm.Of(found));
        }

        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id = found.Id });
    }

    private EventFacts Facts(string codes) =>
        new(Form.Kind!.Value, Form.Title!.Trim(), Form.Day!.Value, codes, Form.Area.Trimmed(), Form.Source!.Trim(), Form.Text.Trimmed());

    private string Codes()
    {
        var text = texts.For(typeof(EditModel));
        if (Form.Day > clock.Today())
        {
            ModelState.AddModelError("Form.Day", text["Events.Day.Later"]);
        }

        if (Form.Kind is { } kind && !Enum.IsDefined(kind))
        {
            ModelState.AddModelError("Form.Kind", text["Events.Kind.Missing"]);
        }

        var (codes, fault) = EventCountries.Read(Form.Countries);
        if (fault is not null)
        {
            ModelState.AddModelError("Form.Countries", text["Events.Countries.Unknown", fault]);
        }

        return string.Join(',', codes);
    }
}

internal sealed record EventForm
{
    [
        Display(Name = "Events.Title"),
        Required(ErrorMessage = "Events.Title.Missing"),
        StringLength(CountryEvent.LongestTitle, ErrorMessage = "Change.Reason.Long")
    ]
    public string? Title { get; set; }

    [Display(Name = "Events.Kind"), Required(ErrorMessage = "Events.Kind.Missing")]
    public EventKind? Kind { get; set; }

    [Display(Name = "Events.Day"), Required(ErrorMessage = "Events.Day.Missing")]
    public DateOnly? Day { get; set; }

    [
        Display(Name = "Events.Countries"),
        Required(ErrorMessage = "Events.Countries.Missing"),
        StringLength(4000, ErrorMessage = "Change.Reason.Long")
    ]
    public string? Countries { get; set; }

    [Display(Name = "Events.Area"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Area { get; set; }

    [
        Display(Name = "Events.Source"),
        Required(ErrorMessage = "Events.Source.Missing"),
        StringLength(2000, ErrorMessage = "Change.Reason.Long")
    ]
    public string? Source { get; set; }

    [Display(Name = "Events.Text"), StringLength(CountryEvent.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Text { get; set; }

    public static EventForm Of(CountryEvent found) =>
        new()
        {
            Title = found.Title,
            Kind = found.Kind,
            Day = found.Day,
            Countries = EventCountries.Words(found.Codes()),
            Area = found.Area,
            Source = found.Source,
            Text = found.Text,
        };
}
