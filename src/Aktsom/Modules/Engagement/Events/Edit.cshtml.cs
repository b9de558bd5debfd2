using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Events;

internal sealed record EventForm
{
    [Display(Name = "Events.Name"), Required(ErrorMessage = "Events.Name.Missing"), StringLength(200, ErrorMessage = "Text.Long")]
    public string? Title { get; set; }

    [Display(Name = "Meetings.Day"), Required(ErrorMessage = "Meetings.Day.Missing")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Events.Kind")]
    public SupplierEventKind Kind { get; set; }

    [Display(Name = "Events.About"), StringLength(SupplierEvent.LongestText, ErrorMessage = "Text.Long")]
    public string? About { get; set; }

    [Display(Name = "Events.Written"), StringLength(400, ErrorMessage = "Text.Long")]
    public string? Written { get; set; }

    [Display(Name = "Events.WrittenOn")]
    public DateOnly? WrittenOn { get; set; }
    public Guid Revision { get; set; }

    public EventFacts Facts => new(Title!.Trim(), Day!.Value, Kind, About.Trimmed(), WrittenOn, Written.Trimmed());
}

/// <summary>Writes an event down: what it was about, and what was sent out in writing.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class EditModel(EventBook book, ModuleTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EventForm Form { get; set; } = new();

    public SupplierEvent? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(SupplierEventId? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Form.Day = clock.Today();
        if (Known is { } known)
        {
            Form = new EventForm
            {
                Title = known.Title,
                Day = known.Day,
                Kind = known.Kind,
                About = known.About,
                Written = known.Written,
                WrittenOn = known.WrittenOn,
                Revision = known.Revision,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SupplierEventId? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, Enum.IsDefined(Form.Kind), "Form.Kind", "Meetings.Kind.Missing");
        this.Require(
            texts,
            string.IsNullOrWhiteSpace(Form.Written) || Form.WrittenOn is not null,
            "Form.WrittenOn",
            "Events.WrittenOn.Missing"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Known is null)
        {
            return RedirectToPage("Details", new { id = (await book.AddAsync(Form.Facts, cancel)).Id });
        }

        return await book.ChangeAsync(Known, Form.Facts, Form.Revision, cancel)
            ? RedirectToPage("Details", new { id })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task<bool> FindAsync(SupplierEventId? id, CancellationToken cancel)
    {
        Known = id is { } known ? (await book.FindAsync(known, cancel))?.Event : null;
        return id is null || Known is not null;
    }
}
