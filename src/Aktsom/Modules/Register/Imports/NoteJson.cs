using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aktsom.Ledger;

namespace Aktsom.Modules.Register.Imports;

/// <summary>
/// Keeps the reader's faults, warnings and reasons as code and arguments, so that each reader sees the sentence in the language of the day.
/// Days are kept as {"day": …} and notes inside notes whole; all else is a text or a number.
/// </summary>
internal static class NoteJson
{
    public static string Write(RejectedRow row) => Note(row.Reason.ToString(), row.Arguments).ToJsonString();

    public static string Write(SetAsideRow row) => Note("SetAside", row.Key is null ? [] : [row.Key]).ToJsonString();

    public static string Write(LedgerException wrong) => Fault(wrong).ToJsonString();

    public static string Write(IEnumerable<LedgerWarning> warnings) => new JsonArray([.. warnings.Select(Warning)]).ToJsonString();

    /// <summary>A rejected line as the reader told it.</summary>
    public static RejectedRow Rejected(ImportRow row)
    {
        var (code, arguments) = Read(row.Reason ?? "{}");
        return new RejectedRow(row.Line ?? 0, Enum.Parse<RejectReason>(code), arguments) { File = row.File };
    }

    public static LedgerException Fault(string json) => Fault(JsonNode.Parse(json)!.AsObject());

    public static IReadOnlyList<LedgerWarning> Warnings(string json) =>
        [.. JsonNode.Parse(json)!.AsArray().Select(note => Warning(note!.AsObject()))];

    private static (string Code, IReadOnlyList<object> Arguments) Read(string json)
    {
        var note = JsonNode.Parse(json)!.AsObject();
        return ((string)note["code"]!, Arguments(note));
    }

    private static JsonObject Note(string code, IReadOnlyList<object> arguments) =>
        new() { ["code"] = code, ["arguments"] = new JsonArray([.. arguments.Select(Argument)]) };

    private static JsonObject Fault(LedgerException wrong)
    {
        var note = Note(wrong.Fault.ToString(), wrong.Arguments);
        note["file"] = wrong.File;
        return note;
    }

    private static LedgerException Fault(JsonObject note) =>
        new(Enum.Parse<LedgerFault>((string)note["code"]!), [.. Arguments(note)]) { File = (string?)note["file"] };

    private static JsonObject Warning(LedgerWarning warning)
    {
        var note = Note(warning.Code.ToString(), warning.Arguments);
        note["line"] = warning.Line;
        note["file"] = warning.File;
        return note;
    }

    private static LedgerWarning Warning(JsonObject note) =>
        new(Enum.Parse<WarningCode>((string)note["code"]!), (long)note["line"]!, Arguments(note)) { File = (string?)note["file"] };

    private static JsonNode? Argument(object argument) =>
        argument switch
        {
            string text => text,
            int or long or decimal => JsonSerializer.SerializeToNode(argument),
            DateOnly day => new JsonObject { ["day"] = day.ToString("O", CultureInfo.InvariantCulture) },
            LedgerException wrong => new JsonObject { ["fault"] = Fault(wrong) },
            LedgerWarning warning => new JsonObject { ["warning"] = Warning(warning) },
            _ => Convert.ToString(argument, CultureInfo.InvariantCulture),
        };

    private static IReadOnlyList<object> Arguments(JsonObject note) => [.. (note["arguments"]?.AsArray() ?? []).Select(Argument)];

    private static object Argument(JsonNode? node) =>
        node switch
        {
            JsonObject o when o["day"] is { } day => DateOnly.ParseExact((string)day!, "O", CultureInfo.InvariantCulture),
            JsonObject o when o["fault"] is { } fault => Fault(fault.AsObject()),
            JsonObject o when o["warning"] is { } warning => Warning(warning.AsObject()),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<decimal>(),
            JsonValue value => value.GetValue<string>(),
            _ => "",
        };
}
