using System.Text.Json;
using Aktsom.Risk.Matching;
using CsvHelper;

namespace Aktsom.Bench.Matching;

/// <summary>Two parties and whether a person says they are the same.</summary>
internal sealed record LabelledPair(Party Left, Party Right, bool Same)
{
    /// <summary>
    /// Reads CSV with the columns name1, name2, is_match and perhaps schema, or JSON {"match": [[{name, country, address}, {…}], …], "distinct": […]}.
    /// </summary>
    public static IReadOnlyList<LabelledPair> Read(string file) =>
        file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(file) : ReadCsv(file);

    private static List<LabelledPair> ReadCsv(string file)
    {
        using var csv = CsvReader.Create(File.OpenRead(file), new CsvReaderOptions());
        var pairs = new List<LabelledPair>();
        while (csv.Read())
        {
            var kind = csv.TryGetFieldIndex("schema", out var schema) ? Kind(csv.GetString(schema)) : PartyKind.Unknown;
            pairs.Add(
                new(
                    new("1", Field(csv, "name1")) { Kind = kind },
                    new("2", Field(csv, "name2")) { Kind = kind },
                    string.Equals(Field(csv, "is_match"), "true", StringComparison.OrdinalIgnoreCase)
                )
            );
        }

        return pairs;
    }

    private static string Field(CsvReader csv, string column) => csv.GetString(csv.GetFieldIndex(column));

    private static List<LabelledPair> ReadJson(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. from label in json.RootElement.EnumerateObject()
            from pair in label.Value.EnumerateArray()
            select new LabelledPair(Side(pair[0]), Side(pair[1]), string.Equals(label.Name, "match", StringComparison.Ordinal)),
        ];
    }

    private static Party Side(JsonElement side) =>
        new(Text(side, "id") ?? "", Text(side, "name") ?? "") { Country = Text(side, "country"), Address = Text(side, "address") };

    private static string? Text(JsonElement side, string name) => side.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static PartyKind Kind(string? schema) =>
        schema switch
        {
            "Person" => PartyKind.Person,
            "Company" or "Organization" => PartyKind.Organisation,
            _ => PartyKind.Unknown,
        };
}
