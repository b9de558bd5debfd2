using System.Text.Json.Serialization;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>One field of a template, identified by its key; printed codes repeat across templates, keys never do.</summary>
internal sealed record TemplateField
{
    public required string Key { get; init; }

    /// <summary>The code the template prints, such as 1.A.2; null where it prints none.</summary>
    public string? Code { get; init; }

    [JsonPropertyName("sem")]
    public required string SemanticId { get; init; }

    public required string Section { get; init; }

    /// <summary>The lettered part of the section (1.A), where the template has them.</summary>
    public string? Group { get; init; }

    /// <summary>The repeated block the field is answered in.</summary>
    public string? Block { get; init; }

    /// <summary>The one stored text this is an optional anchor of (2.A.2 a–d); one answered anchor answers all.</summary>
    public string? Stored { get; init; }

    public string? Anchor { get; init; }

    public required FieldType Type { get; init; }

    [JsonConverter(typeof(FillConverter))]
    public required Fill Fill { get; init; }

    [JsonConverter(typeof(RepeatConverter))]
    public required Repeat Repeat { get; init; }

    public bool Required { get; init; }

    /// <summary>Required only where the organisation is under the Act.</summary>
    public bool RequiredUnderAct { get; init; }

    /// <summary>The Act's section 5 is answered here (R-EHN-04: the filter "Act only").</summary>
    public bool NeededForAct { get; init; }

    /// <summary>Indicators may hang on the field.</summary>
    public bool Indicators { get; init; }

    /// <summary>An address may stand in the place of a file.</summary>
    public bool OrUrl { get; init; }

    /// <summary>The checks C01–C27 that look here.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>The figures that fill it or are proposed beside it.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>Columns of a table, list or signature: the answer is rows.</summary>
    public IReadOnlyList<TemplateColumn> Columns { get; init; } = [];

    /// <summary>Further sub-fields beside the main value ("text + e-mail + weeks").</summary>
    public IReadOnlyList<TemplateColumn> Extras { get; init; } = [];

    /// <summary>The fixed parts of a split.</summary>
    public IReadOnlyList<TemplateColumn> Parts { get; init; } = [];

    public required LocalisedText Question { get; init; }
    public required LocalisedText Help { get; init; }

    /// <summary>The fixed text, or the suggestion an author starts from. May hold {organisation} and {year}.</summary>
    public LocalisedText? Text { get; init; }

    /// <summary>The fixed rows, or the rows an author starts from.</summary>
    public IReadOnlyList<FixedRow> Rows { get; init; } = [];

    [JsonIgnore]
    public bool HasRows => Columns.Count > 0;

    [JsonIgnore]
    public bool IsFixed => Fill == Fill.Fixed;

    public bool IsRequired(bool underAct) => Required || (underAct && RequiredUnderAct);

    /// <summary>The fixed or suggested text for one statement.</summary>
    public string? TextFor(string language, string organisation, int year) =>
        Text is null ? null : Filled(Text, language, organisation, year);

    /// <summary>A text with the organisation and the year in the places that stand for them.</summary>
    public static string Filled(LocalisedText text, string language, string organisation, int year) =>
        text.In(language)
            .Replace("{organisation}", organisation, StringComparison.Ordinal)
            .Replace("{year}", year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>A row the template brings: an id and a text per column.</summary>
internal sealed record FixedRow
{
    public required string Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement> Cells { get; init; } = [];

    public string Cell(string column, string language) =>
        Cells.TryGetValue(column, out var texts) && texts.TryGetProperty(language, out var text) ? text.GetString() ?? "" : "";
}
