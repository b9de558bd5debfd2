using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Risk.Matching;
using Npgsql;

namespace Aktsom.Modules.Register.Duplicates;

/// <summary>Suppliers as the matching sees them.</summary>
internal static class SupplierParties
{
    /// <summary>Reads id, name, country, address and number, in that order.</summary>
    public static Party Read(NpgsqlDataReader reader) =>
        new(reader.GetGuid(0).ToString(), reader.GetString(1))
        {
            Kind = PartyKind.Organisation,
            Country = reader.IsDBNull(2) ? null : reader.GetString(2),
            Address = reader.GetString(3) is { Length: > 0 } address ? address : null,
            Numbers = reader.IsDBNull(4) ? [] : [reader.GetString(4)],
        };
}

/// <summary>Reasons are kept as codes, so that each reader sees the sentence in the language of the day.</summary>
internal static class MatchReasons
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(IReadOnlyList<MatchReason> reasons) => JsonSerializer.Serialize(reasons, Json);

    /// <summary>«Samme land: NO. Ett tegn skiller …»</summary>
    public static string Sentences(string json) =>
        string.Join(
            ' ',
            (JsonSerializer.Deserialize<List<MatchReason>>(json, Json) ?? []).Select(reason =>
                reason.ToSentence(CultureInfo.CurrentUICulture) + "."
            )
        );
}
