using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Several;

/// <summary>Keeps whom a statement covers and which received parts it counts, while it is a draft.</summary>
internal sealed class CoveredParties(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    public Task<CoveredParty?> FindAsync(StatementId statement, CoveredPartyId id, CancellationToken cancel) =>
        db.Set<CoveredParty>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Statement == statement && one.Id == id, cancel);

    public Task<bool> HasNumberAsync(StatementId statement, string number, CoveredPartyId? but, CancellationToken cancel) =>
        db.Set<CoveredParty>()
            .AnyAsync(
                one =>
                    one.OrganisationId == reach.Organisation
                    && one.Statement == statement
                    && one.OrgNumber == number
                    && (but == null || one.Id != but),
                cancel
            );

    /// <summary>False when somebody else was faster.</summary>
    public Task<bool> AddAsync(Statement statement, CoveredParty party, CancellationToken cancel)
    {
        HoldDraft(statement);
        db.Add(party);
        log.Record("statement.party_added", "statement", statement.Id, after: Facts(party));
        return db.TrySaveAsync(cancel);
    }

    /// <summary>False when somebody else saved it since <paramref name="seen"/>.</summary>
    public Task<bool> ChangeAsync(Statement statement, CoveredParty party, Guid seen, Action<CoveredParty> change, CancellationToken cancel)
    {
        HoldDraft(statement);
        var before = Facts(party);
        db.Expect(party, seen, clock);
        change(party);
        log.RecordChange("statement.party_changed", "statement", statement.Id, before, Facts(party));
        return db.TrySaveAsync(cancel);
    }

    public Task<bool> RemoveAsync(Statement statement, CoveredParty party, CancellationToken cancel)
    {
        HoldDraft(statement);
        db.Remove(party);
        log.Record("statement.party_removed", "statement", statement.Id, before: Facts(party));
        return db.TrySaveAsync(cancel);
    }

    /// <summary>Counts a received part in, or takes it out. False when it cannot be: another year, or no suppliers in it.</summary>
    public async Task<bool> CountAsync(Statement statement, ReceivedPartId id, bool counted, CancellationToken cancel)
    {
        HoldDraft(statement);
        var part = await db.Set<ReceivedPart>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);
        var known = await db.Set<CountedPart>()
            .SingleOrDefaultAsync(
                one => one.OrganisationId == reach.Organisation && one.Statement == statement.Id && one.Part == id,
                cancel
            );
        if (part is null || part.Year != statement.Year || (known is not null) == counted || Part.Read(part.Content).Suppliers is null)
        {
            return false;
        }

        if (known is null)
        {
            db.Add(Counted(statement, id));
            log.Record("statement.part_counted", "statement", statement.Id, after: new { Giver = part.From });
        }
        else
        {
            db.Remove(known);
            log.Record("statement.part_taken_out", "statement", statement.Id, before: new { Giver = part.From });
        }

        return await db.TrySaveAsync(cancel);
    }

    /// <summary>The parties and counted parts of one statement in another: a new version, or a new year. The caller saves.</summary>
    public async Task CopyAsync(StatementId from, Statement to, bool sameYear, CancellationToken cancel)
    {
        foreach (var party in await Of<CoveredParty>().AsNoTracking().Where(one => one.Statement == from).ToListAsync(cancel))
        {
            db.Add(party.For(to.Id, TypedId.New<CoveredPartyId>(clock), sameYear));
        }

        if (sameYear)
        {
            var counted = await Of<CountedPart>().AsNoTracking().Where(one => one.Statement == from).ToListAsync(cancel);
            counted.ForEach(one => db.Add(Counted(to, one.Part)));
        }
    }

    /// <summary>Drops them with a version that is given up. The caller saves.</summary>
    public async Task DropAsync(StatementId statement, CancellationToken cancel)
    {
        db.RemoveRange(await Of<CoveredParty>().Where(one => one.Statement == statement).ToListAsync(cancel));
        db.RemoveRange(await Of<CountedPart>().Where(one => one.Statement == statement).ToListAsync(cancel));
    }

    public static CountedPart Counted(Statement statement, ReceivedPartId part) =>
        new()
        {
            OrganisationId = statement.OrganisationId,
            Statement = statement.Id,
            Part = part,
        };

    private static void HoldDraft(Statement statement)
    {
        if (statement.State != StatementState.Draft)
        {
            throw new InvalidOperationException($"Statement {statement.Id} is no draft.");
        }
    }

    private IQueryable<T> Of<T>()
        where T : class, IOwned => db.Set<T>().Where(one => one.OrganisationId == reach.Organisation);

    private static PartyFacts Facts(CoveredParty party) =>
        new(
            party.Name,
            party.OrgNumber,
            party.Relation.ToString(),
            party.TurnoverNok,
            party.BalanceNok,
            party.FullTimeEquivalents,
            party.Employees,
            party.UnderAct,
            party.OwnStatement,
            party.Signers,
            party.TurnoverIn.ToString(),
            party.EmployeesIn.ToString(),
            party.SuppliersInRegister
        );

    private sealed record PartyFacts(
        string Name,
        string? OrgNumber,
        string Relation,
        decimal? TurnoverNok,
        decimal? BalanceNok,
        decimal? FullTimeEquivalents,
        int? Employees,
        bool? UnderAct,
        bool OwnStatement,
        string? Signers,
        string TurnoverIn,
        string EmployeesIn,
        bool SuppliersInRegister
    );
}
