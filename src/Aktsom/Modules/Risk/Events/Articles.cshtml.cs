using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Blocks;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Events;

/// <summary>The articles an event affects by their origin, and a sale block on a selection of them (R-NOR-24).</summary>
[Authorize(RiskPermissions.See)]
internal sealed class ArticlesModel(
    AppDb db,
    EventBook book,
    BlockBook blocks,
    Reach reach,
    IAuthorizationService authorization,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public const int AtMost = 500;

    public CountryEvent Event { get; private set; } = null!;
    public IReadOnlyList<AffectedArticle> Articles { get; private set; } = [];
    public bool MayBlock { get; private set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>The selection is every article affected, also those the page has no room for.</summary>
    [BindProperty]
    public bool All { get; set; }

    [BindProperty, Display(Name = "Blocks.Kind")]
    public SaleBlockKind? Kind { get; set; }

    [BindProperty, Display(Name = "Blocks.ReviewBy")]
    public DateOnly? ReviewBy { get; set; }

    [BindProperty, Display(Name = "Blocks.Owner"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Owner { get; set; }

    [BindProperty, Display(Name = "Events.Reason"), StringLength(SaleBlock.LongestReason, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CountryEventId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        (Kind, Owner, ReviewBy) = (SaleBlockKind.Temporary, reach.ActorName, clock.Today().AddDays(30));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CountryEventId id, CancellationToken cancel) => SetAsync(id, propose: false, cancel);

    public Task<IActionResult> OnPostProposeAsync(CountryEventId id, CancellationToken cancel) => SetAsync(id, propose: true, cancel);

    private async Task<IActionResult> SetAsync(CountryEventId id, bool propose, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayBlock)
        {
            return Forbid();
        }

        var chosen = Articles
            .Where(one => !one.Blocked && (All || Chosen.Contains(one.Article.Id.Value)))
            .Select(one => one.Article)
            .ToList();
        this.Require(texts, chosen.Count > 0, "", "Blocks.Choose");
        this.Require(texts, Kind is { } kind && Enum.IsDefined(kind), nameof(Kind), "Blocks.Kind.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Events.Reason.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Owner), nameof(Owner), "Blocks.Owner.Missing");
        this.Require(
            texts,
            ReviewBy is null ? Kind != SaleBlockKind.Temporary : ReviewBy > clock.Today(),
            nameof(ReviewBy),
            "Blocks.ReviewBy.Missing"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var block = blocks.Set(Event, new BlockFacts(Kind!.Value, propose, Owner!.Trim(), Reason!.Trim(), ReviewBy), chosen);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/Risk/Blocks/Details", new { id = block.Id });
    }

    private async Task<bool> FindAsync(CountryEventId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Event = found;
        Articles = await blocks.AffectedAsync(found, cancel);
        MayBlock = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        return true;
    }
}
