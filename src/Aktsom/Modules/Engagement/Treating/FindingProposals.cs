using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Treating;

/// <summary>Proposes findings from critical answers, and keeps what was decided about each.</summary>
internal sealed class FindingProposals(AppDb db, Reach reach, ChangeLog log, TimeProvider clock) : IFindingProposals
{
    /// <summary>Every proposal, those nobody has decided on first.</summary>
    public async Task<IReadOnlyList<FindingProposal>> AllAsync(CancellationToken cancel)
    {
        var all = await db.Set<FindingProposal>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .OrderByDescending(one => one.FoundAt)
            .ToListAsync(cancel);
        return [.. all.OrderBy(one => one.State)];
    }

    public async Task<IReadOnlyList<AnsweredFinding>> TakenAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var taken = await (
            from one in db.Set<FindingProposal>().AsNoTracking()
            where one.OrganisationId == organisation && one.State == ProposalState.Taken
            join answer in db.Set<SurveyAnswer>().AsNoTracking()
                on new
                {
                    one.OrganisationId,
                    one.Dispatch,
                    one.Code,
                } equals new
                {
                    answer.OrganisationId,
                    answer.Dispatch,
                    answer.Code,
                }
                into answers
            from answer in answers.DefaultIfEmpty()
            where answer != null || one.Code == FindingProposal.OfNotice
            orderby one.FoundAt descending
            select new { one, IsVerified = answer != null && answer.Verification == Verification.Verified }
        ).ToListAsync(cancel);
        return
        [
            .. taken.Select(row => new AnsweredFinding(
                row.one.Supplier,
                row.one.Dispatch,
                row.one.Code,
                row.one.Topic,
                row.one.Reason,
                row.one.FoundAt,
                row.IsVerified
            )),
        ];
    }

    /// <summary>Looks at a form as it is sent in; the caller saves. One that was decided on stays decided.</summary>
    public async Task RefreshAsync(SurveyDispatch form, AnswerSheet sheet, CancellationToken cancel)
    {
        var known = await db.Set<FindingProposal>()
            .Where(one => one.OrganisationId == form.OrganisationId && one.Dispatch == form.Id)
            .ToListAsync(cancel);
        var closed = sheet.ClosedGates;
        foreach (var gone in known.Where(one => one.State == ProposalState.Open && closed.All(question => question.Code != one.Code)))
        {
            gone.State = ProposalState.Withdrawn;
        }

        foreach (var question in closed)
        {
            if (known.Find(one => one.Code == question.Code) is { } there)
            {
                there.State = there.State == ProposalState.Withdrawn ? ProposalState.Open : there.State;
                continue;
            }

            db.Add(Propose(form, question));
            log.Record("finding_proposal.made", "finding_proposal", form.Id, after: new { Supplier = form.SupplierName, question.Code });
        }
    }

    /// <summary>Takes the answer as a finding, or says why not. Null when there is none.</summary>
    public async Task<FindingProposal?> DecideAsync(
        DispatchId form,
        string code,
        ProposalState state,
        string reason,
        CancellationToken cancel
    )
    {
        var proposal = await db.Set<FindingProposal>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Dispatch == form && one.Code == code, cancel);
        if (proposal is null)
        {
            return null;
        }

        (proposal.State, proposal.Reason, proposal.DecidedBy, proposal.DecidedAt) = (state, reason, reach.ActorName, clock.GetUtcNow());
        log.Record(
            state == ProposalState.Taken ? "finding_proposal.taken" : "finding_proposal.dismissed",
            "finding_proposal",
            form,
            after: new { Supplier = proposal.SupplierName, proposal.Code },
            reason: reason
        );
        await db.SaveChangesAsync(cancel);
        return proposal;
    }

    /// <summary>A supplier's own notice as a proposal; the caller saves.</summary>
    public void ProposeNotice(SupplierNotice notice, Agreement agreement, string supplierName)
    {
        db.Add(
            new FindingProposal
            {
                OrganisationId = notice.OrganisationId,
                Dispatch = new DispatchId(notice.Id.Value),
                Code = FindingProposal.OfNotice,
                Agreement = agreement.Id,
                Words = notice.About,
                Supplier = agreement.Supplier,
                SupplierName = supplierName,
                FoundAt = clock.GetUtcNow(),
            }
        );
        log.Record(
            "finding_proposal.made",
            "finding_proposal",
            notice.Id,
            after: new { Supplier = supplierName, Code = FindingProposal.OfNotice }
        );
    }

    /// <summary>A new proposal from one critical answer.</summary>
    public FindingProposal Propose(SurveyDispatch form, Question question) =>
        new()
        {
            OrganisationId = form.OrganisationId,
            Dispatch = form.Id,
            Code = question.Code,
            Campaign = form.Campaign,
            Supplier = form.Supplier,
            SupplierName = form.SupplierName,
            Topic = question.Topic,
            FoundAt = form.AnsweredAt ?? clock.GetUtcNow(),
        };
}
