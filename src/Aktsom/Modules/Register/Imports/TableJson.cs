using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Ledger;

namespace Aktsom.Modules.Register.Imports;

/// <summary>How columns are kept: the reading, the mapping and the cells put right, as JSON.</summary>
internal static class TableJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static ColumnMapping? Mapping(string? json) => json is null ? null : JsonSerializer.Deserialize<ColumnMapping>(json, Options);

    public static TableReading? Table(string? json) => json is null ? null : JsonSerializer.Deserialize<TableReading>(json, Options);

    public static IReadOnlyList<CellCorrection> Corrections(string json) =>
        JsonSerializer.Deserialize<List<CellCorrection>>(json, Options) ?? [];

    /// <summary>Adds corrections; the later one of a cell stands.</summary>
    public static string Merge(string json, IReadOnlyList<CellCorrection> added) =>
        JsonSerializer.Serialize(
            Corrections(json).Concat(added).GroupBy(cell => (cell.Line, cell.ColumnIndex)).Select(cell => cell.Last()),
            Options
        );

    /// <summary>The same headers in the same order give the same hash.</summary>
    public static string HeaderHash(TableReading table)
    {
        var headers = string.Join('\u001f', table.Columns.Select(column => column.Header.Trim().ToUpperInvariant()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(headers)));
    }
}
