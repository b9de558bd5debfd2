using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Assignments;
using Aktsom.Modules.Statements.Writing.Comments;
using Aktsom.Modules.Statements.Writing.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>
/// A significant change of the risk assessments, or a correction: a new version that walks the whole way from draft, while the published one stays
/// public and readable (section 5; data-model.md section 12).
/// </summary>
internal sealed class StatementUpdates(AppDb db, Reach reach, ChangeLog log, CoveredParties parties, TimeProvider clock)
{
    /// <summary>The version being written to replace a published one, or null.</summary>
    public Task<Statement?> OpenAsync(StatementId published, CancellationToken cancel) =>
        db.Set<Statement>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Updates == published)
            .Where(one =>
                one.State == StatementState.Draft
                || one.State == StatementState.InReview
                || one.State == StatementState.Approved
                || one.State == StatementState.Signed
            )
            .OrderByDescending(one => one.Version)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Opens a new version with every answer of the published one. Null when it is not published, or somebody else opened one first.</summary>
    public async Task<Statement?> BeginAsync(Statement published, string reason, CancellationToken cancel)
    {
        if (!published.State.May(StatementMove.OpenUpdate))
        {
            return null;
        }

        var version = await db.Set<Statement>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Year == published.Year && one.Template == published.Template)
            .MaxAsync(one => one.Version, cancel);
        var next = Next(published, version + 1, reason.Trim());
        db.Add(next);
        await CopyAnswersAsync(published.Id, next.Id, cancel);
        await parties.CopyAsync(published.Id, next, sameYear: true, cancel);
        db.Expect(published, published.Revision, clock);
        published.Make(StatementMove.OpenUpdate);
        log.Record(
            "statement.update_begun",
            "statement",
            published.Id,
            after: new { next.Version, Statement = next.Id.ToString() },
            reason: next.UpdateReason
        );
        return await db.TrySaveAsync(cancel) ? next : null;
    }

    /// <summary>Gives the update up: the new version goes, the published one stands. False when it is published already, or somebody was faster.</summary>
    public async Task<bool> GiveUpAsync(Statement published, string reason, CancellationToken cancel)
    {
        if (!published.State.May(StatementMove.GiveUpUpdate) || await OpenAsync(published.Id, cancel) is not { } begun)
        {
            return false;
        }

        db.Expect(published, published.Revision, clock);
        published.Make(StatementMove.GiveUpUpdate);
        db.RemoveRange(await Of<StatementField>().Where(one => one.Statement == begun.Id).ToListAsync(cancel));
        db.RemoveRange(await Of<FieldDraft>().Where(one => one.Statement == begun.Id).ToListAsync(cancel));
        db.RemoveRange(await Of<Assignment>().Where(one => one.Statement == begun.Id).ToListAsync(cancel));
        db.RemoveRange(await Of<Comment>().Where(one => one.Statement == begun.Id).ToListAsync(cancel));
        await parties.DropAsync(begun.Id, cancel);
        db.Remove(begun);
        log.Record("statement.update_given_up", "statement", published.Id, before: new { begun.Version }, reason: reason.Trim());
        return await db.TrySaveAsync(cancel);
    }

    private Statement Next(Statement published, int version, string reason) =>
        new()
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<StatementId>(clock),
            Year = published.Year,
            Template = published.Template,
            TemplateVersion = published.TemplateVersion,
            Language = published.Language,
            Version = version,
            StepOpening = published.StepOpening,
            WithPlan = published.WithPlan,
            From = published.From,
            To = published.To,
            StartedAt = clock.GetUtcNow(),
            CarriedFrom = published.CarriedFrom,
            StartedFrom = published.StartedFrom,
            Updates = published.Id,
            UpdateReason = reason,
        };

    private async Task CopyAnswersAsync(StatementId from, StatementId to, CancellationToken cancel)
    {
        var answers = await Of<StatementField>().AsNoTracking().Where(one => one.Statement == from).ToListAsync(cancel);
        foreach (var answer in answers)
        {
            db.Add(
                new StatementField
                {
                    OrganisationId = reach.Organisation,
                    Statement = to,
                    Key = answer.Key,
                    Content = answer.Content,
                    ChangedAt = answer.ChangedAt,
                    ChangedBy = answer.ChangedBy,
                    Revision = Guid.CreateVersion7(clock.GetUtcNow()),
                }
            );
        }
    }

    private IQueryable<T> Of<T>()
        where T : class, IOwned => db.Set<T>().Where(one => one.OrganisationId == reach.Organisation);
}
