using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Several;

/// <summary>What came of a code.</summary>
internal enum Taking
{
    Taken,

    /// <summary>No such code.</summary>
    Unknown,

    /// <summary>Used, withdrawn or too old.</summary>
    Ended,

    /// <summary>Made for an organisation with another number.</summary>
    ForAnother,

    /// <summary>The organisation's own code.</summary>
    Own,
}

/// <summary>Gives a part of a statement to another organisation by a code that works once, and takes one.</summary>
internal sealed class Handovers(
    AppDb db,
    Reach reach,
    ChangeLog log,
    PartMaker parts,
    IOrganisations organisations,
    IServiceScopeFactory scopes,
    TimeProvider clock
)
{
    /// <summary>Makes the copy and its code. The code is shown once and kept nowhere.</summary>
    public async Task<string> MakeAsync(
        OpenStatement open,
        string receiver,
        string? receiverNumber,
        PartChoice choice,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var id = TypedId.New<HandoverId>(clock);
        var link = PersonalLink.New(reach.Organisation, id.Value);
        var part = await parts.MakeAsync(open, choice, cancel);
        var made = new Handover
        {
            OrganisationId = reach.Organisation,
            Id = id,
            Statement = open.Statement.Id,
            Receiver = receiver.Trim(),
            ReceiverNumber = receiverNumber,
            Content = part.ToJson(),
            SecretHash = link.SecretHash,
            MadeAt = now,
            MadeBy = reach.ActorName,
            Expires = now + Handover.Lifetime,
        };
        db.Add(made);
        log.Record(
            "statement.handed_over",
            "statement",
            open.Statement.Id,
            after: new
            {
                made.Receiver,
                made.ReceiverNumber,
                Answers = part.Statement?.Answers.Count,
                Suppliers = part.Suppliers?.Count,
                KeyFigures = part.Figures is not null,
                made.Expires,
            }
        );
        await db.SaveChangesAsync(cancel);
        return link.Token;
    }

    public async Task<IReadOnlyList<Handover>> OfAsync(StatementId statement, CancellationToken cancel) =>
        await db.Set<Handover>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Statement == statement)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);

    /// <summary>Ends a code nobody has used. False when there is none to end.</summary>
    public async Task<bool> WithdrawAsync(StatementId statement, HandoverId id, CancellationToken cancel)
    {
        var made = await db.Set<Handover>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Statement == statement && one.Id == id, cancel);
        if (made is null || !made.IsOpen(clock.GetUtcNow()))
        {
            return false;
        }

        db.Expect(made, made.Revision, clock);
        made.WithdrawnAt = clock.GetUtcNow();
        log.Record("statement.handover_withdrawn", "statement", statement, before: new { made.Receiver });
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>Takes what a code opens: the giver's row is marked as taken, and the copy becomes a row of the receiver.</summary>
    public async Task<(Taking Outcome, ReceivedPart? Part)> TakeAsync(string code, CancellationToken cancel)
    {
        if (PersonalLink.Read(code.Trim().ToLowerInvariant()) is not { } link)
        {
            return (Taking.Unknown, null);
        }

        if (link.Organisation == reach.Organisation)
        {
            return (Taking.Own, null);
        }

        var me =
            await organisations.FactsAsync(reach.Organisation, cancel)
            ?? throw new InvalidOperationException("The organisation is outside the reach.");
        var (outcome, content) = await FetchAsync(link, me, cancel);
        return content is null ? (outcome, null) : (Taking.Taken, await KeepAsync(content, cancel));
    }

    public async Task<IReadOnlyList<ReceivedPart>> ReceivedAsync(CancellationToken cancel) =>
        await db.Set<ReceivedPart>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);

    /// <summary>Acts for the giver in a scope of its own, for this one row and no longer: the receiver's own reach is never widened.</summary>
    private async Task<(Taking Outcome, string? Content)> FetchAsync(
        PersonalLink link,
        OrganisationFacts receiver,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(link.Organisation, receiver.Name);
        var giver = scope.ServiceProvider.GetRequiredService<AppDb>();
        var id = new HandoverId(link.Id);
        var made = await giver.Set<Handover>().SingleOrDefaultAsync(one => one.OrganisationId == link.Organisation && one.Id == id, cancel);
        if (made is null || !link.Opens(made.SecretHash))
        {
            return (Taking.Unknown, null);
        }

        if (!made.IsOpen(clock.GetUtcNow()))
        {
            return (Taking.Ended, null);
        }

        if (made.ReceiverNumber is { } number && number != receiver.OrgNumber)
        {
            return (Taking.ForAnother, null);
        }

        giver.Expect(made, made.Revision, clock);
        (made.TakenAt, made.TakenBy) = (clock.GetUtcNow(), receiver.Name);
        scope
            .ServiceProvider.GetRequiredService<ChangeLog>()
            .Record("statement.handover_taken", "statement", made.Statement, after: new { made.TakenBy });
        return await giver.TrySaveAsync(cancel) ? (Taking.Taken, made.Content) : (Taking.Ended, null);
    }

    private async Task<ReceivedPart> KeepAsync(string content, CancellationToken cancel)
    {
        var part = Part.Read(content);
        var received = new ReceivedPart
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<ReceivedPartId>(clock),
            From = part.Name,
            FromNumber = part.OrgNumber,
            Year = part.Year,
            Content = content,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
            At = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        db.Add(received);
        log.Record(
            "statement_part.received",
            "statement_part",
            received.Id,
            after: new
            {
                Giver = received.From,
                received.FromNumber,
                received.Year,
                Answers = part.Statement?.Answers.Count,
                Suppliers = part.Suppliers?.Count,
            }
        );
        await db.SaveChangesAsync(cancel);
        return received;
    }
}
