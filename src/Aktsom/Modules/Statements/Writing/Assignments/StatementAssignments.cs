using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Templates.Answers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing.Assignments;

/// <summary>A person who may be given a field.</summary>
internal sealed record Writer(PersonId Person, string Name);

/// <summary>A field someone is to answer.</summary>
internal sealed record Assigned(string Key, PersonId Person, string Name, DateOnly? Due);

/// <summary>Shares the writing out among people.</summary>
internal sealed class StatementAssignments(AppDb db, Reach reach, ChangeLog log, IOrganisations organisations, TimeProvider clock)
{
    /// <summary>Everyone who holds a role today, by name.</summary>
    public async Task<IReadOnlyList<Writer>> WritersAsync(CancellationToken cancel) =>
        [
            .. (await organisations.HoldersAsync(reach.Organisation, clock.Today(), cancel))
                .DistinctBy(holder => holder.Person)
                .Select(holder => new Writer(holder.Person, holder.Name))
                .OrderBy(writer => writer.Name, StringComparer.CurrentCulture),
        ];

    /// <summary>The person signed in, as the organisation knows them.</summary>
    public async Task<PersonId?> MeAsync(CancellationToken cancel) =>
        reach.User is { } user ? await organisations.PersonAsync(reach.Organisation, user, cancel) : null;

    public async Task<IReadOnlyDictionary<string, Assigned>> OfAsync(StatementId statement, CancellationToken cancel)
    {
        var rows = await db.Set<Assignment>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Statement == statement)
            .ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return new Dictionary<string, Assigned>(StringComparer.Ordinal);
        }

        var names = (await WritersAsync(cancel)).ToDictionary(writer => writer.Person, writer => writer.Name);
        return rows.ToDictionary(
            row => row.Key,
            row => new Assigned(row.Key, row.Person, names.GetValueOrDefault(row.Person) ?? "–", row.Due),
            StringComparer.Ordinal
        );
    }

    /// <summary>Gives a field to a person, or to nobody. False when the person holds no role today.</summary>
    public async Task<bool> AssignAsync(StatementId statement, AnswerKey key, PersonId? person, DateOnly? due, CancellationToken cancel)
    {
        var name = key.ToString();
        var writers = await WritersAsync(cancel);
        if (person is not null && writers.All(writer => writer.Person != person))
        {
            return false;
        }

        var known = await db.Set<Assignment>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Statement == statement && one.Key == name, cancel);
        if (known?.Person == person && known?.Due == (person is null ? null : due))
        {
            return true;
        }

        var before = Told(name, known?.Person, known?.Due, writers);
        Put(statement, name, known, person, due);
        log.Record("statement.assigned", "statement", statement, before, Told(name, person, due, writers));
        return await db.TrySaveAsync(cancel);
    }

    private void Put(StatementId statement, string name, Assignment? known, PersonId? person, DateOnly? due)
    {
        if (person is not { } to)
        {
            db.Remove(known!);
            return;
        }

        if (known is null)
        {
            known = new Assignment
            {
                OrganisationId = reach.Organisation,
                Statement = statement,
                Key = name,
                Person = to,
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            };
            db.Add(known);
        }

        (known.Person, known.Due, known.By, known.At) = (to, due, reach.ActorName, clock.GetUtcNow());
    }

    private static object? Told(string field, PersonId? person, DateOnly? due, IReadOnlyList<Writer> writers) =>
        person is null
            ? null
            : new
            {
                Field = field,
                Person = writers.FirstOrDefault(writer => writer.Person == person)?.Name,
                Due = due,
            };
}
