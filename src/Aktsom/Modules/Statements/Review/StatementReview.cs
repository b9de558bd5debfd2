using System.Text;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Signature = Aktsom.Modules.Statements.Signing.Signature;

namespace Aktsom.Modules.Statements.Review;

/// <summary>Takes a statement from draft to a frozen text that can be signed, and back.</summary>
internal sealed class StatementReview(
    AppDb db,
    Reach reach,
    ChangeLog log,
    StatementComposer composer,
    JointFigures joint,
    IOrganisations organisations,
    IEnumerable<IApprovalBlocks> checks,
    TimeProvider clock
)
{
    /// <summary>What must be mended before the statement is approved.</summary>
    public async Task<IReadOnlyList<ApprovalBlock>> BlocksAsync(OpenStatement open, CancellationToken cancel)
    {
        var found = new List<ApprovalBlock>();
        foreach (var check in checks)
        {
            found.AddRange(await check.FindAsync(open, cancel));
        }

        return found;
    }

    /// <summary>False when somebody else moved the statement first.</summary>
    public Task<bool> SubmitAsync(Statement statement, CancellationToken cancel) =>
        MoveAsync(statement, StatementMove.Submit, "statement.submitted", null, cancel);

    /// <summary>False when somebody else moved the statement first.</summary>
    public Task<bool> SendBackAsync(Statement statement, string reason, CancellationToken cancel) =>
        MoveAsync(statement, StatementMove.SendBack, "statement.sent_back", reason, cancel);

    /// <summary>Opens a frozen statement again. Its snapshot and signatures stay in the record, and count for nothing any more.</summary>
    /// <returns>False when somebody else moved the statement first.</returns>
    public Task<bool> ReopenAsync(Statement statement, string reason, CancellationToken cancel) =>
        MoveAsync(statement, StatementMove.Reopen, "statement.reopened", reason, cancel);

    /// <summary>Freezes the text with its figures and lists who must sign. False, and nothing frozen, when something blocks it or somebody moved it first.</summary>
    public async Task<bool> ApproveAsync(OpenStatement open, CancellationToken cancel)
    {
        var statement = open.Statement;
        if (!statement.State.May(StatementMove.Approve) || (await BlocksAsync(open, cancel)).Count > 0)
        {
            return false;
        }

        var snapshot = await FreezeAsync(open, cancel);
        db.Add(snapshot);
        var signers = await AddSignersAsync(open, snapshot.Id, cancel);
        db.Expect(statement, statement.Revision, clock);
        statement.Make(StatementMove.Approve);
        statement.Snapshot = snapshot.Id;
        log.Record(
            "statement.approved",
            "statement",
            statement.Id,
            after: new
            {
                statement.Year,
                statement.Version,
                snapshot.Sha256,
                Signers = signers,
            }
        );
        return await db.TrySaveAsync(cancel);
    }

    private async Task<StatementSnapshot> FreezeAsync(OpenStatement open, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var edition = new Edition(Draft: false, now, Published: null);
        var (document, figures) = await composer.ComposeWithFiguresAsync(open, edition, cancel);
        var answers = new StatementFile
        {
            Template = open.Template,
            Year = open.Statement.Year,
            Language = open.Statement.Language,
            Organisation = document.Organisation.Name,
            Organisations =
            [
                .. document.Organisation.Covers.Select(one => new Templates.Answers.CoveredOrganisation(one.Name, one.Number)),
            ],
            Answers = open.Answers,
        };
        var bytes = DocumentJson.Write(document);

        // What is frozen must be readable for ever, so it is read once before anyone signs it.
        DocumentJson.Read(bytes);
        return new StatementSnapshot
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<SnapshotId>(clock),
            Statement = open.Statement.Id,
            Document = Encoding.UTF8.GetString(bytes),
            Sha256 = DocumentJson.Fingerprint(document),
            Answers = answers.ToJson(),
            Figures = FrozenFigures.Write(figures),
            At = now,
            By = reach.ActorName,
        };
    }

    /// <summary>The printed list: everyone who must sign on the day of the freeze. A template without a place for signatures has none.</summary>
    private async Task<IReadOnlyList<string>> AddSignersAsync(OpenStatement open, SnapshotId snapshot, CancellationToken cancel)
    {
        if (open.Template.Fields.All(field => field.Type != FieldType.Signature))
        {
            return [];
        }

        var required = PartySigners.With(
            await organisations.RequiredSignersAsync(reach.Organisation, clock.Today(), cancel),
            (await joint.OfAsync(open.Statement, cancel)).Covered,
            () => TypedId.New<PersonId>(clock)
        );
        for (var place = 0; place < required.Signers.Count; place++)
        {
            var signer = required.Signers[place];
            db.Add(
                new Signature
                {
                    OrganisationId = reach.Organisation,
                    Snapshot = snapshot,
                    Person = signer.Person,
                    Place = place,
                    Name = signer.Name,
                    Role = RoleNames.Of(signer, open.Statement.Language),
                }
            );
        }

        return [.. required.Signers.Select(signer => signer.Name)];
    }

    private async Task<bool> MoveAsync(Statement statement, StatementMove move, string act, string? reason, CancellationToken cancel)
    {
        if (!statement.State.May(move))
        {
            return false;
        }

        if (move.NeedsReason() && string.IsNullOrWhiteSpace(reason))
        {
            throw new ArgumentException($"{move} needs a reason.", nameof(reason));
        }

        var before = statement.State;
        db.Expect(statement, statement.Revision, clock);
        statement.Make(move);
        if (!statement.State.IsFrozen())
        {
            statement.Snapshot = null;
        }

        log.Record(
            act,
            "statement",
            statement.Id,
            before: new { State = before.ToString() },
            after: new { State = statement.State.ToString() },
            reason: reason?.Trim()
        );
        return await db.TrySaveAsync(cancel);
    }
}
