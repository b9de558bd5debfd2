using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Platform.Figures;

/// <summary>What a number means: defined once, printed everywhere (indicators.md, rules 1–2).</summary>
/// <param name="Id">Stable, e.g. <c>suppliers.counted</c>.</param>
/// <param name="Name">Printed name.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Rule">Numerator and denominator in words.</param>
/// <param name="SpecId">I-nn where indicators.md has it.</param>
/// <param name="Module">The module that computes it.</param>
internal sealed record FigureDefinition(string Id, LocalisedText Name, FigureUnit Unit, LocalisedText Rule, string? SpecId, string Module);

internal enum FigureUnit
{
    Count,
    Percent,
    Nok,
    Points,
    Days,
    List,

    /// <summary>A fact in words: a name, an address, a code.</summary>
    Text,
}

/// <summary>Why there is no value: said, never left as zero.</summary>
internal enum FigureGap
{
    Unknown,
    NotApplicable,
    TooFew,
    NothingToCount,
    ModuleNotBuilt,
}

/// <summary>For whom and when a figure is asked.</summary>
/// <param name="Organisation">Whose figure.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="AsOf">As the register was at this instant.</param>
/// <param name="EveryRecord">All records are wanted in the trace, so that the figure can be computed again from them: when it is frozen.</param>
internal sealed record FigureScope(OrganisationId Organisation, int Year, DateTimeOffset AsOf, bool EveryRecord = false);

/// <summary>A computed number with the ground it stands on. A share keeps its exact fraction; <paramref name="Value"/> is unrounded.</summary>
internal sealed record Figure(
    FigureDefinition Definition,
    FigureScope Scope,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    FigureGap? Gap,
    LocalisedText? GapReason,
    FigureTrace Trace,
    IReadOnlyList<FigureRow>? Rows = null,
    string? Text = null
)
{
    public static Figure Of(FigureDefinition definition, FigureScope scope, decimal value, FigureTrace trace) =>
        new(definition, scope, value, null, null, null, null, trace);

    /// <summary>A share in percent; a denominator of zero gives no value and says so (invariant 21).</summary>
    public static Figure Share(FigureDefinition definition, FigureScope scope, decimal numerator, decimal denominator, FigureTrace trace) =>
        denominator == 0
            ? None(
                definition,
                scope,
                FigureGap.NothingToCount,
                new LocalisedText("Det er ingenting å telle.", "Det er ingenting å telje.", "There is nothing to count."),
                trace
            )
            : new(definition, scope, 100 * numerator / denominator, numerator, denominator, null, null, trace);

    public static Figure None(
        FigureDefinition definition,
        FigureScope scope,
        FigureGap gap,
        LocalisedText reason,
        FigureTrace? trace = null
    ) => new(definition, scope, null, null, null, gap, reason, trace ?? FigureTrace.Empty);

    /// <summary>A fact in words; an empty one is unknown.</summary>
    public static Figure Fact(FigureDefinition definition, FigureScope scope, string? text, LocalisedText whyUnknown, FigureTrace trace) =>
        string.IsNullOrWhiteSpace(text)
            ? None(definition, scope, FigureGap.Unknown, whyUnknown, trace)
            : new(definition, scope, null, null, null, null, null, trace, null, text);

    public static Figure List(FigureDefinition definition, FigureScope scope, IReadOnlyList<FigureRow> rows, FigureTrace trace) =>
        new(definition, scope, rows.Count, null, null, null, null, trace, rows);
}

/// <summary>A row of a list figure: column name → text as printed, and the records behind it.</summary>
/// <param name="Cells">The texts by column.</param>
/// <param name="Records">The records behind it.</param>
/// <param name="Key">The same from year to year for what is the same, where rows have such an id: a statement ties its blocks by it.</param>
internal sealed record FigureRow(IReadOnlyDictionary<string, string> Cells, IReadOnlyList<TraceRecord> Records, string? Key = null);

/// <summary>The ground of a figure: the query in words, the records counted and the sources read.</summary>
/// <param name="Query">How it was asked, in one sentence.</param>
/// <param name="Records">The records with their contribution; all of them when frozen.</param>
/// <param name="Total">How many there are in all, where <paramref name="Records"/> is cut.</param>
/// <param name="Inputs">Files, sources and editions.</param>
internal sealed record FigureTrace(LocalisedText Query, IReadOnlyList<TraceRecord> Records, int Total, IReadOnlyList<TraceInput> Inputs)
{
    public static readonly FigureTrace Empty = new(new LocalisedText("", "", ""), [], 0, []);
}

/// <param name="Kind">The record's kind, e.g. supplier.</param>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name as shown.</param>
/// <param name="Contribution">What it adds in the figure's unit; in a share, to numerator and denominator. All records together give the figure.</param>
/// <param name="Url">Its page in the register.</param>
/// <param name="InDenominatorOnly">Counted below the line only: with its contribution, or as one where it has none.</param>
internal sealed record TraceRecord(
    string Kind,
    string Id,
    string Label,
    decimal? Contribution,
    string? Url = null,
    bool InDenominatorOnly = false
);

internal sealed record TraceInput(string Source, string Edition, DateOnly? Date);

/// <summary>A module's figures. Register one with the services; <see cref="FigureRegistry"/> finds them all.</summary>
internal interface IFigureSource
{
    IReadOnlyList<FigureDefinition> Definitions { get; }

    Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel);
}

/// <summary>Every figure the modules can compute, by id.</summary>
internal sealed class FigureRegistry(IEnumerable<IFigureSource> sources)
{
    private readonly Dictionary<string, (FigureDefinition Definition, IFigureSource Source)> byId = sources
        .SelectMany(source => source.Definitions.Select(definition => (definition, source)))
        .ToDictionary(pair => pair.definition.Id, StringComparer.Ordinal);

    public IEnumerable<FigureDefinition> All =>
        byId.Values.Select(pair => pair.Definition).OrderBy(definition => definition.Id, StringComparer.Ordinal);

    public FigureDefinition? Find(string id) => byId.TryGetValue(id, out var found) ? found.Definition : null;

    /// <summary>Computes a figure; an id nobody computes gives a figure that says its module is not built.</summary>
    public async Task<Figure> ComputeAsync(string id, FigureScope scope, CancellationToken cancel)
    {
        if (byId.TryGetValue(id, out var found))
        {
            return await found.Source.ComputeAsync(found.Definition, scope, cancel);
        }

        var unknown = new FigureDefinition(id, new LocalisedText(id, id, id), FigureUnit.Count, new LocalisedText("", "", ""), null, "");
        var reason = new LocalisedText(
            "Aktsom kan ikke regne ut dette ennå.",
            "Aktsom kan ikkje rekne ut dette enno.",
            "Aktsom cannot compute this yet."
        );
        return Figure.None(unknown, scope, FigureGap.ModuleNotBuilt, reason);
    }
}
