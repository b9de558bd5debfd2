using System.Globalization;
using System.Text.Json.Nodes;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>Computes each figure again from its records, writes it as a statement does, and compares with what the statement prints.</summary>
internal sealed class FigureCheck(JsonObject statement, Sums sums)
{
    private readonly string _language = Plain.Text(statement["language"]) ?? "nb";
    private readonly Dictionary<string, JsonObject> _printed = (statement["figures"] as JsonArray ?? [])
        .OfType<JsonObject>()
        .Where(figure => Plain.Text(figure["id"]) is not null)
        .ToDictionary(figure => Plain.Text(figure["id"])!, StringComparer.Ordinal);

    public IReadOnlyCollection<string> PrintedIds => _printed.Keys;

    public FigureFinding Check(FigureLine figure)
    {
        var records = sums.Records(figure.Id);
        var (computed, fault) = records == figure.Records ? Computed(figure) : (null, "Figure.Records");
        var printed = _printed.GetValueOrDefault(figure.Id);
        var value = Plain.Text(printed?["value"]);
        fault ??= printed is null ? null : AsPrinted(figure, computed, printed, value);
        fault ??= figure.Fields.Select(field => InField(figure, field)).FirstOrDefault(wrong => wrong is not null);
        return new FigureFinding(figure.Id, figure.Name, figure.Method, value, computed, records, fault);
    }

    private (string? Text, string? Fault) Computed(FigureLine figure) =>
        figure.Method switch
        {
            "sum" => Sum(figure),
            "share" => Share(figure),
            "rows" => Rows(figure),
            "stated" => (figure.Text ?? Valued(figure), figure.Text is null && figure.Value is null ? "Figure.NoValue" : null),
            "none" => (null, figure.Value is null && figure.Text is null && figure.Reason is { Length: > 0 } ? null : "Figure.NoReason"),
            _ => (null, "Figure.Method"),
        };

    private (string?, string?) Sum(FigureLine figure)
    {
        var sum = sums.Above(figure.Id);
        return (Printed.Of(sum, figure.Unit, _language), figure.Value is { } value && Plain.Amount(value) == sum ? null : "Figure.Sum");
    }

    private (string?, string?) Share(FigureLine figure)
    {
        var (above, below) = (sums.Above(figure.Id), sums.Below(figure.Id));
        if (below == 0)
        {
            return (null, "Figure.NothingBelow");
        }

        var holds =
            figure is { Numerator: { } numerator, Denominator: { } denominator }
            && Plain.Amount(numerator) == above
            && Plain.Amount(denominator) == below;
        return (Printed.Of(100 * above / below, figure.Unit, _language), holds ? null : "Figure.Share");
    }

    private (string?, string?) Rows(FigureLine figure)
    {
        var all = Enumerable.Range(0, figure.Rows.Count).Sum(row => sums.Row(figure.Id, row));
        for (var row = 0; row < figure.Rows.Count; row++)
        {
            var sum = sums.Row(figure.Id, row);
            var line = figure.Rows[row];
            var holds =
                (line.Sum is null || Plain.Amount(line.Sum) == sum)
                && (
                    line.Percent is null
                    || (all != 0 && Plain.Amount(line.Percent) == Math.Round(100 * sum / all, 12, MidpointRounding.AwayFromZero))
                );
            if (!holds)
            {
                return (null, "Figure.Row");
            }
        }

        var count = figure.Rows.Count.ToString(CultureInfo.InvariantCulture);
        return (Printed.Cell(figure.Rows.Count, _language), figure.Value == count ? null : "Figure.RowCount");
    }

    private string? Valued(FigureLine figure) => figure.Value is { } value ? Printed.Of(Plain.Amount(value), figure.Unit, _language) : null;

    private static string? AsPrinted(FigureLine figure, string? computed, JsonObject printed, string? value)
    {
        if (figure.Method == "none")
        {
            return value is null && printed["gap"] is not null ? null : "Figure.PrintedGap";
        }

        return value is not null && Plain.Same(value, computed) ? null : "Figure.Printed";
    }

    /// <summary>A table the register filled: row for row, the number is one of the cells.</summary>
    private string? InField(FigureLine figure, string key)
    {
        var field = Fingerprint.Blocks(statement, "field").FirstOrDefault(block => Plain.Text(block["key"]) == key);
        var table = (field?["blocks"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(block => Plain.Text(block["type"]) == "table");
        if (table?["rows"] is not JsonArray rows || rows.Count != figure.Rows.Count)
        {
            return "Figure.Table";
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var wanted = figure.Rows[row].Sum ?? figure.Rows[row].Percent;
            if (wanted is null)
            {
                continue;
            }

            var text = Printed.Cell(Plain.Amount(wanted), _language);
            var cells = rows[row]?["cells"] as JsonArray ?? [];
            if (!cells.Any(cell => Plain.Same(Plain.Words(cell, Values), text)))
            {
                return "Figure.Table";
            }
        }

        return null;
    }

    private Dictionary<string, string?> Values =>
        _printed.ToDictionary(figure => figure.Key, figure => Plain.Text(figure.Value["value"]), StringComparer.Ordinal);
}
