using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>A statement that is begun, or that was there already.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Carried">How many answers came from last year.</param>
/// <param name="NoPlace">Answers the new template does not ask for: they still stand in last year's statement.</param>
internal sealed record Started(Statement Statement, int Carried, IReadOnlyList<NoPlace> NoPlace);

/// <summary>Begins a year's statement: empty, or as a copy of last year's (statement-templates.md 0.1, rule 3). Last year's is only read.</summary>
internal sealed class YearStart(
    AppDb db,
    Reach reach,
    ChangeLog log,
    StatementStore store,
    StatementTemplates templates,
    CoveredParties parties,
    TimeProvider clock
)
{
    /// <summary>Twice is once: a statement of the year in the template is returned as it stands, with nothing written over it.</summary>
    /// <param name="year">The year it is for.</param>
    /// <param name="template">The template's id.</param>
    /// <param name="language">nb, nn or en.</param>
    /// <param name="fromLast">As a copy of last year's.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="from">What was received of another organisation's statement; its answers stand where last year's own have none.</param>
    public async Task<Started> StartAsync(
        int year,
        string template,
        string language,
        bool fromLast,
        CancellationToken cancel,
        ReceivedPart? from = null
    )
    {
        var chosen = templates.Find(template) ?? throw new ArgumentException($"There is no template {template}.", nameof(template));
        if (await ExistingAsync(year, template, cancel) is { } existing)
        {
            return new Started(existing, 0, []);
        }

        var last = fromLast ? await LastAsync(year, template, cancel) : null;
        var carried = last is null ? new CarriedOver(AnswerSet.Empty, [], []) : Carry(last, chosen, year);
        carried = from is null ? carried : WithPart(carried, Part.Read(from.Content), chosen);
        var statement = Make(year, chosen, language, last?.Statement, from?.Id);
        db.Add(statement);
        await AddPartiesAsync(statement, last, from, cancel);
        AddAnswers(statement, carried.Answers);
        var answers = carried.Answers.All.Count();
        log.Record(
            "statement.started",
            "statement",
            statement.Id,
            after: new
            {
                year,
                template,
                language,
                CarriedFrom = last?.Statement.Id.ToString(),
                StartedFrom = from?.From,
                answers,
            }
        );
        if (await db.TrySaveAsync(cancel))
        {
            return new Started(statement, answers, carried.NoPlace);
        }

        var faster = await ExistingAsync(year, template, cancel);
        return new Started(faster ?? throw new InvalidOperationException($"The statement for {year} could not be begun."), 0, []);
    }

    /// <summary>The statement a year builds on: the newest of an earlier year, in the same template and made public where there is a choice.</summary>
    public async Task<OpenStatement?> LastAsync(int year, string template, CancellationToken cancel)
    {
        var last = await db.Set<Statement>()
            .AsNoTracking()
            .Where(s => s.OrganisationId == reach.Organisation && s.Year < year)
            .OrderByDescending(s => s.Year)
            .ThenByDescending(s => s.Template == template)
            .ThenByDescending(s => s.State == StatementState.Published || s.State == StatementState.UnderUpdate)
            .ThenByDescending(s => s.Version)
            .FirstOrDefaultAsync(cancel);
        return last is null ? null : await store.FindAsync(last.Id, cancel);
    }

    private static CarriedOver Carry(OpenStatement last, StatementTemplate chosen, int year)
    {
        var file = new StatementFile
        {
            Template = last.Template,
            Year = year - 1,
            Language = last.Statement.Language,
            Answers = last.Statement.Year == year - 1 ? last.Answers : WithoutPeriods(last),
        };
        var copy = NewYear.From(file);
        return last.Template.Id == chosen.Id && last.Template.Version == chosen.Version
            ? new CarriedOver(copy.Answers, [], [])
            : CarryOver.Between(last.Template, chosen, copy.Answers);
    }

    /// <summary>A year was left out: the old period says nothing of the new one.</summary>
    private static AnswerSet WithoutPeriods(OpenStatement last) =>
        last
            .Template.Fields.Where(field => field.Type == FieldType.DateRange)
            .Aggregate(last.Answers, (answers, field) => answers.Without(new AnswerKey(field.Key)));

    /// <summary>The other organisation's answers where the own ones say nothing, each with its origin.</summary>
    private CarriedOver WithPart(CarriedOver own, Part part, StatementTemplate chosen)
    {
        if (part.Statement is not { } given || templates.Find(given.Template, given.Version) is not { } theirs)
        {
            return own;
        }

        var shared = SharedAnswers.Received(given, $"{part.Name}, {part.Year}");
        var copy =
            theirs.Id == chosen.Id && theirs.Version == chosen.Version
                ? new CarriedOver(shared, [], [])
                : CarryOver.Between(theirs, chosen, shared);
        var both = copy
            .Answers.All.Where(one => !own.Answers.Has(one.Key))
            .Aggregate(own.Answers, (all, one) => all.With(one.Key, one.Value));
        return new CarriedOver(both, [.. own.NoPlace, .. copy.NoPlace], own.Notices);
    }

    private async Task AddPartiesAsync(Statement statement, OpenStatement? last, ReceivedPart? from, CancellationToken cancel)
    {
        if (last is not null)
        {
            await parties.CopyAsync(last.Statement.Id, statement, sameYear: false, cancel);
        }

        if (from is not null && from.Year == statement.Year && Part.Read(from.Content).Suppliers is not null)
        {
            db.Add(CoveredParties.Counted(statement, from.Id));
        }
    }

    private Statement Make(int year, StatementTemplate chosen, string language, Statement? last, ReceivedPartId? from) =>
        new()
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<StatementId>(clock),
            Year = year,
            Template = chosen.Id,
            TemplateVersion = chosen.Version,
            Language = language,
            Version = 1,
            StepOpening = last?.StepOpening ?? StepOpening.Page,
            WithPlan = last?.WithPlan ?? false,
            From = new DateOnly(year, 1, 1),
            To = new DateOnly(year, 12, 31),
            StartedAt = clock.GetUtcNow(),
            CarriedFrom = last?.Id,
            StartedFrom = from,
        };

    private void AddAnswers(Statement statement, AnswerSet answers)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, answer) in answers.All)
        {
            db.Add(
                new StatementField
                {
                    OrganisationId = statement.OrganisationId,
                    Statement = statement.Id,
                    Key = key.ToString(),
                    Content = AnswerJson.Write(answer),
                    ChangedAt = now,
                    ChangedBy = reach.ActorName,
                    Revision = Guid.CreateVersion7(now),
                }
            );
        }
    }

    private Task<Statement?> ExistingAsync(int year, string template, CancellationToken cancel) =>
        db.Set<Statement>()
            .AsNoTracking()
            .Where(s => s.OrganisationId == reach.Organisation && s.Year == year && s.Template == template)
            .OrderByDescending(s => s.Version)
            .FirstOrDefaultAsync(cancel);
}
