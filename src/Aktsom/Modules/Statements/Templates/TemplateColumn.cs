using System.Text.Json.Serialization;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>A column of a table or list, a fixed part of a split, or a further sub-field of a field.</summary>
internal sealed record TemplateColumn
{
    public required string Key { get; init; }
    public required FieldType Type { get; init; }
    public required LocalisedText Label { get; init; }

    /// <summary>Ties columns of different templates together where their keys differ.</summary>
    [JsonPropertyName("sem")]
    public string? SemanticId { get; init; }

    /// <summary>The list a <see cref="FieldType.Code"/> takes its values from; one of <see cref="CodeLists"/>.</summary>
    public string? CodeList { get; init; }

    /// <summary>The cell holds several values.</summary>
    public bool Many { get; init; }

    /// <summary>Columns of a list inside the cell.</summary>
    public IReadOnlyList<TemplateColumn> Columns { get; init; } = [];

    [JsonIgnore]
    public string Meaning => SemanticId ?? Key;
}

/// <summary>The lists of codes a column may name.</summary>
internal static class CodeLists
{
    /// <summary>The nineteen related topics of the glossary, section 6.</summary>
    public const string Topics = "topics";

    /// <summary>Countries, areas and regions.</summary>
    public const string Places = "places";

    public const string Nace = "nace";

    /// <summary>notStarted, inProgress, partlyDone, done, postponed, dropped, cancelled.</summary>
    public const string Progress = "progress";

    public static readonly IReadOnlyList<string> All = [Topics, Places, Nace, Progress];

    public static readonly IReadOnlyList<string> ProgressStates =
    [
        "notStarted",
        "inProgress",
        "partlyDone",
        "done",
        "postponed",
        "dropped",
        "cancelled",
    ];
}
