using System.Globalization;
using System.Text.Json;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Platform.Log;

/// <summary>One changed value as people read it; a side is null where there was nothing.</summary>
internal sealed record LoggedValue(string Label, string? Before, string? After);

/// <summary>One line of the log as people read it.</summary>
internal sealed record LoggedLine(
    long Sequence,
    DateTimeOffset At,
    string Who,
    string What,
    string Kind,
    string? Reason,
    IReadOnlyList<LoggedValue> Values
);

/// <summary>
/// Turns codes and JSON into words in the reader's language. Any module's <c>Texts.resx</c> may hold the words: <c>Log.supplier.added</c> for an act,
/// <c>Log.Kind.supplier</c> for a kind of record, <c>Log.Field.orgNumber</c> for a property. A choice takes the word of its type, see below.
/// What has no word is shown as it is written.
/// </summary>
internal sealed class LogWords(ModuleTexts texts)
{
    private readonly IStringLocalizer words = texts.Everywhere;

    public LoggedLine Of(LogRow row) =>
        new(
            row.Sequence,
            row.At,
            row.PersonName,
            Act(row.Act),
            Kind(row.Entity),
            row.Reason,
            [.. Values(row.Entity, row.Before, row.After)]
        );

    public string Act(string act) => Word("Log." + act) ?? act;

    public string Kind(string entity) => Word("Log.Kind." + entity) ?? entity;

    internal IEnumerable<LoggedValue> Values(string entity, string? before, string? after)
    {
        var (was, now) = (Flat(entity, before), Flat(entity, after));
        return was
            .Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(name => new LoggedValue(Label(name), was.GetValueOrDefault(name), now.GetValueOrDefault(name)))
            .Where(value => value.Before is not null || value.After is not null);
    }

    // A record within another is logged by both: an organisation's year as «id/2025».
    private static string PartOf(string id) => id.Contains('/', StringComparison.Ordinal) ? ": " + id[(id.LastIndexOf('/') + 1)..] : "";

    private Dictionary<string, string?> Flat(string entity, string? json)
    {
        var flat = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (json is null)
        {
            return flat;
        }

        using var document = JsonDocument.Parse(json);
        Add(flat, entity, "", document.RootElement);
        return flat;
    }

    private void Add(Dictionary<string, string?> flat, string entity, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Add(flat, entity, name.Length == 0 ? Camel(property.Name) : name + "." + Camel(property.Name), property.Value);
                }

                break;
            case JsonValueKind.Array:
                flat[name] = string.Join(", ", value.EnumerateArray().Select(item => Shown(entity, name, item)));
                break;
            default:
                flat[name] = Shown(entity, name, value);
                break;
        }
    }

    private string? Shown(string entity, string name, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => SharedTexts.Get("Word.Yes"),
            JsonValueKind.False => SharedTexts.Get("Word.No"),
            JsonValueKind.Number => Number(name, value),
            JsonValueKind.String => Text(entity, name, value.GetString()!),
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            _ => value.GetRawText(),
        };

    private string Text(string entity, string name, string text) =>
        text.Length == 0 ? "–"
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Formats.Day(day)
        : char.IsAsciiLetterUpper(text[0]) ? Choice(entity, name, text) ?? text
        : text;

    // A choice has a word of its own for the log, or the word of its type: OrganisationKind.Enterprise for the kind of an organisation, Role.Buyer for a role.
    private string? Choice(string entity, string name, string text) =>
        Word($"Log.Value.{name}.{text}") ?? Word($"{Pascal(entity)}{Pascal(name)}.{text}") ?? Word($"{Pascal(name)}.{text}");

    // A year is a name, not an amount: no thousands in it.
    private static string Number(string name, JsonElement value) =>
        name.EndsWith("year", StringComparison.OrdinalIgnoreCase) || !value.TryGetDecimal(out var number)
            ? value.GetRawText()
            : Formats.Number(number, Math.Min(number.Scale, (byte)2));

    private string Label(string name) => Word("Log.Field." + name) ?? Word("Log.Field." + name[(name.LastIndexOf('.') + 1)..]) ?? name;

    private string? Word(string key) => words[key] is { ResourceNotFound: false } found ? found.Value : null;

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
