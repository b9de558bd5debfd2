using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Modules.Statements.Several;

/// <summary>What one organisation gives another of a statement: answers that both can share, suppliers, key figures. Whatever is not ticked is not in it.</summary>
internal sealed record Part
{
    public const string CurrentFormat = "aktsom/part/1";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Format { get; init; } = CurrentFormat;

    /// <summary>The giver's legal name.</summary>
    public required string Name { get; init; }
    public string? OrgNumber { get; init; }
    public required int Year { get; init; }
    public required DateOnly Date { get; init; }
    public PartStatement? Statement { get; init; }

    /// <summary>The suppliers the giver counts in the year; null where they are not handed over.</summary>
    public IReadOnlyList<PartSupplier>? Suppliers { get; init; }
    public PartFigures? Figures { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <exception cref="JsonException">It is no part, or one of another form.</exception>
    public static Part Read(string json) =>
        JsonSerializer.Deserialize<Part>(json, Form) is { Format: CurrentFormat } part
            ? part
            : throw new JsonException("This is no part of a statement.");
}

/// <summary>The giver's frozen answers. Bound figures stand in them as the numbers they were.</summary>
/// <param name="Template">The template's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Language">nb, nn or en.</param>
/// <param name="Answers">The answers by key, as they lie in the database.</param>
internal sealed record PartStatement(string Template, int Version, string Language, IReadOnlyDictionary<string, string> Answers);

/// <summary>A supplier as both know it: by organisation number where there is one.</summary>
internal sealed record PartSupplier(string Name, string? OrgNumber, string? Country);

/// <summary>The giver's figures of the year; null is not known.</summary>
internal sealed record PartFigures(decimal? TurnoverNok, decimal? BalanceNok, decimal? FullTimeEquivalents, int? Employees);
