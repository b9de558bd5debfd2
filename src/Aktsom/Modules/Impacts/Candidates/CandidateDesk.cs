using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Candidates;

/// <summary>Finds what the screening proposes, and keeps the answers.</summary>
internal sealed class CandidateDesk(AppDb db, IRiskGroups groups, ISuppliers suppliers, Reach reach, ChangeLog log, TimeProvider clock)
{
    private const string Entity = "impact_candidate";

    /// <summary>Brings the proposals up to date with the newest screening: new groups are added, open ones get new figures or go when they have no ground any more.</summary>
    /// <returns>How many are open.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var found = (await LeftAsync(cancel)).ToDictionary(group => (group.Topic, group.Goods, group.Place));
        var spend = await suppliers
            .FactsAsync(organisation, cancel)
            .ToDictionaryAsync(supplier => supplier.Id, supplier => supplier.SpendKroner ?? 0, cancellationToken: cancel);
        var known = await All().ToListAsync(cancel);
        foreach (var candidate in known.Where(candidate => candidate.State == CandidateState.Open))
        {
            if (found.TryGetValue((candidate.Topic, candidate.Goods, candidate.Place), out var group))
            {
                Fill(candidate, group, spend);
            }
            else
            {
                db.Remove(candidate);
            }
        }

        var keys = known.Select(candidate => (candidate.Topic, candidate.Goods, candidate.Place)).ToHashSet();
        foreach (var group in found.Where(pair => !keys.Contains(pair.Key)).Select(pair => pair.Value))
        {
            db.Add(Fill(New(group), group, spend));
        }

        await db.SaveChangesAsync(cancel);
        return await All().CountAsync(candidate => candidate.State == CandidateState.Open, cancel);
    }

    public Task<Candidate?> FindAsync(CandidateId id, CancellationToken cancel) =>
        All().SingleOrDefaultAsync(candidate => candidate.Id == id, cancel);

    public async Task<IReadOnlyList<SupplierFacts>> SuppliersAsync(Candidate candidate, CancellationToken cancel)
    {
        var group = (await LeftAsync(cancel)).FirstOrDefault(group =>
            (group.Topic, group.Goods, group.Place) == (candidate.Topic, candidate.Goods, candidate.Place)
        );
        var ids = group?.Suppliers.ToHashSet() ?? [];
        return await suppliers
            .FactsAsync(reach.Organisation, cancel)
            .Where(supplier => ids.Contains(supplier.Id))
            .OrderByDescending(supplier => supplier.SpendKroner)
            .ToListAsync(cancel);
    }

    /// <summary>The proposal becomes part of an impact, new or known. Where only some of its suppliers come with it, it stays open for the rest: so one is split.</summary>
    public async Task<bool> TakeInAsync(
        Candidate candidate,
        ImpactYear impact,
        bool isNew,
        IReadOnlyCollection<SupplierId> with,
        CancellationToken cancel
    )
    {
        candidate.Impact = impact.Impact;
        Decide(
            candidate,
            with.Count < candidate.Suppliers ? CandidateState.Open
                : isNew ? CandidateState.Accepted
                : CandidateState.Merged,
            null
        );
        candidate.Suppliers -= candidate.State == CandidateState.Open ? with.Count : 0;
        var tied = await db.Set<ImpactSupplier>()
            .Where(link => link.OrganisationId == reach.Organisation && link.Impact == impact.Impact && link.Year == impact.Year)
            .Select(link => link.Supplier)
            .ToListAsync(cancel);
        db.AddRange(
            with.Except(tied)
                .Select(supplier => new ImpactSupplier
                {
                    OrganisationId = reach.Organisation,
                    Impact = impact.Impact,
                    Year = impact.Year,
                    Supplier = supplier,
                })
        );
        if (isNew)
        {
            log.Record("impact_candidate.accepted", Entity, candidate.Id, after: new { impact.Title });
        }
        else
        {
            log.Record("impact_candidate.merged", Entity, candidate.Id, after: new { impact.Title });
        }

        return await db.TrySaveAsync(cancel);
    }

    public async Task<bool> RejectAsync(Candidate candidate, string reason, CancellationToken cancel)
    {
        Decide(candidate, CandidateState.Rejected, reason.Trim());
        log.Record("impact_candidate.rejected", Entity, candidate.Id, new { candidate.Topic, candidate.Place }, reason: reason.Trim());
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>An answer that was wrong is taken back; the proposal stands open again.</summary>
    public async Task<bool> ReopenAsync(Candidate candidate, CancellationToken cancel)
    {
        var before = candidate.State;
        (candidate.State, candidate.Reason, candidate.Impact) = (CandidateState.Open, null, null);
        db.Expect(candidate, candidate.Revision, clock);
        log.Record("impact_candidate.reopened", Entity, candidate.Id, new { State = before }, new { candidate.State });
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>The groups without the suppliers that are tied to an impact of the same topic already.</summary>
    private async Task<IReadOnlyList<RiskGroup>> LeftAsync(CancellationToken cancel)
    {
        var tied = await db.Set<ImpactSupplier>()
            .Where(link => link.OrganisationId == reach.Organisation)
            .Join(
                db.Set<ImpactYear>(),
                link => new
                {
                    link.OrganisationId,
                    link.Impact,
                    link.Year,
                },
                impact => new
                {
                    impact.OrganisationId,
                    impact.Impact,
                    impact.Year,
                },
                (link, impact) => new { link.Supplier, impact.Topics }
            )
            .ToListAsync(cancel);
        var covered = tied.SelectMany(link => link.Topics.Select(topic => (topic, link.Supplier))).ToHashSet();
        return
        [
            .. (await groups.HighAsync(reach.Organisation, cancel))
                .Select(group => group with { Suppliers = [.. group.Suppliers.Where(one => !covered.Contains((group.Topic, one)))] })
                .Where(group => group.Suppliers.Count > 0),
        ];
    }

    private void Decide(Candidate candidate, CandidateState state, string? reason)
    {
        (candidate.State, candidate.Reason) = (state, reason);
        (candidate.DecidedBy, candidate.DecidedAt) = (reach.ActorName, clock.GetUtcNow());
        db.Expect(candidate, candidate.Revision, clock);
    }

    private Candidate New(RiskGroup group) =>
        new()
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<CandidateId>(clock),
            Topic = group.Topic,
            Goods = group.Goods,
            Place = group.Place,
            Level = 0,
            Score = 0,
            Suppliers = 0,
            SpendKroner = 0,
            FoundAt = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };

    private static Candidate Fill(Candidate candidate, RiskGroup group, Dictionary<SupplierId, long> spend)
    {
        (candidate.Level, candidate.Score, candidate.Suppliers) = ((short)group.Level, group.Score, group.Suppliers.Count);
        candidate.SpendKroner = group.Suppliers.Sum(supplier => spend.GetValueOrDefault(supplier));
        return candidate;
    }

    private IQueryable<Candidate> All() => db.Set<Candidate>().Where(candidate => candidate.OrganisationId == reach.Organisation);
}
