using System.ComponentModel.DataAnnotations;
using Aktsom.Documents.Html;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.PublicSite;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Comments;
using Aktsom.Modules.Statements.Writing.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Statements.Review;

/// <summary>What an outside reviewer sees: the statement as it stands, a place to comment, and after publishing the judgement of the base level.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class ByLinkModel(
    AppDb db,
    OutsideReviewers reviewers,
    StatementStore store,
    StatementComments comments,
    StatementPrint print,
    DocumentRenderer renderer,
    IOrganisations organisations,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Null when the link leads nowhere any more.</summary>
    public OutsideReviewer? Reviewer { get; private set; }
    public OpenStatement Open { get; private set; } = null!;
    public OrganisationFacts Facts { get; private set; } = null!;
    public string Body { get; private set; } = "";
    public IReadOnlyList<(string Question, CommentThread Thread)> Threads { get; private set; } = [];
    public BaseLevelAssessment? Judged { get; private set; }

    [BindProperty, Display(Name = "ByLink.Field")]
    public string? Key { get; set; }

    [BindProperty, Display(Name = "ByLink.Comment"), StringLength(Comment.Longest, ErrorMessage = "Comment.Long")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "ByLink.Result")]
    public BaseLevel? Result { get; set; }

    [BindProperty, Display(Name = "ByLink.Url"), StringLength(2000)]
    public string? Link { get; set; }

    public IReadOnlyList<SelectListItem> Fields =>
        [
            .. Open
                .Answers.Walk(Open.Template)
                .Where(place => FieldKinds.IsAsked(place.Field))
                .Select(place => new SelectListItem(
                    $"{place.Field.Code} {StatementOutline.TitleOf(Open, place.Field, place.Key)}".Trim(),
                    place.Key.ToString()
                )),
        ];

    public IReadOnlyList<SelectListItem> Results =>
        [.. new[] { BaseLevel.Met, BaseLevel.NotMet }.Select(one => new SelectListItem(T("BaseLevel." + one), one.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        Reviewer!.LastSeen = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), T("Comment.Missing"));
        }

        if (Fields.All(field => field.Value != Key))
        {
            ModelState.AddModelError(nameof(Key), T("ByLink.Field.Missing"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await comments.AddAsync(Open.Statement.Id, StatementStore.KeyOf(Key!), Text!.Trim(), null, cancel, Reviewer!.Signed);
        return RedirectToPage("ByLink", null, new { Token }, "comments");
    }

    public async Task<IActionResult> OnPostJudgeAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (Result is not (BaseLevel.Met or BaseLevel.NotMet))
        {
            ModelState.AddModelError(nameof(Result), T("ByLink.Result.Missing"));
        }

        if (!WebAddress.IsGood(Link))
        {
            ModelState.AddModelError(nameof(Link), T("WebAddress.Wrong"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!await reviewers.JudgeAsync(Open.Statement, Result!.Value, clock.Today(), Reviewer!.Signed, Link, cancel))
        {
            return this.PageWithErrors("", T("ByLink.NotPublic"));
        }

        return RedirectToPage("ByLink", null, new { Token }, "judgement");
    }

    private string T(string key) => texts.For(typeof(ByLinkModel))[key];

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (
            await reviewers.FindAsync(Token, cancel) is not { } reviewer
            || await store.FindAsync(reviewer.Statement, cancel) is not { } open
            || await organisations.FactsAsync(reviewer.OrganisationId, cancel) is not { } facts
        )
        {
            return false;
        }

        (Reviewer, Open, Facts) = (reviewer, open, facts);
        ViewData[nameof(OrganisationFace)] = facts.Face();
        Judged = await reviewers.JudgementAsync(open.Statement.Id, cancel);
        Threads = await ThreadsAsync(cancel);
        var document = await print.OfAsync(open, cancel);
        Body = await renderer.FragmentAsync(document, new HtmlOptions { OpenFigure = Request.Query["figure"] }, cancel);
        return true;
    }

    /// <summary>The reviewer's own threads with their answers, newest first; what the organisation says among itself is not shown.</summary>
    private async Task<IReadOnlyList<(string Question, CommentThread Thread)>> ThreadsAsync(CancellationToken cancel)
    {
        var own = (await comments.AllAsync(Open.Statement.Id, cancel)).Where(thread =>
            thread.First.User is null && thread.First.By == Reviewer!.Signed
        );
        var places = Open
            .Answers.Walk(Open.Template)
            .ToDictionary(
                place => place.Key.ToString(),
                place => StatementOutline.TitleOf(Open, place.Field, place.Key),
                StringComparer.Ordinal
            );
        return
        [
            .. own.OrderByDescending(thread => thread.First.At)
                .Select(thread => (places.GetValueOrDefault(thread.First.Key) ?? thread.First.Key, thread)),
        ];
    }
}
