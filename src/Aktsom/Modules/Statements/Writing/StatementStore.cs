using System.Text.Json;
using System.Text.Json.Nodes;
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
    IReadOnlyDictionary<string, Guid> Revisions
)
{
    /// <summary>The revision of the answer at a place; empty where nobody has answered.</summary>
    public Guid RevisionOf(AnswerKey key) => Revisions.GetValueOrDefault(key.ToString());
}

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
        return new OpenStatement(statement, template, answers, fields.ToDictionary(f => f.Key, f => f.Revision, StringComparer.Ordinal));
    }

    /// <summary>Begins a year's statement: empty, or from last year's by the rules of statement-templates.md 0.1.</summary>
    public async Task<Statement> StartAsync(int year, string template, string language, CancellationToken cancel)
    {
        var chosen = templates.Find(template) ?? throw new ArgumentException($"There is no template {template}.", nameof(template));
        var statement = new Statement
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<StatementId>(clock),
            Year = year,
            Template = chosen.Id,
            TemplateVersion = chosen.Version,
            Language = language,
            Version = 1,
            From = new DateOnly(year, 1, 1),
            To = new DateOnly(year, 12, 31),
            StartedAt = clock.GetUtcNow(),
        };
        db.Add(statement);
        log.Record(
            "statement.started",
            "statement",
            statement.Id,
            after: new
            {
                year,
                template,
                language,
            }
        );
        await db.SaveChangesAsync(cancel);
        return statement;
    }

    /// <summary>Keeps an answer. False when somebody else saved the same field since <paramref name="seen"/>; nothing is then written.</summary>
    public async Task<bool> SaveAsync(OpenStatement open, AnswerKey key, FieldAnswer answer, Guid seen, CancellationToken cancel)
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
            "statement.answered",
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
        await db.SaveChangesAsync(cancel);
        return true;
    }

    internal static AnswerKey KeyOf(string name)
    {
        var match = RowKey().Match(name);
        return match.Success ? new AnswerKey(match.Groups["field"].Value, match.Groups["row"].Value) : new AnswerKey(name);
    }

    [GeneratedRegex(@"^(?<field>[^\[]+)\[(?<row>.+)\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowKey();
}

/// <summary>An answer as it lies in its row of the database: every part by name, whatever the template.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new AnswerValueConverter() },
    };

    public static string Write(FieldAnswer answer) => JsonSerializer.Serialize(answer, Options);

    public static FieldAnswer Read(string json) => JsonSerializer.Deserialize<FieldAnswer>(json, Options) ?? FieldAnswer.Nothing;

    private sealed class AnswerValueConverter : System.Text.Json.Serialization.JsonConverter<AnswerValue>
    {
        public override AnswerValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var node = JsonNode.Parse(ref reader)!.AsObject();
            var (kind, content) = node.Single();
            return kind switch
            {
                "word" => new AnswerValue.Word(content!.GetValue<string>()),
                "words" => new AnswerValue.Words(content.Deserialize<List<string>>(options)!),
                "number" => new AnswerValue.Number(content!.GetValue<decimal>()),
                "yes" => new AnswerValue.YesNo(content!.GetValue<bool>()),
                "day" => new AnswerValue.Day(content.Deserialize<DateOnly>(options)),
                "period" => content.Deserialize<AnswerValue.Period>(options),
                "parts" => new AnswerValue.Parts(content.Deserialize<Dictionary<string, decimal>>(options)!),
                "list" => new AnswerValue.List(content.Deserialize<List<AnswerRow>>(options)!),
                _ => throw new JsonException($"{kind} is no kind of answer."),
            };
        }

        public override void Write(Utf8JsonWriter writer, AnswerValue value, JsonSerializerOptions options)
        {
            object content = value switch
            {
                AnswerValue.Word word => word.Text,
                AnswerValue.Words words => words.Items,
                AnswerValue.Number number => number.Amount,
                AnswerValue.YesNo yes => yes.Yes,
                AnswerValue.Day day => day.Date,
                AnswerValue.Period period => new { period.From, period.To },
                AnswerValue.Parts parts => parts.Percent,
                AnswerValue.List list => list.Rows,
                _ => throw new JsonException($"{value.GetType().Name} cannot be kept."),
            };
            writer.WriteStartObject();
            writer.WritePropertyName(KindOf(value));
            JsonSerializer.Serialize(writer, content, options);
            writer.WriteEndObject();
        }

        private static string KindOf(AnswerValue value) =>
            value switch
            {
                AnswerValue.Word => "word",
                AnswerValue.Words => "words",
                AnswerValue.Number => "number",
                AnswerValue.YesNo => "yes",
                AnswerValue.Day => "day",
                AnswerValue.Period => "period",
                AnswerValue.Parts => "parts",
                _ => "list",
            };
    }
}
