using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Modules.Platform.Figures;
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
        JsonSerializer.Serialize(figures.ById.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Row(pair.Value)), Form);

    private static object Row(Figure figure) =>
        new
        {
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
            Rows = figure.Rows?.Select(row => new { row.Cells, row.Records }),
            figure.Gap,
            figure.GapReason,
            Trace = new
            {
                figure.Trace.Query,
                figure.Trace.Total,
                figure.Trace.Records,
                figure.Trace.Inputs,
            },
        };
}
