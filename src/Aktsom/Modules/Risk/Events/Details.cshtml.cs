using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Blocks;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Events;

/// <summary>Whom an event affects, and what is decided about each. It cannot be closed while somebody is not decided on.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class DetailsModel(
    AppDb db,
    EventBook book,
    BlockBook blocks,
    IAuthorizationService authorization,
    ChangeLog log,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    /// <summary>More rows than this make a page nobody reads; deciding on the first brings the next.</summary>
    public const int AtMost = 300;

    public EventStanding Standing { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public int Articles { get; private set; }
    public bool MayEdit { get; private set; }
    public bool MayDecide => MayEdit && Standing.Event.ClosedOn is null;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Events.Choice")]
    public EventChoice? Choice { get; set; }

    [BindProperty, Display(Name = "Events.Reason"), StringLength(CountryEvent.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Events.AgainBy")]
    public DateOnly? AgainBy { get; set; }

    public async Task<IActionResult> OnGetAsync(CountryEventId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostDecideAsync(CountryEventId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null)
        {
            return NotFound();
        }

        if (!MayDecide)
        {
            return Forbid();
        }

        var chosen = Standing.Suppliers.Where(one => Chosen.Contains(one.Supplier.Value)).ToList();
        this.Require(texts, chosen.Count > 0, "", "Events.Choose");
        this.Require(texts, Choice is { } choice && Enum.IsDefined(choice), nameof(Choice), "Events.Choice.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Events.Reason.Missing");
        this.Require(texts, AgainBy is not null || Choice != EventChoice.Analyse, nameof(AgainBy), "Events.AgainBy.Missing");
        this.Require(texts, AgainBy is null || AgainBy > Today, nameof(AgainBy), "Events.AgainBy.Past");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var verdict = new EventVerdict(Choice!.Value, Reason!.Trim(), AgainBy);
        foreach (var one in chosen)
        {
            book.Decide(Standing.Event, one, verdict);
        }

        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostCloseAsync(CountryEventId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        if (!MayDecide)
        {
            return Forbid();
        }

        var open = Standing.Open.Count();
        if (open > 0)
        {
            return this.PageWithErrors("", Text("Events.NotYet", Formats.Number(open)));
        }

        book.Close(found, Standing.Affected);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostReopenAsync(CountryEventId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { ClosedOn: not null } found)
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        log.Record("event.reopened", "event", id, before: new { found.ClosedOn });
        (found.ClosedOn, found.ClosedBy) = (null, null);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    private async Task<CountryEvent?> FindAsync(CountryEventId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } found)
        {
            return null;
        }

        Today = clock.Today();
        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        Standing = await book.StandingAsync(found, cancel);
        Articles = (await blocks.AffectedAsync(found, cancel)).Count;
        return found;
    }

    private string Text(string key, params object[] values) => texts.For(typeof(DetailsModel))[key, values];
}
