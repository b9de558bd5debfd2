using Aktsom.Modules.Platform.Figures;

namespace Aktsom.Modules.Platform.Web;

/// <summary>A figure as people read it, by its unit.</summary>
internal static class FigureWords
{
    /// <summary>264, 98,9 %, 142,6 mill. kr. A figure without a value gives its kind of none: «Ukjent».</summary>
    public static string Text(this Figure figure) =>
        figure switch
        {
            { Value: null } => Texts.SharedTexts.Get("NoFigure." + Kind(figure.Gap ?? FigureGap.Unknown)),
            { Definition.Unit: FigureUnit.Percent, Numerator: { } part, Denominator: { } whole } => Formats.Share(part, whole),
            { Definition.Unit: FigureUnit.Percent, Value: { } share } => Formats.Share(share, 100),
            { Definition.Unit: FigureUnit.Nok, Value: { } amount } => Formats.Money(amount),
            { Value: { } number } => Formats.Number(number, number == Math.Truncate(number) ? 0 : 1),
        };

    public static NoFigure Kind(FigureGap gap) =>
        gap switch
        {
            FigureGap.NotApplicable => NoFigure.NotApplicable,
            FigureGap.TooFew => NoFigure.TooFew,
            FigureGap.NothingToCount => NoFigure.NothingToCount,
            FigureGap.ModuleNotBuilt => NoFigure.ModuleNotBuilt,
            _ => NoFigure.Unknown,
        };
}

/// <summary>What <c>_FigureTrace.cshtml</c> shows: <c>&lt;partial name="@FigureTraceView.Page" model="new FigureTraceView(figure)" /&gt;</c>.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="All">Address of all its records, when the page has one.</param>
internal sealed record FigureTraceView(Figure Figure, string? All = null)
{
    public const string Page = "/Modules/Platform/Web/_FigureTrace.cshtml";

    /// <summary>Records shown before «Vis alle».</summary>
    public const int Shown = 10;

    /// <summary>The id to point a <c>figure-value</c> at.</summary>
    public string Id => IdOf(Figure);

    public static string IdOf(Figure figure) => figure.Definition.Id.Replace('.', '-');
}
