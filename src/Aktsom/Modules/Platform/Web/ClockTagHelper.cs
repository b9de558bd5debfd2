using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;clock start="…" due="…" today="…" /&gt;</c>: a deadline as words first, then a track with the day as a ring. Amber from four days left,
/// red after. With <c>answered</c> it stands still. <c>ticks</c> are days on the track, such as 7, 14 and 18.
/// </summary>
[HtmlTargetElement("clock", Attributes = "start,due,today", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClockTagHelper : TagHelper
{
    private const int Soon = 4;
    private const int Track = 160;
    private const int Margin = 6;

    /// <summary>The day it was received; the day after is day 1.</summary>
    public DateOnly Start { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly Due { get; set; }

    /// <summary>Today in Norway.</summary>
    public DateOnly Today { get; set; }

    /// <summary>The day it was answered, when it is.</summary>
    public DateOnly? Answered { get; set; }

    /// <summary>Days with a tick.</summary>
    public IReadOnlyList<int> Ticks { get; set; } = [7, 14, 18];

    /// <summary>The deadline was extended, which the words then say.</summary>
    public bool Extended { get; set; }

    /// <summary>Only the drawing and «Dag 17 av 21», where the table has the deadline in a column of its own.</summary>
    public bool Bare { get; set; }

    private int Length => Math.Max(Due.DayNumber - Start.DayNumber, 1);
    private int Day => (Answered ?? Today).DayNumber - Start.DayNumber;
    private int Left => Length - Day;
    private string Look =>
        (Answered, Left) switch
        {
            (not null, _) => "answered",
            (_, < 0) => "late",
            (_, <= Soon) => "soon",
            _ => "running",
        };

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-clock");
        output.Attributes.SetAttribute("data-clock", Look);
        output.Content.SetHtmlContent(Drawing());
        if (!Bare)
        {
            output.Content.AppendHtml("<b>").Append(Words()).AppendHtml("</b>");
        }

        output.Content.AppendHtml("<span>").Append(DayWords()).AppendHtml("</span>");
    }

    private string Words() => Answered is null ? Formats.DaysLeft(Left) : SharedTexts.Get("Clock.Answered");

    private string DayWords() => Text(Extended ? "Clock.DayExtended" : "Clock.Day", Day, Length);

    private string Drawing()
    {
        // Past the deadline the track is drawn shorter, so that the ring beyond it still has room.
        var span = Math.Max(Length, Day);
        double At(int day) => Margin + (Math.Clamp(day, 0, span) * (double)(Track - (2 * Margin)) / span);
        var now = At(Day);
        var end = At(Length);
        var ticks = string.Concat(
            Ticks.Where(tick => tick < Length).Select(tick => Invariant($"""<path class="tick" d="M{At(tick):0.#} 2v10"/>"""))
        );
        var ring = Answered is null ? Invariant($"""<circle class="now" cx="{now:0.#}" cy="7" r="4.5"/>""") : "";
        return Invariant(
            $"""<svg viewBox="0 0 {Track} 14" aria-hidden="true"><rect class="track" x="0" y="4" width="{end:0.#}" height="6"/><rect class="run" x="0" y="4" width="{now:0.#}" height="6"/>{ticks}<path class="end" d="M{end:0.#} 0v14"/>{ring}</svg>"""
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Text(string key, params object[] values) =>
        string.Format(CultureInfo.CurrentCulture, SharedTexts.Get(key), values);
}
