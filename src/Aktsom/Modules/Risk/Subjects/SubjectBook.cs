using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Subjects;

/// <summary>A judgement that holds, with the one before it.</summary>
internal sealed record JudgedSubject(RiskJudgement Now, RiskJudgement? Before);

/// <summary>A judgement as a person makes it.</summary>
internal sealed record JudgementFacts(
    SubjectKind Kind,
    string Subject,
    ProductionStage Stage,
    string Topic,
    RiskLevel Level,
    string Reason,
    string? Source,
    DateOnly? AgainBy
);

/// <summary>Keeps people's judgements of what no supplier stands for.</summary>
internal sealed class SubjectBook(AppDb db, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>The judgements that hold, by kind, the gravest first.</summary>
    public async Task<IReadOnlyList<JudgedSubject>> AllAsync(CancellationToken cancel)
    {
        var all = await db.Set<RiskJudgement>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .OrderByDescending(one => one.At)
            .ToListAsync(cancel);
        return
        [
            .. all.GroupBy(one => (one.Kind, NameKey.Of(one.Subject), one.Stage, one.Topic))
                .Select(group => group.Take(2).ToList())
                .Select(two => new JudgedSubject(two[0], two.Count > 1 ? two[1] : null))
                .OrderBy(one => one.Now.Kind)
                .ThenByDescending(one => one.Now.Level)
                .ThenBy(one => one.Now.Subject, StringComparer.CurrentCulture),
        ];
    }

    public Task<RiskJudgement?> FindAsync(RiskJudgementId id, CancellationToken cancel) =>
        db.Set<RiskJudgement>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    /// <summary>Judges a subject, in place of what was judged before; the caller saves.</summary>
    public RiskJudgement Judge(JudgementFacts facts)
    {
        var judgement = new RiskJudgement
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<RiskJudgementId>(clock),
            Kind = facts.Kind,
            Subject = facts.Subject,
            Stage = facts.Stage,
            Topic = facts.Topic,
            Level = (short)facts.Level,
            Reason = facts.Reason,
            Source = facts.Source,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
            AgainBy = facts.AgainBy,
        };
        db.Add(judgement);
        log.Record(
            "subject.judged",
            "risk_judgement",
            judgement.Id,
            after: new
            {
                SubjectKind = facts.Kind,
                facts.Subject,
                facts.Level,
                facts.AgainBy,
            },
            reason: facts.Reason
        );
        return judgement;
    }
}
