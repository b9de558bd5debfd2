using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Meetings;

internal sealed record MeetingForm
{
    [Display(Name = "Meetings.Day"), Required(ErrorMessage = "Meetings.Day.Missing")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Meetings.Kind"), Required(ErrorMessage = "Meetings.Kind.Missing")]
    public MeetingKind? Kind { get; set; }

    [Display(Name = "Meetings.Agenda"), StringLength(4000, ErrorMessage = "Agreements.Long")]
    public string? Agenda { get; set; }

    [Display(Name = "Meetings.Participants"), StringLength(2000, ErrorMessage = "Agreements.Long")]
    public string? Participants { get; set; }

    [Display(Name = "Meetings.StandingItem"), StringLength(SupplierMeeting.LongestText, ErrorMessage = "Agreements.Long")]
    public string? StandingItem { get; set; }

    [Display(Name = "Meetings.Minutes"), StringLength(SupplierMeeting.LongestText, ErrorMessage = "Agreements.Long")]
    public string? Minutes { get; set; }

    [Display(Name = "Meetings.FollowUp"), StringLength(2000, ErrorMessage = "Agreements.Long")]
    public string? FollowUp { get; set; }

    [Display(Name = "Meetings.FollowUp.Ours")]
    public bool Ours { get; set; }

    [Display(Name = "Meetings.FollowUp.Due")]
    public DateOnly? Due { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>Plans a meeting, or writes down what was said in it and what it agreed to do. The standing item is on every agenda.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class EditModel(
    MeetingBook book,
    ISuppliers suppliers,
    ISupplierChoice choice,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const int LongestPoint = 400;

    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public DateOnly Today { get; private set; }
    public SupplierMeeting? Known { get; private set; }
    public SupplierId? Supplier { get; private set; }
    public string SupplierName { get; private set; } = "";
    public SupplierSearch Search { get; private set; } = new(null, []);
    public IReadOnlyList<MeetingFollowUp> FollowUps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(MeetingId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel))
        {
            return NotFound();
        }

        if (Supplier is null)
        {
            Search = await SupplierSearch.ForAsync(choice, reach.Organisation, Find, cancel);
        }

        Form.Day = Today;
        if (Known is { } known)
        {
            Form = new MeetingForm
            {
                Day = known.Day,
                Kind = known.Kind,
                Agenda = string.Join('\n', known.Agenda),
                Participants = known.Participants,
                StandingItem = known.StandingItem,
                Minutes = known.Minutes,
                Revision = known.Revision,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MeetingId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel) || Supplier is not { } who)
        {
            return NotFound();
        }

        var agenda = (Form.Agenda ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isHeld = Form.Day <= Today;
        this.Require(texts, Form.Kind is null || Enum.IsDefined(Form.Kind.Value), "Form.Kind", "Meetings.Kind.Missing");
        this.Require(texts, agenda.All(point => point.Length <= LongestPoint), "Form.Agenda", "Meetings.Agenda.Long");
        this.Require(texts, !isHeld || !string.IsNullOrWhiteSpace(Form.Minutes), "Form.Minutes", "Meetings.Minutes.Missing");
        this.Require(
            texts,
            !isHeld || Form.Kind != MeetingKind.Quarterly || !string.IsNullOrWhiteSpace(Form.StandingItem),
            "Form.StandingItem",
            "Meetings.StandingItem.Missing"
        );
        this.Require(texts, string.IsNullOrWhiteSpace(Form.FollowUp) || Form.Due is not null, "Form.Due", "Meetings.FollowUp.Due.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var facts = new MeetingFacts(
            Form.Day!.Value,
            Form.Kind!.Value,
            agenda,
            Form.Participants.Trimmed(),
            Form.StandingItem.Trimmed(),
            Form.Minutes.Trimmed()
        );
        IReadOnlyList<NewFollowUp> followUps = Form.FollowUp.Trimmed() is { } words
            ? [new NewFollowUp(words, Form.Ours, Form.Due!.Value)]
            : [];
        if (Known is null)
        {
            var added = await book.AddAsync(who, facts, followUps, cancel);
            return RedirectToPage(new { id = added.Id, supplier = (SupplierId?)null });
        }

        if (!await book.ChangeAsync(Known, facts, followUps, Form.Revision, cancel))
        {
            await FindAsync(id, supplier, cancel);
            Form.Revision = Known.Revision;
            ModelState.Remove("Form.Revision");
            return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
        }

        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDoneAsync(MeetingId id, Guid followUp, CancellationToken cancel) =>
        await book.DoneAsync(id, followUp, cancel) ? RedirectToPage(new { id }) : NotFound();

    private async Task<bool> FindAsync(MeetingId? id, SupplierId? supplier, CancellationToken cancel)
    {
        Today = clock.Today();
        if (id is { } known)
        {
            Known = await book.FindAsync(known, cancel);
            if (Known is null)
            {
                return false;
            }

            supplier = Known.Supplier;
            FollowUps = await book.FollowUpsAsync(known, cancel);
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
        return true;
    }
}
