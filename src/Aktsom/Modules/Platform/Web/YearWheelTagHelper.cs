using System.Globalization;
using System.Text;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// <c>&lt;year-wheel today="…" stops="…" /&gt;</c>: the way to 30 June as a wheel from 1 July. Every stop also stands in a list beside it, so the
/// drawing is one picture with one sentence for screen readers.
/// </summary>
[HtmlTargetElement("year-wheel", Attributes = "today", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class YearWheelTagHelper : TagHelper
{
    private const double Centre = 150;
    private const double Outer = 128;
    private const double Inner = 100;
    private const double Gap = 0.9;
    private const int Months = 12;

    /// <summary>Today in Norway.</summary>
    public DateOnly Today { get; set; }

    /// <summary>The days with a stop.</summary>
    public IReadOnlyList<DateOnly> Stops { get; set; } = [];

    private DateOnly End => new(Today.Month >= 7 ? Today.Year + 1 : Today.Year, 6, 30);
    private DateOnly Begin => End.AddYears(-1).AddDays(1);
    private int DaysLeft => End.DayNumber - Today.DayNumber;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ak-wheel");
        var label = string.Format(CultureInfo.CurrentCulture, SharedTexts.Get("Wheel.Label"), Formats.ShortDay(Today), DaysLeft);
        output.Content.SetHtmlContent("<svg viewBox=\"0 0 300 300\" role=\"img\" aria-label=\"").Append(label).AppendHtml("\">");
        output.Content.AppendHtml(Ring()).AppendHtml(Marks()).AppendHtml("</svg>");
    }

    private string Ring()
    {
        var ring = new StringBuilder();
        var now = Angle(Today.AddDays(1));
        for (var month = 0; month < Months; month++)
        {
            var first = Begin.AddMonths(month);
            var (from, to) = (Angle(first) + Gap, Angle(first.AddMonths(1)) - Gap);
            if (now > from)
            {
                ring.Append(Segment("past", from, Math.Min(now, to)));
            }

            if (now < to)
            {
                ring.Append(Segment("left", Math.Max(now, from), to));
            }

            var (x, y) = At((from + to) / 2, (Outer + Inner) / 2);
            var look = now > (from + to) / 2 ? "on" : "off";
            ring.Append(CultureInfo.InvariantCulture, $"""<text class="{look}" x="{x:0.#}" y="{y + 4:0.#}">""");
            ring.Append(MonthWord(first)).Append("</text>");
        }

        return ring.ToString();
    }

    /// <summary>juli, but aug.: what there is room for.</summary>
    private static string MonthWord(DateOnly month)
    {
        const int Room = 5;
        var whole = month.ToString("MMMM", CultureInfo.CurrentCulture);
        return whole.Length <= Room ? whole : month.ToString("MMM", CultureInfo.CurrentCulture).TrimEnd('.') + ".";
    }

    private string Marks()
    {
        var marks = new StringBuilder();
        foreach (var stop in Stops.Where(stop => stop >= Begin && stop <= End))
        {
            var (x, y) = At(Angle(stop), Outer + 12);
            marks.Append(CultureInfo.InvariantCulture, $"""<circle class="stop" cx="{x:0.#}" cy="{y:0.#}" r="4.5"/>""");
        }

        var ((x1, y1), (x2, y2)) = (At(Angle(Today), Inner - 8), At(Angle(Today), Outer + 8));
        marks.Append(CultureInfo.InvariantCulture, $"""<path class="hand" d="M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}"/>""");
        marks.Append("""<path class="goal" d="M150 26V4l14 5.5-14 5.5"/>""");
        marks.Append(CultureInfo.InvariantCulture, $"""<text class="days" x="150" y="152">{DaysLeft}</text>""");
        marks
            .Append("<text class=\"until\" x=\"150\" y=\"176\">")
            .Append(SharedTexts.Get(DaysLeft == 1 ? "Wheel.Days.one" : "Wheel.Days.many"));
        return marks.Append("</text><text class=\"until\" x=\"150\" y=\"194\">").Append(Formats.ShortDay(End)).Append("</text>").ToString();
    }

    /// <summary>Degrees clockwise from the top, where the year begins and ends.</summary>
    private double Angle(DateOnly day) => 360.0 * (day.DayNumber - Begin.DayNumber) / (End.DayNumber - Begin.DayNumber + 1);

    private static string Segment(string look, double from, double to)
    {
        var ((ax, ay), (bx, by)) = (At(from, Outer), At(to, Outer));
        var ((cx, cy), (dx, dy)) = (At(to, Inner), At(from, Inner));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<path class="{look}" d="M{ax:0.#} {ay:0.#}A{Outer} {Outer} 0 0 1 {bx:0.#} {by:0.#}L{cx:0.#} {cy:0.#}A{Inner} {Inner} 0 0 0 {dx:0.#} {dy:0.#}Z"/>"""
        );
    }

    private static (double X, double Y) At(double degrees, double radius)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return (Centre + (radius * sine), Centre - (radius * cosine));
    }
}
