using System.Globalization;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Filling;

/// <summary>The rows of a figure that are indicators: they hang on a field beside its text.</summary>
internal static class IndicatorRows
{
    public static bool Are(Figure figure) => figure.Rows is { Count: > 0 } rows && rows.All(row => row.Cells.ContainsKey("values"));

    public static IReadOnlyList<IndicatorAnswer> Of(Figure figure) => Are(figure) ? [.. figure.Rows!.Select(Answer)] : [];

    private static IndicatorAnswer Answer(FigureRow row) =>
        new()
        {
            Id = row.Cells["indicator"],
            Name = row.Cells["name"],
            Unit = row.Cells["unit"],
            Explanation = Kept(row, "explanation"),
            Comment = Kept(row, "comment"),
            Target = Kept(row, "target"),
            Source = "register",
            Values = row.Cells["values"]
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split(':'))
                .ToDictionary(
                    pair => int.Parse(pair[0], CultureInfo.InvariantCulture),
                    pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture)
                ),
        };

    private static string? Kept(FigureRow row, string cell) => row.Cells.GetValueOrDefault(cell) is { Length: > 0 } text ? text : null;
}
