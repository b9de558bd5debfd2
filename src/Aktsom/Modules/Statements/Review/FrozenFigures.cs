using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Filling;

namespace Aktsom.Modules.Statements.Review;

/// <summary>Figures as they are frozen with a statement: value, exact fraction, gap and every record that was counted.</summary>
internal static class FrozenFigures
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>In the order of their ids.</summary>
    public static string Write(FilledFigures figures) =>
        JsonSerializer.Serialize(figures.ById.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => RowOf(pair.Value)), Form);

    /// <summary>The same figures again.</summary>
    /// <param name="frozen">What <see cref="Write"/> wrote.</param>
    /// <param name="organisation">Whose they are.</param>
    public static IReadOnlyList<Figure> Read(string frozen, OrganisationId organisation) =>
        [.. JsonSerializer.Deserialize<IReadOnlyList<Row>>(frozen, Form)!.Select(row => FigureOf(row, organisation))];

    private static Row RowOf(Figure figure) =>
        new(
            figure.Definition.Id,
            figure.Definition.Name,
            figure.Definition.Unit,
            figure.Definition.Rule,
            figure.Definition.SpecId,
            figure.Scope.Year,
            figure.Scope.AsOf,
            figure.Value,
            figure.Numerator,
            figure.Denominator,
            figure.Text,
            figure.Rows,
            figure.Gap,
            figure.GapReason,
            figure.Trace
        );

    private static Figure FigureOf(Row row, OrganisationId organisation) =>
        new(
            new FigureDefinition(row.Id, row.Name, row.Unit, row.Rule, row.SpecId, ""),
            new FigureScope(organisation, row.Year, row.AsOf, EveryRecord: true),
            row.Value,
            row.Numerator,
            row.Denominator,
            row.Gap,
            row.GapReason,
            row.Trace,
            row.Rows,
            row.Text
        );

    private sealed record Row(
        string Id,
        LocalisedText Name,
        FigureUnit Unit,
        LocalisedText Rule,
        string? SpecId,
        int Year,
        DateTimeOffset AsOf,
        decimal? Value,
        decimal? Numerator,
        decimal? Denominator,
        string? Text,
        IReadOnlyList<FigureRow>? Rows,
        FigureGap? Gap,
        LocalisedText? GapReason,
        FigureTrace Trace
    );
}
