using System.Text.Json;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Imports;

/// <summary>One field that a row would change.</summary>
/// <param name="Field">name, orgNumber, country, address, postCode, city, nace, goods, purchases or sameNumber.</param>
/// <param name="Before">As people read it; null where nothing stands.</param>
/// <param name="After">The same.</param>
/// <param name="Kept">Somebody else than the ledger wrote what stands: it stays unless taken.</param>
/// <param name="Taken">A person chose the ledger's value.</param>
internal sealed record ImportChange(string Field, string? Before, string? After, bool Kept, bool Taken)
{
    public const string SameNumber = "sameNumber";
    private const string Purchases = "purchases";

    // The order people look in.
    private static readonly string[] Order =
    [
        "name",
        "orgNumber",
        "country",
        Purchases,
        "address",
        "postCode",
        "city",
        "nace",
        "goods",
        SameNumber,
    ];

    public static IReadOnlyList<ImportChange> Read(ImportRow row)
    {
        if (row.Changes is null)
        {
            return [];
        }

        var taken = JsonSerializer.Deserialize<HashSet<string>>(row.Taken) ?? [];
        using var changes = JsonDocument.Parse(row.Changes);
        return
        [
            .. changes
                .RootElement.EnumerateObject()
                .Select(change => new ImportChange(
                    change.Name,
                    Words(change.Name, change.Value.GetProperty("before")),
                    Words(change.Name, change.Value.GetProperty("after")),
                    change.Value.GetProperty("kept").GetBoolean(),
                    taken.Contains(change.Name)
                ))
                .OrderBy(change => Array.IndexOf(Order, change.Field)),
        ];
    }

    private static string? Words(string field, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => string.Join(
                " + ",
                value.EnumerateObject().Select(sum => Formats.Money(sum.Value.GetDecimal(), sum.Name))
            ),
            _ when field == "country" => CountryNames.Of(value.GetString()),
            _ when field == "orgNumber" => Formats.OrganisationNumber(value.GetString()!),
            _ => value.GetString(),
        };
}
