using System.Text.Json.Nodes;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>Reads the JSON form back. Whatever the template does not know is an error that names the place, so that nothing is dropped in silence.</summary>
internal sealed class StatementFileReader
{
    /// <summary>What an import adds about its own work; no part of the statement.</summary>
    private static readonly string[] Notes = ["isStatement", "unrecognised", "doubts"];

    private readonly StatementTemplate template;
    private readonly Dictionary<AnswerKey, FieldAnswer> answers = [];

    private StatementFileReader(StatementTemplate template) => this.template = template;

    public static StatementFile Read(JsonObject file, StatementTemplates templates)
    {
        var id = JsonPlace.Text(file, "template", "$") ?? throw new StatementFileException("$.template", "the template is not named.");
        var version = JsonPlace.Whole(file, "version", "$");
        var found =
            templates.Find(id, version)
            ?? throw new StatementFileException(
                "$.template",
                $"no template is called {id}{(version is null ? "" : $" version {version}")}. There are {string.Join(", ", templates.Newest.Select(one => one.Id))}."
            );
        var reader = new StatementFileReader(found);
        reader.ReadParts(file);
        reader.CheckBlocks();
        var set = reader.answers.Aggregate(AnswerSet.Empty, (all, one) => all.With(one.Key, one.Value));
        return new StatementFile
        {
            Template = found,
            Year = JsonPlace.Whole(file, "year", "$"),
            Language = JsonPlace.Text(file, "language", "$") ?? "nb",
            Organisation = JsonPlace.Text(file, "organisation", "$"),
            Organisations =
            [
                .. JsonPlace
                    .Objects(file, "organisations", "$")
                    .Select(one => new CoveredOrganisation(
                        JsonPlace.Text(one.Json, "name", one.Path)
                            ?? throw new StatementFileException($"{one.Path}.name", "the name is missing."),
                        JsonPlace.Text(one.Json, "orgNumber", one.Path)
                    )),
            ],
            Answers = set,
        };
    }

    private void ReadParts(JsonObject file)
    {
        foreach (var (name, node) in file)
        {
            var path = $"$.{name}";
            switch (name)
            {
                case "template" or "version" or "year" or "language" or "organisation" or "organisations":
                    break;
                case "fields":
                    ReadFields(JsonPlace.Object(node, path), path);
                    break;
                case "tables":
                    ReadTables(JsonPlace.Object(node, path), path);
                    break;
                case "impacts":
                    ReadRows(Carrier("impacts.table"), file, name);
                    break;
                case "signatures":
                    ReadRows(Carrier("sign"), file, name);
                    break;
                case "goals":
                    ReadGoals(file);
                    break;
                case "indicators":
                    ReadIndicators(file);
                    break;
                default:
                    if (!Notes.Contains(name, StringComparer.Ordinal))
                    {
                        throw new StatementFileException(path, "a statement file has no such part.");
                    }

                    break;
            }
        }
    }

    private void CheckBlocks()
    {
        foreach (var (key, _) in answers.Where(answer => answer.Key.Row is not null))
        {
            var field = template.Field(key.Field)!;
            var owner = field.Block is null ? null : template.Block(field.Block)!.RowsFrom;
            if (owner is null || !answers.TryGetValue(new AnswerKey(owner), out var rows) || rows.Rows.All(row => !row.Id.Is(key.Row)))
            {
                throw new StatementFileException(
                    $"$.tables.{field.Block}",
                    $"{key} belongs to a row that is not in {owner ?? "any table"}."
                );
            }
        }
    }

    private void ReadFields(JsonObject fields, string path)
    {
        foreach (var (key, node) in fields)
        {
            var field = Field(key, $"{path}.{key}");
            Merge(new AnswerKey(key), ValueReader.Answer(field, JsonPlace.Object(node, $"{path}.{key}"), $"{path}.{key}"));
        }
    }

