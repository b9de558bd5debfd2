using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Templates.Answers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing.Comments;

/// <summary>A comment with its answers, oldest first.</summary>
internal sealed record CommentThread(Comment First, IReadOnlyList<Comment> Answers)
{
    public bool IsOpen => First.ResolvedAt is null;
}

/// <summary>Comments on the fields of a statement. They are no part of it and are never printed.</summary>
internal sealed class StatementComments(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    /// <summary>The threads at one place, the open ones first.</summary>
    public async Task<IReadOnlyList<CommentThread>> AtAsync(StatementId statement, AnswerKey key, CancellationToken cancel)
    {
        var name = key.ToString();
        return Threads(await Of(statement).Where(comment => comment.Key == name).ToListAsync(cancel));
    }

    /// <summary>Every thread of a statement, the open ones first.</summary>
    public async Task<IReadOnlyList<CommentThread>> AllAsync(StatementId statement, CancellationToken cancel) =>
        Threads(await Of(statement).ToListAsync(cancel));

    /// <summary>Every open thread of a statement, oldest first.</summary>
    public async Task<IReadOnlyList<CommentThread>> OpenAsync(StatementId statement, CancellationToken cancel) =>
        [.. (await AllAsync(statement, cancel)).Where(thread => thread.IsOpen)];

    /// <summary>How many open threads there are at each place that has any.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OpenCountsAsync(StatementId statement, CancellationToken cancel) =>
        await Of(statement)
            .Where(comment => comment.Thread == null && comment.ResolvedAt == null)
            .GroupBy(comment => comment.Key)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancel);

    /// <summary>Begins a thread, or answers one that is open. False when the thread is not there or is resolved.</summary>
    /// <param name="author">Who says it, where it is not the person signed in: an outside reviewer by personal link.</param>
    public async Task<bool> AddAsync(
        StatementId statement,
        AnswerKey key,
        string text,
        CommentId? thread,
        CancellationToken cancel,
        string? author = null
    )
    {
        var name = key.ToString();
        if (
            thread is { } answered
            && !await Of(statement).AnyAsync(c => c.Id == answered && c.Key == name && c.Thread == null && c.ResolvedAt == null, cancel)
        )
        {
            return false;
        }

        var comment = new Comment
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<CommentId>(clock),
            Statement = statement,
            Key = name,
            Thread = thread,
            Text = text,
            By = author ?? reach.ActorName,
            User = author is null ? reach.User : null,
            At = clock.GetUtcNow(),
        };
        db.Add(comment);
        log.Record(
            "statement.commented",
            "statement",
            statement,
            after: new
            {
                Field = name,
                comment.By,
                text,
            }
        );
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Closes a thread, or opens it again. Twice is once. False when it is not there.</summary>
    public async Task<bool> ResolveAsync(StatementId statement, CommentId thread, bool resolved, CancellationToken cancel)
    {
        var first = await db.Set<Comment>()
            .SingleOrDefaultAsync(
                c => c.OrganisationId == reach.Organisation && c.Statement == statement && c.Id == thread && c.Thread == null,
                cancel
            );
        if (first is null)
        {
            return false;
        }

        if (first.ResolvedAt is not null == resolved)
        {
            return true;
        }

        first.ResolvedAt = resolved ? clock.GetUtcNow() : null;
        first.ResolvedBy = resolved ? reach.ActorName : null;
        log.Record(
            resolved ? "statement.comment_resolved" : "statement.comment_reopened",
            "statement",
            statement,
            after: new { Field = first.Key, first.Text }
        );
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private IQueryable<Comment> Of(StatementId statement) =>
        db.Set<Comment>().AsNoTracking().Where(comment => comment.OrganisationId == reach.Organisation && comment.Statement == statement);

    private static IReadOnlyList<CommentThread> Threads(List<Comment> comments) =>
        [
            .. comments
                .Where(comment => comment.Thread is null)
                .OrderBy(first => first.ResolvedAt is not null)
                .ThenBy(first => first.At)
                .Select(first => new CommentThread(
                    first,
                    [.. comments.Where(comment => comment.Thread == first.Id).OrderBy(comment => comment.At)]
                )),
        ];
}
