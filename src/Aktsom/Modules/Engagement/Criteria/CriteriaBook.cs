using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>What a person has found of a supplier.</summary>
internal sealed record EvaluationFacts(
    DateOnly Day,
    decimal? AuditScore,
    string? Certificate,
    IReadOnlyList<Wish> Wishes,
    bool Gri,
    string? Source
);

/// <summary>Keeps evaluations, and the numbers they are made by.</summary>
internal sealed class CriteriaBook(AppDb db, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>The organisation's rule, or the usual one where it has said nothing.</summary>
    public async Task<CriteriaRule> RuleAsync(CancellationToken cancel) =>
        await db.Set<CriteriaRule>().SingleOrDefaultAsync(rule => rule.OrganisationId == reach.Organisation, cancel)
        ?? new CriteriaRule { OrganisationId = reach.Organisation };

    /// <summary>A supplier's evaluations, the newest first.</summary>
    public async Task<IReadOnlyList<CriteriaEvaluation>> OfSupplierAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<CriteriaEvaluation>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);

    /// <summary>The newest of each supplier evaluated in the year.</summary>
    public async Task<IReadOnlyList<CriteriaEvaluation>> OfYearAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var all = await db.Set<CriteriaEvaluation>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Day >= from && one.Day <= to)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);
        return [.. all.DistinctBy(one => one.Supplier)];
    }

    public async Task<CriteriaEvaluation> EvaluateAsync(SupplierId supplier, EvaluationFacts facts, CancellationToken cancel)
    {
        var rule = await RuleAsync(cancel);
        var made = new CriteriaEvaluation
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<EvaluationId>(clock),
            Supplier = supplier,
            Day = facts.Day,
            AuditScore = facts.AuditScore,
            MinimumScore = rule.MinimumScore,
            Certificate = facts.Certificate,
            MinimumBy = rule.MinimumOf(facts.AuditScore, facts.Certificate),
            Wishes = [.. facts.Wishes.Distinct().Order()],
            Gri = facts.Gri,
            WishPoints = rule.PointsOf(facts.Wishes, facts.Gri, facts.Certificate),
            MostPoints = rule.MostPoints,
            Source = facts.Source,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
        };
        db.Add(made);
        log.Record(
            "criteria.evaluated",
            "supplier",
            supplier,
            after: new
            {
                EvaluatedOn = made.Day,
                made.AuditScore,
                made.Certificate,
                made.MinimumBy,
                made.WishPoints,
            }
        );
        await db.SaveChangesAsync(cancel);
        return made;
    }

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> SetRuleAsync(CriteriaRule rule, Action<CriteriaRule> change, Guid revision, CancellationToken cancel)
    {
        var before = Shown(rule);
        change(rule);
        if (db.Entry(rule).State == EntityState.Detached)
        {
            rule.Revision = Guid.CreateVersion7(clock.GetUtcNow());
            db.Add(rule);
        }
        else
        {
            db.Expect(rule, revision, clock);
        }

        log.RecordChange("criteria.rule_changed", "criteria", reach.Organisation, before, Shown(rule));
        return db.TrySaveAsync(cancel);
    }

    private static ShownRule Shown(CriteriaRule rule) =>
        new(rule.Demanded, rule.MinimumScore, string.Join(", ", rule.Points), rule.GriExtra, rule.CertifiedExtra);

    private sealed record ShownRule(bool CriteriaDemanded, decimal MinimumScore, string PointsOfWishes, int GriExtra, int CertifiedExtra);
}
