using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Writing.Comments;

/// <summary>Every open comment of a statement, oldest first.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class ListModel(StatementStore store, StatementComments comments) : PageModel
{
    public OpenStatement Open { get; private set; } = null!;
    public IReadOnlyList<CommentThread> Threads { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        Threads = [.. (await comments.OpenAsync(id, cancel)).OrderBy(thread => thread.First.At)];
        return Page();
    }

    /// <summary>The question a thread is about; its key where the place has gone since.</summary>
    public string TitleOf(CommentThread thread)
    {
        var place = Open.Answers.Walk(Open.Template).FirstOrDefault(one => one.Key.ToString() == thread.First.Key);
        return place.Field is null ? thread.First.Key : StatementOutline.TitleOf(Open, place.Field, place.Key);
    }
}
