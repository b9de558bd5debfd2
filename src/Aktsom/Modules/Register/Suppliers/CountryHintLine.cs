using System.Text.Json;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>What points at a country while the address is silent, as the ledger reader wrote it. A hint, never a fact.</summary>
internal sealed record CountryHintLine(string Kind, string Value, string? Country)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<CountryHintLine> Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<List<CountryHintLine>>(json, Options) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
