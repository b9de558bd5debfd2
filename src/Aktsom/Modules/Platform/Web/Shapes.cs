using System.Globalization;
using System.Text;
using Aktsom.Risk;

namespace Aktsom.Modules.Platform.Web;

/// <summary>Our own drawings: risk bars, state shapes, severity squares and clocks. Presentation attributes only, so a strict policy lets them through.</summary>
internal static class Shapes
{
    private const int Bars = 4;

    public static string Risk(RiskLevel level)
    {
        if (level == RiskLevel.Unknown)
        {
            return Svg(
                18,
                18,
                """<path d="M6.1 6.7a2.9 2.9 0 1 1 4.4 2.5c-.9.55-1.5 1.1-1.5 2.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/><circle cx="9" cy="14.4" r="1.25" fill="currentColor"/>"""
            );
        }

        var bars = new StringBuilder();
        for (var bar = 0; bar < Bars; bar++)
        {
            var height = 5 + (bar * 3.35);
            var filled = bar < (int)level ? "on" : "off";
            bars.Append(
                CultureInfo.InvariantCulture,
                $"""<rect class="{filled}" x="{1.1 + (bar * 4.2):0.#}" y="{16.6 - height:0.##}" width="3.1" height="{height:0.##}" rx="0.6" stroke-width="1"/>"""
            );
        }

        return Svg(18, 18, bars.ToString());
    }

    public static string State(WorkState state) =>
        Svg(
            20,
            20,
            state switch
            {
                WorkState.NotStarted => """<circle cx="10" cy="10" r="7.4" fill="none" stroke="currentColor" stroke-width="1.4"/>""",
                WorkState.InProgress =>
                    """<circle cx="10" cy="10" r="7.4" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M10 2.6a7.4 7.4 0 0 0 0 14.8z"/>""",
                WorkState.Waiting =>
                    """<path d="M4.5 2h11a.7.7 0 0 1 0 1.4h-.4c-.1 2.9-1.3 5.4-3.2 6.6 1.9 1.2 3.1 3.7 3.2 6.6h.4a.7.7 0 0 1 0 1.4h-11a.7.7 0 0 1 0-1.4h.4c.1-2.9 1.3-5.4 3.2-6.6-1.9-1.2-3.1-3.7-3.2-6.6h-.4a.7.7 0 0 1 0-1.4m1.8 1.4c.1 2.9 1.6 5.3 3.7 5.3s3.6-2.4 3.7-5.3zm3.7 9c-1.4 0-2.7 1.6-3.3 4.2h6.6c-.6-2.6-1.9-4.2-3.3-4.2" fill-rule="evenodd"/>""",
                WorkState.Done =>
                    """<circle cx="10" cy="10" r="8.1"/><path d="m6.2 10.3 2.7 2.7 4.8-5.6" class="cut" fill="none" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>""",
                WorkState.Late =>
                    """<path d="M9.2 2.4a.95.95 0 0 1 1.6 0l7.6 13.7a.95.95 0 0 1-.8 1.4H2.4a.95.95 0 0 1-.8-1.4z"/><path class="cut" d="M10 7.6v4" stroke-width="1.5" stroke-linecap="round"/><circle cx="10" cy="14.4" r="1" class="hole"/>""",
                WorkState.Off =>
                    """<circle cx="10" cy="10" r="7.4" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M6.6 10h6.8" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/>""",
                WorkState.Locked =>
                    """<path d="M6 8.2V6a4 4 0 1 1 8 0v2.2h.3c.9 0 1.7.8 1.7 1.7v7c0 .5-.4.9-.9.9H4.9a.9.9 0 0 1-.9-.9v-7c0-.9.8-1.7 1.7-1.7zm1.5 0h5V6a2.5 2.5 0 0 0-5 0zM10 11.2a1.2 1.2 0 0 0-.7 2.2v1.3a.7.7 0 0 0 1.4 0v-1.3a1.2 1.2 0 0 0-.7-2.2" fill-rule="evenodd"/>""",
                _ => "",
            }
        );

    /// <summary>Small squares: filled, outlined, or dashed when nothing is judged.</summary>
    public static string Squares(int? filled, int of)
    {
        var squares = new StringBuilder();
        for (var square = 0; square < of; square++)
        {
            var look =
                filled is null ? "unknown"
                : square < filled ? "on"
                : "off";
            squares.Append(
                CultureInfo.InvariantCulture,
                $"""<rect class="{look}" x="{0.75 + (square * 12)}" y="0.75" width="8.5" height="8.5" rx="1"/>"""
            );
        }

        return Svg((of * 12) - 2, 10, squares.ToString());
    }

    /// <summary>Aktsom's mark: a ring of six segments, one set apart. Six steps, and the year that turns at the statement.</summary>
    public const string Mark =
        """<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" class="ak-mark"><path class="apart" d="M17.31 1.06A15 15 0 0 1 28.29 7.4l-4.75 3.32a9.2 9.2 0 0 0-6.74-3.88z"/><path d="M29.59 9.66a15 15 0 0 1 0 12.68l-5.25-2.45a9.2 9.2 0 0 0 0-7.78zM28.29 24.6a15 15 0 0 1-10.98 6.34l-.51-5.78a9.2 9.2 0 0 0 6.74-3.88zM14.69 30.94A15 15 0 0 1 3.71 24.6l4.75-3.32a9.2 9.2 0 0 0 6.74 3.88zM2.41 22.34a15 15 0 0 1 0-12.68l5.25 2.45a9.2 9.2 0 0 0 0 7.78zM3.71 7.4a15 15 0 0 1 10.98-6.34l.51 5.78a9.2 9.2 0 0 0-6.74 3.88z"/></svg>""";

    private static string Svg(int width, int height, string content) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true">{content}</svg>"""
        );
}
