using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Checks.Accepting;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Assignments;
using Aktsom.Modules.Statements.Writing.Comments;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Examples;

/// <summary>Gives the example chain last year's statement, published, and a half-written one of this year, with comments and people, once.</summary>
internal sealed class ExampleStatements(IServiceScopeFactory scopes) : IAtStart
{
    private const int Year = 2025;
    private const string Template = "ehn-business";

    public int Order => 40;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var organisation = ExampleSet.Chain.Organisation;
        services.GetRequiredService<Reach>().ActFor(organisation, ExampleSet.Chain.Lead);
        if (await services.GetRequiredService<AppDb>().Set<Statement>().AnyAsync(one => one.OrganisationId == organisation, cancel))
        {
            return;
        }

        var years = services.GetRequiredService<YearStart>();
        var last = await years.StartAsync(Year - 1, Template, "nb", fromLast: false, cancel);
        await AnswerAsync(services, last.Statement.Id, ExampleAnswers.OfLastYear, cancel);
        await ExamplePublishing.PublishAsync(services, last.Statement.Id, cancel);
        var now = await years.StartAsync(Year, Template, "nb", fromLast: true, cancel);
        await AnswerAsync(services, now.Statement.Id, ExampleAnswers.OfThisYear, cancel);
        await TakeImpactsAsync(services, now.Statement.Id, cancel);
        await CommentAsync(services.GetRequiredService<StatementComments>(), now.Statement.Id, cancel);
        await AssignAsync(services.GetRequiredService<StatementAssignments>(), now.Statement.Id, cancel);
        await AcceptAsync(services, now.Statement.Id, cancel);
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AnswerAsync(
        IServiceProvider services,
        StatementId statement,
        IReadOnlyList<(AnswerKey Key, FieldAnswer Answer)> answers,
        CancellationToken cancel
    )
    {
        var store = services.GetRequiredService<StatementStore>();
        var open = await store.FindAsync(statement, cancel) ?? throw new InvalidOperationException("The example statement is not there.");
        foreach (var (key, answer) in answers)
        {
            await store.SaveAsync(open, key, answer with { Reviewed = true }, open.RevisionOf(key), cancel);
        }
    }

    /// <summary>The year's impacts stand as the register proposes them, so that each block fills itself from its own goals, measures and indicators.</summary>
    private static async Task TakeImpactsAsync(IServiceProvider services, StatementId statement, CancellationToken cancel)
    {
        var store = services.GetRequiredService<StatementStore>();
        var open = await store.FindAsync(statement, cancel) ?? throw new InvalidOperationException("The example statement is not there.");
        var fill = services.GetRequiredService<RegisterFill>();
        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, cancel);
        var key = new AnswerKey("B.2A1");
        if (RegisterFill.Propose(open, open.Template.Field(key.Field)!, key, filled) is { } proposed)
        {
            await store.SaveAsync(open, key, proposed with { Reviewed = true }, open.RevisionOf(key), cancel);
        }
    }

    private static async Task CommentAsync(StatementComments comments, StatementId statement, CancellationToken cancel)
    {
        foreach (var (key, by, text, answer, settled) in ExampleAnswers.Comments)
        {
            var place = new AnswerKey(key);
            await comments.AddAsync(statement, place, text, null, cancel, by);
            var thread = (await comments.AtAsync(statement, place, cancel))[0].First.Id;
            if (answer is not null)
            {
                await comments.AddAsync(statement, place, answer, thread, cancel);
            }

            if (settled)
            {
                await comments.ResolveAsync(statement, thread, resolved: true, cancel);
            }
        }
    }

    private static async Task AcceptAsync(IServiceProvider services, StatementId statement, CancellationToken cancel)
    {
        var found = await services.GetRequiredService<StatementChecking>().RunAsync(statement, cancel);
        foreach (var (check, at, reason) in ExampleAnswers.Accepted)
        {
            if (found?.Findings.FirstOrDefault(one => one.Check == check && one.At == at) is { } one)
            {
                await services.GetRequiredService<AcceptedFindings>().AcceptAsync(statement, one, reason, cancel);
            }
        }
    }

    private static async Task AssignAsync(StatementAssignments assignments, StatementId statement, CancellationToken cancel)
    {
        var writers = await assignments.WritersAsync(cancel);
        foreach (
            var (key, name, due) in ((string, string, DateOnly)[])
                [
                    ("B.foreword.text", "Sigrid Aamodt", new DateOnly(2026, 5, 15)),
                    ("B.1D1", ExampleSet.Chain.Lead, new DateOnly(2026, 5, 4)),
                    ("B.2A2a", ExampleSet.Chain.Lead, new DateOnly(2026, 5, 4)),
                ]
        )
        {
            var person = writers.FirstOrDefault(writer => writer.Name == name)?.Person;
            await assignments.AssignAsync(statement, new AnswerKey(key), person, due, cancel);
        }
    }
}
