using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>A statement with its template and its answers.</summary>
internal sealed record OpenStatement(
    Statement Statement,
    StatementTemplate Template,
    AnswerSet Answers,
    IReadOnlyDictionary<string, AnswerChange> Changes
)
{
    /// <summary>What the register says in the statement's language, where it was put into words that are not the register's own.</summary>
    public IReadOnlyDictionary<AnswerKey, FieldAnswer> RegisterWords { get; init; } = new Dictionary<AnswerKey, FieldAnswer>();

    /// <summary>The revision of the answer at a place; empty where nobody has answered.</summary>
    public Guid RevisionOf(AnswerKey key) => Changes.GetValueOrDefault(key.ToString())?.Revision ?? Guid.Empty;

    /// <summary>The title of the row a block's place follows; null outside blocks.</summary>
    public string? RowTitle(TemplateField field, AnswerKey key) =>
        field.Block is { } block && key.Row is { } row
            ? Answers[Template.Block(block)!.RowsFrom].Rows.FirstOrDefault(one => one.Id == row)?.Word("title")
            : null;
}

/// <summary>When an answer was last saved, and by whom.</summary>
internal sealed record AnswerChange(Guid Revision, DateTimeOffset At, string By);

/// <summary>Reads and writes statements field by field, so that two people can work in different fields at once.</summary>
internal sealed partial class StatementStore(AppDb db, Reach reach, ChangeLog log, StatementTemplates templates, TimeProvider clock)
{
    public async Task<OpenStatement?> FindAsync(StatementId id, CancellationToken cancel)
    {
        var statement = await db.Set<Statement>().SingleOrDefaultAsync(s => s.OrganisationId == reach.Organisation && s.Id == id, cancel);
        if (statement is null || templates.Find(statement.Template, statement.TemplateVersion) is not { } template)
        {
            return null;
        }

        var fields = await db.Set<StatementField>()
            .AsNoTracking()
            .Where(f => f.OrganisationId == reach.Organisation && f.Statement == id)
            .ToListAsync(cancel);
        var answers = fields.Aggregate(AnswerSet.Empty, (set, field) => set.With(KeyOf(field.Key), AnswerJson.Read(field.Content)));
        var changes = fields.ToDictionary(f => f.Key, f => new AnswerChange(f.Revision, f.ChangedAt, f.ChangedBy), StringComparer.Ordinal);
        return new OpenStatement(statement, template, answers, changes);
    }

    /// <summary>Keeps an answer. False when somebody else saved the same field since <paramref name="seen"/>; nothing is then written.</summary>
    public async Task<bool> SaveAsync(
        OpenStatement open,
        AnswerKey key,
        FieldAnswer answer,
        Guid seen,
        CancellationToken cancel,
        string act = "statement.answered"
    )
    {
        if (open.Statement.State != StatementState.Draft)
        {
            throw new InvalidOperationException($"Statement {open.Statement.Id} is no draft.");
        }

        var name = key.ToString();
        var field = await db.Set<StatementField>()
            .SingleOrDefaultAsync(f => f.OrganisationId == reach.Organisation && f.Statement == open.Statement.Id && f.Key == name, cancel);
        if ((field?.Revision ?? Guid.Empty) != seen)
        {
            return false;
        }

        if (field is null)
        {
            field = new StatementField
            {
                OrganisationId = reach.Organisation,
                Statement = open.Statement.Id,
                Key = name,
                Content = "{}",
                ChangedAt = clock.GetUtcNow(),
                ChangedBy = reach.ActorName,
            };
            db.Add(field);
        }

        var before = open.Answers[key];
        field.Content = AnswerJson.Write(answer);
        field.ChangedAt = clock.GetUtcNow();
        field.ChangedBy = reach.ActorName;
        field.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record(
            act,
            "statement",
            open.Statement.Id,
            new
            {
                Field = name,
                before.State,
                before.Text,
            },
            new
            {
                Field = name,
                answer.State,
                answer.Text,
            }
        );
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>Chooses what stands before each step. False when somebody else changed the statement first.</summary>
    public Task<bool> ChooseOpeningAsync(Statement statement, StepOpening opening, CancellationToken cancel)
    {
        if (statement.State != StatementState.Draft)
        {
            throw new InvalidOperationException($"Statement {statement.Id} is no draft.");
        }

        var before = statement.StepOpening;
        db.Expect(statement, statement.Revision, clock);
        statement.StepOpening = opening;
        log.Record(
            "statement.step_opening_chosen",
            "statement",
            statement.Id,
            new { StepOpening = before.ToString() },
            new { StepOpening = opening.ToString() }
        );
        return db.TrySaveAsync(cancel);
    }

    /// <summary>Chooses whether the action plan is an annex. False when somebody else changed the statement first.</summary>
    public Task<bool> ChoosePlanAsync(Statement statement, bool withPlan, CancellationToken cancel)
    {
        if (statement.State != StatementState.Draft)
        {
            throw new InvalidOperationException($"Statement {statement.Id} is no draft.");
        }

        var before = statement.WithPlan;
        db.Expect(statement, statement.Revision, clock);
        statement.WithPlan = withPlan;
        log.Record("statement.annexes_chosen", "statement", statement.Id, new { WithPlan = before }, new { WithPlan = withPlan });
        return db.TrySaveAsync(cancel);
    }

    /// <summary>Someone has looked at an answer that was carried over and lets it stand. False when it was changed since <paramref name="seen"/>.</summary>
    public Task<bool> ReviewAsync(OpenStatement open, AnswerKey key, Guid seen, CancellationToken cancel) =>
        SaveAsync(open, key, open.Answers[key] with { Reviewed = true }, seen, cancel, "statement.reviewed");

    internal static AnswerKey KeyOf(string name)
    {
        var match = RowKey().Match(name);
        return match.Success ? new AnswerKey(match.Groups["field"].Value, match.Groups["row"].Value) : new AnswerKey(name);
    }

    [GeneratedRegex(@"^(?<field>[^\[]+)\[(?<row>.+)\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowKey();
}
