using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Files;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>All templates that can be used: those shipped with the program and those of an extra folder.</summary>
internal sealed partial class StatementTemplates
{
    private const string Shipped = "Aktsom.Modules.Statements.Templates.Data.";

    /// <summary>The template of § 5 of the Act.</summary>
    public const string OfTheAct = "act-s5";
    private const string OfPublicBuyers = "ehn-public";

    private readonly List<StatementTemplate> all;

    private StatementTemplates(List<StatementTemplate> all) => this.all = all;

    /// <summary>Every version of every template.</summary>
    public IReadOnlyList<StatementTemplate> All => all;

    /// <summary>The newest version of each template.</summary>
    public IEnumerable<StatementTemplate> Newest =>
        all.GroupBy(template => template.Id, StringComparer.Ordinal).Select(same => same.MaxBy(template => template.Version)!);

    /// <summary>What a first statement is proposed in: public buyers outside the Act follow their procurements (R-EHN-05), everyone else its § 5.</summary>
    /// <param name="kind">What the organisation is; null is not known.</param>
    /// <param name="covered">Whether the Act applies; null is not settled.</param>
    public static string ProposedFor(OrganisationKind? kind, bool? covered) =>
        kind?.BuysForThePublic() == true && covered != true ? OfPublicBuyers : OfTheAct;

    /// <summary>The template of this id, in its newest version where none is named; null where there is none.</summary>
    public StatementTemplate? Find(string id, int? version = null) =>
        version is null
            ? Newest.FirstOrDefault(template => template.Id.Is(id))
            : all.FirstOrDefault(template => template.Id.Is(id) && template.Version == version);

    /// <summary>Reads and checks every template. Throws <see cref="TemplateException"/> on the first that cannot be used.</summary>
    /// <param name="extraFolder">A folder with further template files (*.json); null or missing for none.</param>
    public static StatementTemplates Load(string? extraFolder = null)
    {
        var found = DataFiles.ReadAll(Shipped, extraFolder, Read).ToList();
        TemplateRules.CheckTogether(found);
        return new StatementTemplates([.. found.Select(one => one.Content)]);
    }

    /// <summary>Reads and checks one template file.</summary>
    public static StatementTemplate Read(string file, Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        try
        {
            var template =
                JsonSerializer.Deserialize<StatementTemplate>(copy.ToArray(), DataFiles.Strict)
                ?? throw new TemplateException(file, "$", "the file is empty.");
            TemplateRules.Check(file, template);
            return template;
        }
        catch (JsonException wrong)
        {
            throw new TemplateException(file, wrong.Path ?? "$", wrong.Message, wrong, KeyAt(copy.ToArray(), wrong.Path));
        }
    }

    /// <summary>The key of the field a fault stands in, where the file can be read that far.</summary>
    private static string? KeyAt(byte[] json, string? path)
    {
        if (path is null || FieldAt().Match(path) is not { Success: true } place)
        {
            return null;
        }

        try
        {
            var fields = JsonNode.Parse(json)?["fields"] as JsonArray;
            var at = int.Parse(place.Groups["at"].Value, CultureInfo.InvariantCulture);
            return fields?.ElementAtOrDefault(at)?["key"] is JsonValue key && key.TryGetValue<string>(out var text) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\$\.fields\[(?<at>\d{1,6})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldAt();
}
