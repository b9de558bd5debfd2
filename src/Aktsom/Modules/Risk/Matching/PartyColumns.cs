using System.Text;
using Aktsom.Risk.Matching;
using CsvHelper;

namespace Aktsom.Modules.Risk.Matching;

/// <summary>Where a file of parties has its columns. Case, spaces and order of headers do not matter.</summary>
internal sealed class PartyColumns
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["name"] =
        [
            "name",
            "navn",
            "namn",
            "suppliername",
            "supplier",
            "leverandor",
            "leverandornavn",
            "company",
            "facilityname",
            "entity",
        ],
        ["country"] = ["country", "countrycode", "land", "landkode"],
        ["address"] = ["address", "adresse"],
        ["id"] = ["id", "key", "supplierid"],
        ["number"] =
        [
            "number",
            "orgnumber",
            "orgnr",
            "organisationnumber",
            "organizationnumber",
            "organisasjonsnummer",
            "vat",
            "vatnumber",
        ],
        ["kind"] = ["kind", "schema", "type"],
    };

    private readonly CsvReader csv;
    private readonly Dictionary<string, int> roles = new(StringComparer.Ordinal);

    private PartyColumns(CsvReader csv, string side)
    {
        this.csv = csv;
        var headers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, at) in csv.Headers.Select((header, at) => (Key(header), at)))
        {
            headers.TryAdd(key, at);
        }

        foreach (var (role, names) in Names)
        {
            // The kind of a pair may stand once for both sides.
            var shared = role is "kind" ? names : [];
            var found = names.SelectMany(n => new[] { side + n, n + side }).Concat(shared).FirstOrDefault(headers.ContainsKey);
            if (found is not null)
            {
                roles[role] = headers[found];
            }
        }
    }

    public bool HasName => roles.ContainsKey("name");

    public bool HasId => roles.ContainsKey("id");

    /// <summary>The columns of one party a row.</summary>
    public static PartyColumns Of(CsvReader csv) => new(csv, "");

    /// <summary>The columns of two parties a row: name1 and name2, or left_name and right_name.</summary>
    public static (PartyColumns Left, PartyColumns Right) OfPairs(CsvReader csv)
    {
        var left = new PartyColumns(csv, "left");
        return left.HasName ? (left, new(csv, "right")) : (new(csv, "1"), new(csv, "2"));
    }

    /// <summary>The party of the row the reader stands on.</summary>
    /// <param name="id">Its id where the file gives none.</param>
    /// <param name="kind">Its kind where the file does not say.</param>
    public Party Read(string id, PartyKind kind) =>
        new(Field("id") ?? id, Field("name") ?? "")
        {
            Kind = Kind(Field("kind")) ?? kind,
            Country = Field("country"),
            Address = Field("address"),
            Numbers = Field("number") is { } number ? [number] : [],
        };

    private string? Field(string role) =>
        roles.TryGetValue(role, out var at) && csv.GetString(at).Trim() is { Length: > 0 } text ? text : null;

    private static PartyKind? Kind(string? written) =>
        written?.ToLowerInvariant() switch
        {
            "person" => PartyKind.Person,
            "site" or "facility" or "factory" => PartyKind.Site,
            "organisation" or "organization" or "company" => PartyKind.Organisation,
            _ => null,
        };

    private static string Key(string header) =>
        string.Concat(header.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('ø', 'o').Where(char.IsLetterOrDigit));
}
