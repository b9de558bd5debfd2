using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Events;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Blocks;

/// <summary>One sale block with its articles, and what can be done with it where it stands.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class DetailsModel(
    AppDb db,
    BlockBook book,
    EventBook events,
    IAuthorizationService authorization,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public SaleBlock Block { get; private set; } = null!;
    public CountryEvent? Event { get; private set; }
    public IReadOnlyList<PlacedArticle> Articles { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Moves { get; private set; } = [];
    public DateOnly Today { get; private set; }

    [BindProperty, Display(Name = "Blocks.Move")]
    public SaleBlockMove? Move { get; set; }

    [BindProperty, Display(Name = "Blocks.MoveReason"), StringLength(SaleBlock.LongestReason, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Blocks.NewReview")]
    public DateOnly? ReviewBy { get; set; }

    public async Task<IActionResult> OnGetAsync(SaleBlockId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(SaleBlockId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!(await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded)
        {
            return Forbid();
        }

        this.Require(texts, Move is { } move && BlockBook.MovesOf(Block).Contains(move), nameof(Move), "Blocks.Move.Missing");
        this.Require(texts, Move == SaleBlockMove.Start || !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Blocks.MoveReason.Missing");
        this.Require(texts, Move != SaleBlockMove.Prolong || ReviewBy > Today, nameof(ReviewBy), "Blocks.ReviewBy.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        book.Move(Block, Move!.Value, Reason?.Trim(), ReviewBy);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    private async Task<bool> FindAsync(SaleBlockId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        (Block, Today) = (found, clock.Today());
        Event = found.Event is { } cause ? await events.FindAsync(cause, cancel) : null;
        Articles = await book.ArticlesAsync(found, cancel);
        if ((await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded)
        {
            var text = texts.For(typeof(DetailsModel));
            Moves = [.. BlockBook.MovesOf(found).Select(move => new SelectListItem(text["SaleBlockMove." + move], move.ToString()))];
        }

        return true;
    }
}
