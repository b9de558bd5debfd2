using System.Globalization;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>What a trace rests on, by the names people know: the index instead of its key, the publisher instead of the source's.</summary>
internal static class TraceWords
{
    private const string Own = "aktsom";

    /// <summary>One line for each value or finding a factor was made from.</summary>
    /// <param name="letter">What the letter of an industry's class is in words.</param>
    public static IEnumerable<string> Of(FactorTrace factor, Func<string, string> letter) =>
        factor
            .Inputs.SelectMany(input => input.Values.Count == 0 ? [Of(input, letter)] : input.Values.Select(Of))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The model's name, as it is called where one is chosen.</summary>
    public static string ModelOf(string id) => ScreeningModels.Presets.FirstOrDefault(preset => preset.Id == id)?.Name.ToString() ?? id;

    public static string Of(FloorTrace floor) =>
        $"{floor.Reason} {Publisher(floor.Source)}{(floor.Source == Own ? "" : ", " + floor.Edition)}";

    private static string Of(ValueTrace value) =>
        $"{ReferenceLibrary.Shipped.Definition(value.Index)?.Name.ToString() ?? value.Index}: {Shown(value)} ({value.Country}, {value.Edition})";

    /// <summary>A number as the source prints it, in the reader's way of writing numbers.</summary>
    private static string Shown(ValueTrace value) =>
        value.Number is { } number && double.TryParse(value.Value, CultureInfo.InvariantCulture, out var same) && same == number
            ? value.Value.Replace(".", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal)
            : value.Value;

    private static string Of(InputTrace input, Func<string, string> letter) =>
        input.Input is "listing" or "rating"
            ? $"{GoodsCatalogue.Shipped.Find(input.Detail)?.Name.ToString() ?? input.Detail} ({Publisher(input.Source)}, {input.Edition})"
            : $"{letter(input.Detail)} ({Publisher(input.Source)})";

    private static string Publisher(string source) =>
        source == Own ? "Aktsom" : ReferenceLibrary.Shipped.Sources.FirstOrDefault(known => known.Id == source)?.Publisher ?? source;
}
