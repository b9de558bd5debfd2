using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Review;

/// <summary>Invites people of the membership organisation to read a statement, and keeps their judgement of the base level.</summary>
internal sealed class OutsideReviewers(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutsideReviewer>> OfAsync(StatementId statement, CancellationToken cancel) =>
        await db.Set<OutsideReviewer>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Statement == statement)
            .OrderBy(one => one.MadeAt)
            .ToListAsync(cancel);

    /// <summary>Makes a reviewer's link and gives its token, which is not kept.</summary>
    public async Task<string> InviteAsync(StatementId statement, string name, string body, CancellationToken cancel)
    {
        var id = TypedId.New<OutsideReviewerId>(clock);
        var link = PersonalLink.New(reach.Organisation, id.Value);
        var now = clock.GetUtcNow();
        var reviewer = new OutsideReviewer
        {
            OrganisationId = reach.Organisation,
            Id = id,
            Statement = statement,
            Name = name.Trim(),
            Body = body.Trim(),
            SecretHash = link.SecretHash,
            MadeAt = now,
            Expires = now + OutsideReviewer.Lifetime,
        };
        db.Add(reviewer);
        log.Record(
            "statement.reviewer_invited",
            "statement",
            statement,
            after: new
            {
                reviewer.Name,
                reviewer.Body,
                reviewer.Expires,
            }
        );
        await db.SaveChangesAsync(cancel);
        return link.Token;
    }

    /// <summary>A new link for the same reviewer; the one before stops working.</summary>
    public async Task<string> RenewAsync(OutsideReviewer reviewer, CancellationToken cancel)
    {
        var link = PersonalLink.New(reviewer.OrganisationId, reviewer.Id.Value);
        reviewer.SecretHash = link.SecretHash;
        reviewer.Expires = clock.GetUtcNow() + OutsideReviewer.Lifetime;
        reviewer.RevokedAt = null;
        log.Record(
            "statement.reviewer_invited",
            "statement",
            reviewer.Statement,
            after: new
            {
                reviewer.Name,
                reviewer.Body,
                reviewer.Expires,
            }
        );
        await db.SaveChangesAsync(cancel);
        return link.Token;
    }

    public async Task RevokeAsync(OutsideReviewer reviewer, CancellationToken cancel)
    {
        if (reviewer.RevokedAt is not null)
        {
            return;
        }

        reviewer.RevokedAt = clock.GetUtcNow();
        log.Record("statement.reviewer_revoked", "statement", reviewer.Statement, before: new { reviewer.Name, reviewer.Body });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whom a token lets in; null for one that is wrong, ended or too old. Acts for the organisation from then on, in the reviewer's name.</summary>
    public async Task<OutsideReviewer?> FindAsync(string token, CancellationToken cancel)
    {
        if (PersonalLink.Read(token) is not { } link)
        {
            return null;
        }

        await db.ActForAsync(reach, link.Organisation, cancel);
        var id = new OutsideReviewerId(link.Id);
        var reviewer = await db.Set<OutsideReviewer>()
            .SingleOrDefaultAsync(one => one.OrganisationId == link.Organisation && one.Id == id, cancel);
        if (reviewer is null || !link.Opens(reviewer.SecretHash) || !reviewer.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        reach.ActFor(link.Organisation, reviewer.Signed);
        return reviewer;
    }

    public Task<BaseLevelAssessment?> JudgementAsync(StatementId statement, CancellationToken cancel) =>
        db.Set<BaseLevelAssessment>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Statement == statement, cancel);

    /// <summary>Keeps the judgement. False for a statement that is not published: nobody judges what may still change (R-EHN-02).</summary>
    public async Task<bool> JudgeAsync(
        Statement statement,
        BaseLevel result,
        DateOnly date,
        string by,
        string? url,
        CancellationToken cancel
    )
    {
        if (!statement.State.IsPublic())
        {
            return false;
        }

        var known = await JudgementAsync(statement.Id, cancel);
        var before = known is null ? null : new Judgement(known.Result.ToString(), known.Date, known.By, known.Url);
        if (known is null)
        {
            known = new BaseLevelAssessment
            {
                OrganisationId = reach.Organisation,
                Statement = statement.Id,
                Result = result,
                Date = date,
                By = by,
            };
            db.Add(known);
        }

        (known.Result, known.Date, known.By, known.Url) = (result, date, by, url.Trimmed());
        log.Record("statement.base_level_judged", "statement", statement.Id, before, new Judgement(result.ToString(), date, by, known.Url));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private sealed record Judgement(string Result, DateOnly Date, string By, string? Url);
}
