using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Terms;

/// <summary>An agreement with its terms, and whether a clause set is demanded of it.</summary>
internal sealed record AgreementWithTerms(Agreement Agreement, AgreementTerms Terms, ClauseRule Rule)
{
    /// <summary>The day it was made, or negotiated anew.</summary>
    public DateOnly Since => Terms.RenegotiatedOn ?? Agreement.From;

    public bool MustHoldClauses => Rule.From is { } from && Since >= from;
    public bool LacksClauses => MustHoldClauses && Terms.Clauses is null;

    /// <summary>Holds a clause set by the end of the year.</summary>
    public bool HeldClausesIn(int year) => Terms.Clauses is not null && Since.Year <= year;
}

/// <summary>Keeps the terms of agreements, and what suppliers tell of under their clauses.</summary>
internal sealed class TermsBook(
    AppDb db,
    AgreementBook agreements,
    FindingProposals proposals,
    ChangeLog log,
    Reach reach,
    TimeProvider clock
)
{
    /// <summary>Every agreement with its terms, those that lack an assessment first.</summary>
    public async Task<IReadOnlyList<AgreementWithTerms>> AllAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var rule = await RuleAsync(organisation, cancel);
        var terms = await db.Set<AgreementTerms>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation)
            .ToDictionaryAsync(one => one.Agreement, cancel);
        return
        [
            .. (await agreements.AllAsync(organisation, cancel)).Select(one => new AgreementWithTerms(
                one,
                terms.GetValueOrDefault(one.Id) ?? Empty(organisation, one.Id),
                rule
            )),
        ];
    }

    /// <summary>What a supplier is promised in the agreements that run.</summary>
    public async Task<IReadOnlyList<AgreementWithTerms>> PromisesAsync(
        OrganisationId organisation,
        SupplierId supplier,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        return
        [
            .. (await AllAsync(organisation, cancel)).Where(one =>
                one.Agreement.Supplier == supplier && one.Agreement.RunsOn(today) && one.Terms.Promises
            ),
        ];
    }

    /// <summary>The terms of one agreement, empty before the first are written.</summary>
    public async Task<AgreementTerms> OfAsync(AgreementId agreement, CancellationToken cancel) =>
        await db.Set<AgreementTerms>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Agreement == agreement, cancel)
        ?? Empty(reach.Organisation, agreement);

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> ChangeAsync(
        Agreement agreement,
        AgreementTerms terms,
        Action<AgreementTerms> change,
        Guid revision,
        CancellationToken cancel
    )
    {
        var before = Shown(terms);
        change(terms);
        Keep(terms, revision);
        log.RecordChange("agreement.terms_changed", "supplier", agreement.Supplier, before, Shown(terms));
        return db.TrySaveAsync(cancel);
    }

    public async Task<ClauseRule> RuleAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<ClauseRule>().SingleOrDefaultAsync(rule => rule.OrganisationId == organisation, cancel)
        ?? new ClauseRule { OrganisationId = organisation };

    public Task<bool> SetRuleAsync(ClauseRule rule, DateOnly? from, Guid revision, CancellationToken cancel)
    {
        var before = new { ClausesFrom = rule.From };
        rule.From = from;
        Keep(rule, revision);
        log.RecordChange("clauses.rule_changed", "clauses", reach.Organisation, before, new { ClausesFrom = rule.From });
        return db.TrySaveAsync(cancel);
    }

    /// <summary>A supplier's notices under an agreement, the newest first.</summary>
    public async Task<IReadOnlyList<SupplierNotice>> NoticesAsync(AgreementId agreement, CancellationToken cancel) =>
        await db.Set<SupplierNotice>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Agreement == agreement)
            .OrderByDescending(one => one.Received)
            .ToListAsync(cancel);

    /// <summary>Keeps a notice, and proposes it as a finding.</summary>
    public async Task<SupplierNotice> TakeNoticeAsync(
        Agreement agreement,
        string supplierName,
        DateOnly received,
        string about,
        CancellationToken cancel
    )
    {
        var notice = new SupplierNotice
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<NoticeId>(clock),
            Agreement = agreement.Id,
            Received = received,
            About = about,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
        };
        db.Add(notice);
        proposals.ProposeNotice(notice, agreement, supplierName);
        log.Record("agreement.notice_taken", "supplier", agreement.Supplier, after: new { Received = received, Notice = about });
        await db.SaveChangesAsync(cancel);
        return notice;
    }

    private static AgreementTerms Empty(OrganisationId organisation, AgreementId agreement) =>
        new() { OrganisationId = organisation, Agreement = agreement };

    private void Keep(object record, Guid revision)
    {
        if (db.Entry(record).State == EntityState.Detached)
        {
            db.Add(record);
            db.Entry(record).Property("Revision").CurrentValue = Guid.CreateVersion7(clock.GetUtcNow());
        }
        else
        {
            db.Expect(record, revision, clock);
        }
    }

    private static ShownTerms Shown(AgreementTerms one) =>
        new(
            one.ClausesVersion,
            one.RenegotiatedOn,
            one.DeliveryTerms,
            one.PaymentTerms,
            [.. one.OrderDays],
            one.OrderEveryWeeks,
            one.MinimumOrder,
            one.ChangedNeeds,
            one.LeadDays,
            one.PaymentDays,
            one.NoticeDays
        );

    private sealed record ShownTerms(
        int? ClausesVersion,
        DateOnly? RenegotiatedOn,
        string? DeliveryTerms,
        string? PaymentTerms,
        IReadOnlyList<DateOnly> OrderDays,
        int? OrderEveryWeeks,
        string? MinimumOrder,
        string? ChangedNeeds,
        int? LeadDays,
        int? PaymentDays,
        int? NoticeDays
    );
}
