using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing.Fields;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing.Drafts;

/// <summary>Keeps unsaved text for the person who typed it, and nobody else: a lost connection or a closed window loses nothing.</summary>
internal sealed class FieldDrafts(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<FieldDraft?> FindAsync(StatementId statement, AnswerKey key, CancellationToken cancel)
    {
        var name = key.ToString();
        return reach.User is not { } user
            ? null
            : await db.Set<FieldDraft>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    d => d.OrganisationId == reach.Organisation && d.Statement == statement && d.Key == name && d.User == user,
                    cancel
                );
    }

    public async Task<DateTimeOffset> KeepAsync(StatementId statement, AnswerKey key, FieldForm form, Guid seen, CancellationToken cancel)
    {
        var user = reach.User ?? throw new InvalidOperationException("Only a person has unsaved text.");
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into statements_draft (organisation_id, statement, key, "user", form, seen, at)
            values ({reach.Organisation.Value}, {statement.Value}, {key.ToString()}, {user.Value}, {form.ToJson()}, {seen}, {now})
            on conflict (organisation_id, statement, key, "user") do update set form = excluded.form, seen = excluded.seen, at = excluded.at
            """,
            cancel
        );
        return now;
    }

    public async Task DropAsync(StatementId statement, AnswerKey key, CancellationToken cancel)
    {
        var name = key.ToString();
        var user = reach.User;
        await db.Set<FieldDraft>()
            .Where(d => d.OrganisationId == reach.Organisation && d.Statement == statement && d.Key == name && d.User == user)
            .ExecuteDeleteAsync(cancel);
    }
}
