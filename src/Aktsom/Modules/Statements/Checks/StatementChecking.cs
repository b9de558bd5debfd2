using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Statements.Checks.Accepting;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Fields;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Runs the checks on a stored statement, with what the register knows and what people have accepted.</summary>
internal sealed class StatementChecking(StatementStore store, StatementFacts facts, AcceptedFindings acceptances)
{
    /// <summary>What belongs to signing and publishing, and is waited for until then.</summary>
    private static readonly string[] LaterSteps = ["C22", "C23", "C24", "C25"];

    /// <summary>Null where the statement is not.</summary>
    public async Task<CheckedStatement?> RunAsync(StatementId id, CancellationToken cancel) =>
        await store.FindAsync(id, cancel) is { } open ? await RunAsync(open, cancel) : null;

    public async Task<CheckedStatement> RunAsync(OpenStatement open, CancellationToken cancel)
    {
        var input = await facts.OfAsync(open, cancel);
        var result = StatementChecks.Run(input);
        var accepted = await acceptances.OfAsync(open.Statement.Id, cancel);
        return new CheckedStatement(
            open,
            [
                .. result
                    .Findings.GroupBy(finding => (finding.Rule, finding.Key))
                    .Select(same => Found(input.Statement, [.. same], accepted)),
            ],
            [.. result.NotChecked.Intersect(LaterSteps, StringComparer.Ordinal)],
            [.. result.NotChecked.Except(LaterSteps, StringComparer.Ordinal)],
            result.InOrder
        );
    }

    private static FoundAt Found(
        StatementFile statement,
        IReadOnlyList<CheckFinding> findings,
        IReadOnlyDictionary<(string Check, string Key), AcceptedFinding> accepted
    )
    {
        var (rule, severity, key, _, _) = findings[0];
        var field = key is { } at ? statement.Template.Field(at.Field) : null;
        return new FoundAt(
            rule,
            severity,
            key,
            field?.IsAsked() == true ? field : null,
            findings,
            Fingerprint(statement, findings),
            accepted.GetValueOrDefault((rule, key?.ToString() ?? ""))
        );
    }

    /// <summary>Whether someone has looked at a carried-over answer does not change what it says.</summary>
    private static string Fingerprint(StatementFile statement, IReadOnlyList<CheckFinding> findings)
    {
        var answer = findings[0].Key is { } key
            ? statement.Answers[key] with
            {
                CarriedOver = false,
                Reviewed = false,
            }
            : FieldAnswer.Nothing;
        var said = string.Join('\n', findings.Select(finding => finding.Message.Nb).Append(AnswerJson.Write(answer)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }
}
