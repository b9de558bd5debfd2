using System.Globalization;
using System.Text.Json.Nodes;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>Writes the JSON form: coded answers under fields, rows under tables, and impacts, goals, indicators and signatures by themselves.</summary>
internal static class StatementFileWriter
{
    public static JsonObject Write(StatementFile file)
    {
        var parts = new Parts(file);
        foreach (var field in file.Template.Fields)
        {
            foreach (var (key, answer) in file.Answers.To(file.Template, field))
            {
                if (file.Answers.Has(key))
                {
                    parts.Add(field, key, answer);
                }
            }
        }

        return new JsonObject
        {
            ["template"] = file.Template.Id,
            ["version"] = file.Template.Version,
            ["year"] = file.Year,
            ["language"] = file.Language,
            ["organisation"] = file.Organisation,
            ["organisations"] = new JsonArray([.. file.Organisations.Select(Organisation)]),
            ["fields"] = parts.Fields,
            ["tables"] = parts.Tables,
            ["impacts"] = parts.Impacts,
            ["goals"] = parts.Goals,
            ["indicators"] = parts.Indicators,
            ["signatures"] = parts.Signatures,
        };
    }

    private static JsonObject Organisation(CoveredOrganisation organisation) =>
        new() { ["name"] = organisation.Name, ["orgNumber"] = organisation.OrgNumber };

    private sealed class Parts(StatementFile file)
    {
        public JsonObject Fields { get; } = [];
        public JsonObject Tables { get; } = [];
        public JsonArray Impacts { get; } = [];
        public JsonArray Goals { get; } = [];
        public JsonArray Indicators { get; } = [];
        public JsonArray Signatures { get; } = [];

        public void Add(TemplateField field, AnswerKey key, FieldAnswer answer)
        {
            foreach (var indicator in answer.Indicators)
            {
                Indicators.Add(Indicator(key, indicator));
            }

            if (key.Row is not null)
            {
                AddToBlock(field, key.Row, answer);
                return;
            }

            AddRows(field, answer.Rows);
            if (!IsImplied(field, answer))
            {
                Fields[field.Key] = ValueJson.Answer(field, answer, file.Language);
            }
        }

        private void AddRows(TemplateField field, IReadOnlyList<AnswerRow> rows)
        {
            if (rows.Count == 0)
            {
                return;
            }

            var place = StatementParts.Of(field);
            var array = place switch
            {
                StatementPart.Impacts => Impacts,
                StatementPart.Goals => Goals,
                StatementPart.Signatures => Signatures,
                _ => new JsonArray(),
            };
            foreach (var row in rows)
            {
                var json = ValueJson.Row(row, field.Columns, file.Language);
                if (place == StatementPart.Goals)
                {
                    json.Insert(0, "key", field.Key);
                }

                array.Add(json);
            }

            if (place == StatementPart.Tables)
            {
                Tables[field.Key] = array;
            }
        }

        private void AddToBlock(TemplateField field, string row, FieldAnswer answer)
        {
            // An indicator field of a block has nothing but its indicators, which stand by themselves.
            if (field.Type == FieldType.Indicator && IsPlain(answer))
            {
                return;
            }

            if (Tables[field.Block!] is not JsonArray blocks)
            {
                blocks = [];
                Tables[field.Block!] = blocks;
            }

            var block = blocks.OfType<JsonObject>().FirstOrDefault(one => one["row"]!.GetValue<string>().Is(row));
            if (block is null)
            {
                block = new JsonObject { ["row"] = row };
                blocks.Add(block);
            }

            block[StatementParts.ShortKey(field)] = ValueJson.Compact(field, answer, file.Language);
        }

        private static JsonObject Indicator(AnswerKey key, IndicatorAnswer indicator)
        {
            var values = new JsonObject();
            foreach (var (year, value) in indicator.Values.OrderByDescending(one => one.Key))
            {
                values[year.ToString(CultureInfo.InvariantCulture)] = value;
            }

            var json = new JsonObject { ["id"] = indicator.Id, ["key"] = key.Field };
            ValueJson.Put(json, "row", key.Row);
            json["name"] = indicator.Name;
            ValueJson.Put(json, "unit", indicator.Unit);
            json["values"] = values;
            ValueJson.Put(json, "explanation", indicator.Explanation);
            ValueJson.Put(json, "comment", indicator.Comment);
            ValueJson.Put(json, "definition", indicator.Definition);
            ValueJson.Put(json, "source", indicator.Source);
            ValueJson.Put(json, "target", indicator.Target);
            return json;
        }

        /// <summary>The rows or indicators say all there is to say: nothing is added under fields.</summary>
        private static bool IsImplied(TemplateField field, FieldAnswer answer) =>
            (field.HasRows || field.Type == FieldType.Indicator)
            && IsPlain(answer)
            && (answer.Rows.Count > 0 || answer.Indicators.Count > 0);

        private static bool IsPlain(FieldAnswer answer) =>
            answer.State == AnswerState.Answered
            && answer
                is {
                    Text: null,
                    Value: null,
                    Reason: null,
                    Plan: null,
                    CarriedOver: false,
                    Reviewed: false,
                    Files.Count: 0,
                    Extras.Count: 0
                };
    }
}

/// <summary>The part of the file a field's rows stand in.</summary>
internal enum StatementPart
{
    Tables,
    Impacts,
    Goals,
    Signatures,
}

internal static class StatementParts
{
    public static StatementPart Of(TemplateField field) =>
        field.SemanticId switch
        {
            "impacts.table" => StatementPart.Impacts,
            "goals.year" or "goals.next" => StatementPart.Goals,
            "sign" => StatementPart.Signatures,
            _ => StatementPart.Tables,
        };

    /// <summary>The key of a block's field inside the block: the last part of its key.</summary>
    public static string ShortKey(TemplateField field) => field.Key[(field.Key.LastIndexOf('.') + 1)..];
}
