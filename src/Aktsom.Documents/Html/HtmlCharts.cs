using System.Globalization;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Html;

internal static class HtmlCharts
{
    /// <summary>The chart with its table folded below it; where there is no chart, the table itself.</summary>
    public static void Write(HtmlContext html, Indicator indicator)
    {
        var writer = html.Writer.Open("figure", ("class", "ak-doc__chart")).Element("figcaption", indicator.Name);
        if (indicator.Explanation is { } explanation)
        {
            writer.Element("p", explanation, ("class", "ak-caption"));
        }

        var table = Tables.Years(indicator, html.Figures, html.Words);
        if (html.Options.Charts.TryGetValue(indicator.Key, out var chart))
        {
            writer.Trusted(chart).Open("details").Element("summary", html.Words["ShowAsTable"]);
            HtmlTables.Write(html, table, indicator.Name);
            writer.Close();
        }
        else
        {
            HtmlTables.Write(html, table, indicator.Name);
        }

        if (indicator.Comment is { } comment)
        {
            writer.Element("p", comment, ("class", "ak-caption"));
        }

        writer.Close().Line();
    }

    /// <summary>Parts of a whole: a bar, and the table that says the same.</summary>
    public static void Write(HtmlContext html, Split split)
    {
        var writer = html.Writer.Open("figure", ("class", "ak-doc__split"));
        if (split.Caption is { } caption)
        {
            writer.Element("figcaption", caption);
        }

        Bar(writer, split);
        writer.Open("table", ("class", "ak-table")).Open("thead").Open("tr");
        writer.Element("th", html.Words["Type"], ("scope", "col")).Element("th", html.Words["Share"], ("scope", "col"), ("class", "num"));
        writer.Close().Close().Open("tbody");
        for (var i = 0; i < split.Parts.Count; i++)
        {
            writer.Open("tr").Open("th", ("scope", "row"));
            writer.Open("svg", ("class", "ak-doc__swatch"), ("data-part", Shade(i)), ("viewBox", "0 0 1 1"), ("aria-hidden", "true"));
            writer.Open("rect", ("width", "1"), ("height", "1")).Close().Text(" " + split.Parts[i].Label).Close();
            writer
                .Element(
                    "td",
                    html.Words.Value(split.Parts[i].Percent, IndicatorUnit.Percent, split.Parts[i].Percent.Scale),
                    ("class", "num")
                )
                .Close();
        }

        writer.Close().Close().Close().Line();
    }

    private static void Bar(HtmlWriter writer, Split split)
    {
        writer.Open("svg", ("class", "ak-doc__bar"), ("width", "100%"), ("height", "14"), ("aria-hidden", "true"));
        var from = 0m;
        for (var i = 0; i < split.Parts.Count; i++)
        {
            var percent = split.Parts[i].Percent;
            writer.Open(
                "rect",
                ("class", "ak-doc__part"),
                ("data-part", Shade(i)),
                ("x", Percent(from)),
                ("width", Percent(percent)),
                ("height", "14")
            );
            from += percent;
        }

        writer.Close();
    }

    /// <summary>Four shades of the organisation's colour, then again from the first.</summary>
    private static string Shade(int index) => (index % 4 + 1).ToString(CultureInfo.InvariantCulture);

    private static string Percent(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "%";
}
