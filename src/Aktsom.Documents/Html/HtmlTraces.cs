using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Html;

/// <summary>The list of figures, each unfolding to its sum, definition, sources and records.</summary>
internal static class HtmlTraces
{
    /// <summary>Stands on an element inside the details: that is what makes a browser open it by the address.</summary>
    public static string Id(string figure) => "tall-" + figure;

    public static string BackId(string figure) => "bruk-" + figure;

    public static void Write(HtmlContext html)
    {
        html.Writer.Element("p", html.Words["FiguresHint"], ("class", "ak-caption")).Line();
        foreach (var figure in html.Figures.InOrder)
        {
            Write(html, figure);
        }
    }

    private static void Write(HtmlContext html, NumberedFigure numbered)
    {
        var writer = html.Writer;
        var figure = numbered.Figure;
        var open = string.Equals(html.Options.OpenFigure, figure.Id, StringComparison.Ordinal) ? "" : null;
        writer.Open("details", ("class", "ak-trace"), ("open", open)).Open("summary").Element("strong", numbered.Text).Text(" ");
        writer.Element("span", figure.Label);
        if (figure.Records is { } records)
        {
            writer.Text(" ").Element("span", Records(html, records), ("class", "ak-muted"));
        }

        writer.Close().Open("div", ("class", "ak-trace__body"), ("id", Id(figure.Id)));
        Sum(html, numbered);
        if ((figure.Gap is null ? figure.BasedOn : figure.Reason ?? figure.BasedOn) is { } ground)
        {
            writer.Element("p", ground);
        }

        Sources(html, figure);
        writer.Close().Close().Line();
    }

    private static void Sum(HtmlContext html, NumberedFigure numbered)
    {
        var figure = numbered.Figure;
        if (figure.Parts.Count == 0)
        {
            return;
        }

        var writer = html.Writer.Open("dl", ("class", "ak-sum"));
        foreach (var part in figure.Parts)
        {
            writer.Open("div").Element("dt", part.Label).Element("dd", part.Value, ("data-op", part.Sign)).Close();
        }

        var result = figure.AsOf is { } day ? html.Words.Format("AsOfDay", html.Words.Day(day)) : figure.Label;
        writer.Open("div", ("class", "result")).Element("dt", result).Element("dd", numbered.Text).Close().Close();
    }

    private static void Sources(HtmlContext html, Figure figure)
    {
        var parts = new List<string>(figure.Sources);
        if (figure.Definition is { } definition)
        {
            parts.Add(
                html.Words.Format("DefinitionNamed", Tables.Definition(figure))
                    + (definition.Edition is { } edition ? ", " + html.Words.Format("DefinitionEdition", edition) : "")
            );
        }

        if (figure is { AsOf: { } day, Parts.Count: 0 })
        {
            parts.Add(html.Words.Format("AsOfDay", html.Words.Day(day)));
        }

        var writer = html.Writer.Open("p", ("class", "ak-caption")).Text(string.Join(" · ", parts));
        var given = figure.RecordsUrl is { } address && SafeLink.IsAllowed(address) ? address : null;
        if ((html.Options.RecordsPath is { } path && figure.Records > 0 ? path + figure.Id : given) is { } url)
        {
            writer.Text(parts.Count > 0 ? " · " : "").Element("a", html.Words["FetchRecords"], ("href", url));
        }

        if (html.Met.Contains(figure.Id))
        {
            writer.Text(" · ").Element("a", html.Words["BackToText"], ("href", "#" + BackId(figure.Id)));
        }

        writer.Close();
    }

    private static string Records(HtmlContext html, int records) =>
        records == 1 ? html.Words["OneRecord"] : html.Words.Format("RecordsCount", html.Words.Number(records));
}
