using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Comments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Review;

/// <summary>The way from draft to a frozen text: hand in, send back, approve, open again; and who outside reads along.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class ShowModel(
    StatementStore store,
    StatementReview review,
    OutsideReviewers reviewers,
    StatementComments comments,
    IAuthorizationService authorization,
    ModuleTexts texts
) : PageModel
{
    public OpenStatement Open { get; private set; } = null!;
    public Statement Statement => Open.Statement;
    public IReadOnlyList<ApprovalBlock> Blocks { get; private set; } = [];

    /// <summary>What must be answered and is not: named before anyone approves.</summary>
    public IReadOnlyList<(AnswerKey Key, string Question)> Empty { get; private set; } = [];
    public IReadOnlyList<OutsideReviewer> Reviewers { get; private set; } = [];
    public int OpenComments { get; private set; }
    public bool MayWrite { get; private set; }
    public bool MayApprove { get; private set; }

    [BindProperty, Display(Name = "Review.Reason"), StringLength(4000)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Reviewer.Name"), StringLength(200)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Reviewer.Body"), StringLength(200)]
    public string? Body { get; set; }

    /// <summary>The link just made. Only its hash is kept, so it cannot be shown again.</summary>
    [TempData]
    public string? ReviewerLink { get; set; }

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (ReviewerLink is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }

        return Page();
    }

    public Task<IActionResult> OnPostSubmitAsync(StatementId id, CancellationToken cancel) =>
        MoveAsync(id, () => MayWrite, () => review.SubmitAsync(Statement, cancel), needsReason: false, cancel);

    public Task<IActionResult> OnPostSendBackAsync(StatementId id, CancellationToken cancel) =>
        MoveAsync(id, () => MayApprove, () => review.SendBackAsync(Statement, Reason!, cancel), needsReason: true, cancel);

    public Task<IActionResult> OnPostApproveAsync(StatementId id, CancellationToken cancel) =>
        MoveAsync(id, () => MayApprove, () => review.ApproveAsync(Open, cancel), needsReason: false, cancel);

    public Task<IActionResult> OnPostReopenAsync(StatementId id, CancellationToken cancel) =>
        MoveAsync(id, () => MayApprove, () => review.ReopenAsync(Statement, Reason!, cancel), needsReason: true, cancel);

    public async Task<IActionResult> OnPostInviteAsync(StatementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayWrite && !MayApprove)
        {
            return Forbid();
        }

        Demand(nameof(Name), Name, "Reviewer.Name.Missing");
        Demand(nameof(Body), Body, "Reviewer.Body.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        ReviewerLink = LinkOf(await reviewers.InviteAsync(id, Name!, Body!, cancel));
        return RedirectToPage("Show", null, new { id }, "reviewers");
    }

    public async Task<IActionResult> OnPostRenewAsync(StatementId id, OutsideReviewerId reviewer, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Reviewers.FirstOrDefault(one => one.Id == reviewer) is not { } known)
        {
            return NotFound();
        }

        if (!MayWrite && !MayApprove)
        {
            return Forbid();
        }

        ReviewerLink = LinkOf(await reviewers.RenewAsync(known, cancel));
        return RedirectToPage("Show", null, new { id }, "reviewers");
    }

    public async Task<IActionResult> OnPostRevokeAsync(StatementId id, OutsideReviewerId reviewer, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Reviewers.FirstOrDefault(one => one.Id == reviewer) is not { } known)
        {
            return NotFound();
        }

        if (!MayWrite && !MayApprove)
        {
            return Forbid();
        }

        await reviewers.RevokeAsync(known, cancel);
        return RedirectToPage("Show", null, new { id }, "reviewers");
    }

    private async Task<IActionResult> MoveAsync(
        StatementId id,
        Func<bool> may,
        Func<Task<bool>> move,
        bool needsReason,
        CancellationToken cancel
    )
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!may())
        {
            return Forbid();
        }

        if (needsReason)
        {
            Demand(nameof(Reason), Reason, "Review.Reason.Missing");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (await move())
        {
            return RedirectToPage("Show", new { id });
        }

        // What stands there now is read anew, so the page shows it with the message.
        await FindAsync(id, cancel);
        var text = texts.For(typeof(ShowModel));
        return this.PageWithErrors("", Blocks.Count > 0 ? text["Review.Blocked"] : text["Review.Moved", text["State." + Statement.State]]);
    }

    private void Demand(string field, string? value, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, texts.For(typeof(ShowModel))[message]);
        }
    }

    private string? LinkOf(string token) => Url.PageLink("ByLink", values: new { token });

    private async Task<bool> FindAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return false;
        }

        Open = open;
        MayWrite = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        MayApprove = (await authorization.AuthorizeAsync(User, StatementPermissions.Approve)).Succeeded;
        Reviewers = await reviewers.OfAsync(id, cancel);
        OpenComments = (await comments.OpenCountsAsync(id, cancel)).Values.Sum();
        if (!Statement.State.IsFrozen())
        {
            Blocks = await review.BlocksAsync(open, cancel);
            Empty = EmptyAnswers.Of(open);
        }

        return true;
    }
}
