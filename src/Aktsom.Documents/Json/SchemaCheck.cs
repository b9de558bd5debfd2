using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aktsom.Documents.Json;

/// <summary>
/// Holds a JSON value against a schema of docs/schema, by the part of JSON Schema 2020-12 those files use. The schema is the only
/// description of the file's shape; what it cannot say is in <see cref="ContentCheck"/>.
/// </summary>
internal sealed class SchemaCheck
{
    private const int MostProblems = 20;
    private static readonly JsonElement Schema = Load();

    private readonly JsonElement _definitions;
    private readonly List<DocumentProblem> _problems = [];

    private SchemaCheck(JsonElement definitions) => _definitions = definitions;

    public static IReadOnlyList<DocumentProblem> Problems(JsonElement document) => Problems(document, Schema, Schema);

    /// <summary>Holds a value against one shape of a schema file that keeps its shapes in <c>$defs</c>.</summary>
    internal static IReadOnlyList<DocumentProblem> Problems(JsonElement value, JsonElement file, JsonElement shape)
    {
        var check = new SchemaCheck(file.GetProperty("$defs"));
        check.Value(value, shape, "$");
        return check._problems;
    }

    internal static JsonElement Load()
    {
        using var stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream("statement-1.json")!;
        using var schema = JsonDocument.Parse(stream);
        return schema.RootElement.Clone();
    }

    private void Value(JsonElement value, JsonElement schema, string path)
    {
        if (_problems.Count >= MostProblems)
        {
            return;
        }

        schema = Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            Choice(value, choices, path);
            return;
        }

        if (!HasKind(value, schema))
        {
            Add(path, ProblemKind.WrongKind, Kinds(schema));
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(a => JsonElement.DeepEquals(a, value)))
        {
            Add(path, ProblemKind.NotOneOf, string.Join(", ", allowed.EnumerateArray()));
        }
        else if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
        {
            Add(path, ProblemKind.NotOneOf, only.ToString());
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Members(value, schema, path);
                break;
            case JsonValueKind.Array:
                Items(value, schema, path);
                break;
            case JsonValueKind.String:
                Text(value.GetString()!, schema, path);
                break;
            case JsonValueKind.Number:
                Number(value, schema, path);
                break;
        }
    }

    /// <summary>Objects are told apart by their member "type"; everything else by its kind.</summary>
    private void Choice(JsonElement value, JsonElement choices, string path)
    {
        var alternatives = choices.EnumerateArray().Select(Resolve).ToList();
        if (value.ValueKind != JsonValueKind.Object)
        {
            var plain = alternatives.Where(a => HasKind(value, a)).ToList();
            if (plain.Count == 0)
            {
                Add(path, ProblemKind.WrongKind, string.Join(", ", alternatives.Select(Kinds).Distinct(StringComparer.Ordinal)));
                return;
            }

            Value(value, plain[0], path);
            return;
        }

        var types = alternatives.Where(a => a.TryGetProperty("properties", out _)).ToDictionary(TypeName, StringComparer.Ordinal);
        if (!value.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            Add(path, ProblemKind.Missing, "type");
            return;
        }

        if (types.TryGetValue(type.GetString()!, out var schema))
        {
            Value(value, schema, path);
            return;
        }

        Add(path + ".type", ProblemKind.NotOneOf, string.Join(", ", types.Keys));
    }

    private void Members(JsonElement value, JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!seen.Add(member.Name))
            {
                Add(path, ProblemKind.Twice, member.Name);
            }
            else if (properties.TryGetProperty(member.Name, out var inner))
            {
                Value(member.Value, inner, $"{path}.{member.Name}");
            }
            else
            {
                Add(path, ProblemKind.NotKnown, member.Name);
            }
        }

        foreach (var needed in Strings(schema, "required").Where(n => !seen.Contains(n)))
        {
            Add(path, ProblemKind.Missing, needed);
        }
    }

    private void Items(JsonElement value, JsonElement schema, string path)
    {
        var count = value.GetArrayLength();
        if (Limit(schema, "minItems") is { } fewest && count < fewest)
        {
            Add(path, ProblemKind.TooFewItems, Digits(fewest));
        }
        else if (Limit(schema, "maxItems") is { } most && count > most)
        {
            Add(path, ProblemKind.TooManyItems, Digits(most));
            return;
        }

        if (!schema.TryGetProperty("items", out var each))
        {
            return;
        }

        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            Value(item, each, $"{path}[{i++}]");
        }
    }

    private void Text(string value, JsonElement schema, string path)
    {
        if (Limit(schema, "minLength") is { } least && value.Length < least)
        {
            Add(path, ProblemKind.TooShort, Digits(least));
        }
        else if (Limit(schema, "maxLength") is { } most && value.Length > most)
        {
            Add(path, ProblemKind.TooLong, Digits(most), Digits(value.Length));
        }
        else if (
            schema.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(value, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
        )
        {
            Add(path, ProblemKind.WrongForm, pattern.GetString()!);
        }
        else if (schema.TryGetProperty("contentEncoding", out _) && !System.Buffers.Text.Base64.IsValid(value))
        {
            Add(path, ProblemKind.WrongForm, "base64");
        }
        else if (schema.TryGetProperty("format", out var format) && !IsDate(value, format.GetString()!))
        {
            Add(
                path,
                ProblemKind.NotDate,
                string.Equals(format.GetString(), "date", StringComparison.Ordinal) ? "2026-06-30" : "2026-06-05T09:00:00+02:00"
            );
        }
    }

    private void Number(JsonElement value, JsonElement schema, string path)
    {
        if (!value.TryGetDecimal(out var number))
        {
            Add(path, ProblemKind.NumberTooPrecise);
            return;
        }

        var least = schema.TryGetProperty("minimum", out var minimum) ? minimum.GetDecimal() : decimal.MinValue;
        var most = schema.TryGetProperty("maximum", out var maximum) ? maximum.GetDecimal() : decimal.MaxValue;
        if (number < least || number > most)
        {
            Add(path, ProblemKind.OutOfRange, minimum.ToString(), maximum.ToString());
        }
        else if (value.GetRawText().Split('e', 'E')[0].Count(char.IsAsciiDigit) > 15)
        {
            Add(path, ProblemKind.NumberTooPrecise);
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = _definitions.GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        return schema;
    }

    private static bool HasKind(JsonElement value, JsonElement schema)
    {
        var kinds = Strings(schema, "type").ToList();
        return kinds.Count == 0 || kinds.Exists(kind => IsKind(value, kind));
    }

    private static bool IsKind(JsonElement value, string kind) =>
        kind switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var n) && decimal.IsInteger(n),
            _ => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        };

    private static bool IsDate(string value, string format) =>
        string.Equals(format, "date", StringComparison.Ordinal)
            ? DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                && value.Contains('T', StringComparison.Ordinal);

    private static string Kinds(JsonElement schema) => string.Join(", ", Strings(schema, "type"));

    private static string TypeName(JsonElement schema) =>
        schema.GetProperty("properties").GetProperty("type").GetProperty("const").GetString()!;

    private static IEnumerable<string> Strings(JsonElement schema, string name) =>
        !schema.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!)
        : [value.GetString()!];

    private static int? Limit(JsonElement schema, string name) => schema.TryGetProperty(name, out var limit) ? limit.GetInt32() : null;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(string path, ProblemKind kind, params string[] details)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new DocumentProblem(path, kind, details));
        }
    }
}