    private void ReadTables(JsonObject tables, string path)
    {
        foreach (var (key, _) in tables)
        {
            if (template.Block(key) is { } block)
            {
                ReadBlocks(block, tables, path);
                continue;
            }

            ReadRows(Field(key, $"{path}.{key}"), tables, key, path);
        }
    }

    private void ReadBlocks(TemplateBlock block, JsonObject tables, string path)
    {
        var fields = template
            .Fields.Where(field => field.Block.Is(block.Key))
            .ToDictionary(StatementParts.ShortKey, StringComparer.Ordinal);
        foreach (var (json, at) in JsonPlace.Objects(tables, block.Key, path))
        {
            var row =
                JsonPlace.Text(json, "row", at)
                ?? throw new StatementFileException($"{at}.row", "the block does not say which row it belongs to.");
            foreach (var (name, node) in json.Where(one => one.Key is not "row"))
            {
                var field =
                    fields.GetValueOrDefault(name)
                    ?? throw new StatementFileException($"{at}.{name}", $"the block {block.Key} has no field {name}.");
                Merge(new AnswerKey(field.Key, row), ValueReader.Compact(field, node, $"{at}.{name}"));
            }
        }
    }

    private void ReadRows(TemplateField? field, JsonObject owner, string name, string path = "$")
    {
        var rows = JsonPlace.Objects(owner, name, path).ToList();
        if (field is null && rows.Count > 0)
        {
            throw new StatementFileException($"{path}.{name}", $"{template.Id} has no place for {name}.");
        }

        if (rows.Count > 0)
        {
            Merge(
                new AnswerKey(field!.Key),
                FieldAnswer.Of([.. rows.Select((row, at) => ValueReader.Row(row.Json, field.Columns, row.Path, at))])
            );
        }
    }

    private void ReadGoals(JsonObject file)
    {
        foreach (
            var same in JsonPlace
                .Objects(file, "goals", "$")
                .GroupBy(one => JsonPlace.Text(one.Json, "key", one.Path), StringComparer.Ordinal)
        )
        {
            var path = same.First().Path;
            var field = Field(
                same.Key ?? throw new StatementFileException($"{path}.key", "the goal does not say which list it is in."),
                $"{path}.key"
            );
            Merge(
                new AnswerKey(field.Key),
                FieldAnswer.Of([.. same.Select((row, at) => ValueReader.Row(row.Json, field.Columns, row.Path, at, "key"))])
            );
        }
    }

    private void ReadIndicators(JsonObject file)
    {
        var at = 0;
        foreach (var (json, path) in JsonPlace.Objects(file, "indicators", "$"))
        {
            var field = Field(
                JsonPlace.Text(json, "key", path)
                    ?? throw new StatementFileException($"{path}.key", "the indicator does not say where it belongs."),
                $"{path}.key"
            );
            var key = new AnswerKey(field.Key, JsonPlace.Text(json, "row", path));
            var indicator = ValueReader.Indicator(json, path, at++);
            Merge(key, new FieldAnswer { State = AnswerState.Answered, Indicators = [indicator] });
        }
    }

    /// <summary>Parts of one answer stand in several places of the file: its text under fields, its rows and indicators elsewhere.</summary>
    private void Merge(AnswerKey key, FieldAnswer part)
    {
        if (!answers.TryGetValue(key, out var known))
        {
            answers[key] = part;
            return;
        }

        var spoken = part.Indicators.Count > 0 || part.Rows.Count > 0 ? known : part;
        answers[key] = spoken with { Rows = [.. known.Rows, .. part.Rows], Indicators = [.. known.Indicators, .. part.Indicators] };
    }

    private TemplateField? Carrier(string semanticId) => template.Meaning(semanticId).FirstOrDefault();

    private TemplateField Field(string key, string path) =>
        template.Field(key) ?? throw new StatementFileException(path, $"{template.Id} has no field {key}.");
}
