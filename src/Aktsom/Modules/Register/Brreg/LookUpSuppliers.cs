using Aktsom.Ledger;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>How a round of look-ups went; <see cref="OutOfReach"/> says why it stopped, and the rest waits.</summary>
internal sealed record LookUpRound(int Answered, int Waiting, string? OutOfReach);

/// <summary>Asks Enhetsregisteret about suppliers. Answers are kept beside the register; bankruptcy and deletion, which only the registry knows, are set at once.</summary>
internal sealed class LookUpSuppliers(
    AppDb db,
    BrregClient registry,
    ChangeLog log,
    Reach reach,
    TimeProvider clock,
    IOptions<BrregOptions> options
)
{
    /// <summary>After this an answer is worth asking for again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>Puts all suppliers with a valid number and no fresh answer in the queue.</summary>
    /// <returns>How many were put there.</returns>
    public Task<int> QueueAllAsync(CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into register_registry_answer (organisation_id, supplier, org_number, outcome, asked_at, bankrupt)
              select s.organisation_id, s.id, s.org_number, 'Waiting', {clock.GetUtcNow()}, false from register_supplier s
               where s.organisation_id = {reach.Organisation.Value} and s.org_number_valid and s.merged_into is null
                 and (s.registry_checked_at is null or s.registry_checked_at < {clock.GetUtcNow() - Fresh})
            on conflict (organisation_id, supplier) do update set outcome = 'Waiting', asked_at = excluded.asked_at, org_number = excluded.org_number
             where register_registry_answer.outcome <> 'Waiting'
            """,
            cancel
        );

    /// <summary>Asks about one supplier now.</summary>
    /// <returns>Null when there is no such supplier or it has no valid number.</returns>
    public async Task<RegistryReply?> AskAsync(SupplierId id, CancellationToken cancel)
    {
        var supplier = await db.Set<Supplier>().SingleOrDefaultAsync(s => s.OrganisationId == reach.Organisation && s.Id == id, cancel);
        if (supplier is null || !OrganisationNumber.TryParse(supplier.OrgNumber, out var number))
        {
            return null;
        }

        var reply = await registry.LookUpAsync(number, cancel);
        if (reply is RegistryReply.OutOfReach)
        {
            return reply;
        }

        var answer = await db.Set<RegistryAnswer>()
            .SingleOrDefaultAsync(a => a.OrganisationId == reach.Organisation && a.Supplier == id, cancel);
        Keep(answer ?? Add(supplier, number), supplier, reply);
        await db.SaveChangesAsync(cancel);
        return reply;
    }

    /// <summary>Asks about those that wait, oldest first, a few at a time; stops when the registry is out of reach.</summary>
    public async Task<LookUpRound> RunAsync(int most, CancellationToken cancel)
    {
        var answered = 0;
        string? outOfReach = null;
        while (answered < most && outOfReach is null)
        {
            var batch = await WaitingAsync(Math.Min(most - answered, options.Value.AtOnce), cancel);
            if (batch.Count == 0)
            {
                break;
            }

            var replies = await Task.WhenAll(
                batch.Select(pair => registry.LookUpAsync(OrganisationNumber.Parse(pair.Answer.OrgNumber, null), cancel))
            );
            foreach (var ((answer, supplier), reply) in batch.Zip(replies))
            {
                outOfReach ??= (reply as RegistryReply.OutOfReach)?.Why;
                answered += Keep(answer, supplier, reply) ? 1 : 0;
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        return new LookUpRound(answered, await WaitingCountAsync(cancel), outOfReach);
    }

    public Task<int> WaitingCountAsync(CancellationToken cancel) =>
        db.Set<RegistryAnswer>().CountAsync(a => a.OrganisationId == reach.Organisation && a.Outcome == RegistryOutcome.Waiting, cancel);

    private async Task<List<(RegistryAnswer Answer, Supplier Supplier)>> WaitingAsync(int most, CancellationToken cancel)
    {
        var waiting = await (
            from answer in db.Set<RegistryAnswer>()
            where answer.OrganisationId == reach.Organisation && answer.Outcome == RegistryOutcome.Waiting
            join supplier in db.Set<Supplier>().Where(s => s.OrganisationId == reach.Organisation) on answer.Supplier equals supplier.Id
            orderby answer.AskedAt, answer.Supplier
            select new { answer, supplier }
        )
            .Take(most)
            .ToListAsync(cancel);
        return [.. waiting.Select(pair => (pair.answer, pair.supplier))];
    }

    private RegistryAnswer Add(Supplier supplier, OrganisationNumber number)
    {
        var answer = new RegistryAnswer
        {
            OrganisationId = supplier.OrganisationId,
            Supplier = supplier.Id,
            OrgNumber = number.Digits,
            AskedAt = clock.GetUtcNow(),
        };
        db.Add(answer);
        return answer;
    }

    private bool Keep(RegistryAnswer answer, Supplier supplier, RegistryReply reply)
    {
        switch (reply)
        {
            case RegistryReply.Found found:
                answer.Take(found.Unit);
                SetStatus(supplier, found.Unit.Bankrupt, found.Unit.DeletedOn);
                break;
            case RegistryReply.NotFound:
                answer.Outcome = RegistryOutcome.NotFound;
                break;
            case RegistryReply.Removed:
                answer.Outcome = RegistryOutcome.Removed;
                break;
            default:
                return false;
        }

        answer.AnsweredAt = clock.GetUtcNow();
        supplier.RegistryCheckedAt = clock.GetUtcNow();
        return true;
    }

    private void SetStatus(Supplier supplier, bool bankrupt, DateOnly? deletedOn)
    {
        if (supplier.Bankrupt == bankrupt && supplier.DeletedFromRegistryOn == deletedOn)
        {
            return;
        }

        log.Record(
            "supplier.registryStatus",
            "supplier",
            supplier.Id,
            new { bankrupt = supplier.Bankrupt, deleted = supplier.DeletedFromRegistryOn },
            new { bankrupt, deleted = deletedOn }
        );
        supplier.Bankrupt = bankrupt;
        supplier.DeletedFromRegistryOn = deletedOn;
        supplier.Revision = Guid.CreateVersion7(clock.GetUtcNow());
    }
}
