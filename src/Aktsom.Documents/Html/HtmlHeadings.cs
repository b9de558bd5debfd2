using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Html;

internal static class HtmlHeadings
{
    public static void Write(HtmlContext html, Heading heading)
    {
        var entry = html.Outline[heading];
        var style = entry.Level == 1 ? "ak-doc__chapter" : null;
        html.Writer.Open(html.Heading(heading.Level), ("id", entry.Anchor), ("class", style));
        Mark(html, entry, heading.Code);
        html.Writer.Text(heading.Text).Close().Line();
        if (heading.Lead is { } lead)
        {
            html.Writer.Element("p", lead, ("class", "ak-doc__lead")).Line();
        }
    }

    public static void Write(HtmlContext html, StepPage page)
    {
        var entry = html.Outline[page];
        html.Writer.Open("div", ("class", "ak-doc__step")).Open(html.Heading(1), ("id", entry.Anchor), ("class", "ak-doc__chapter"));
        Mark(html, entry, null);
        html.Writer.Text(page.Title).Close().Line();
        HtmlBlocks.Write(html, page.Blocks);
        html.Writer.Close().Line();
    }

    public static void Write(HtmlContext html, Field field)
    {
        html.Writer.Open("section", ("class", "ak-doc__field"), ("id", field.Key), ("data-state", field.State.ToString()));
        html.Writer.Open(html.Heading(HeadingLevels.Question), ("class", "ak-doc__question"));
        if (field.Code is { } code)
        {
            html.Writer.Element("span", code, ("class", "ak-doc__code")).Text(" ");
        }

        html.Writer.Text(field.Question).Close().Line();
        HtmlBlocks.Write(html, Answers.Of(field, html.Document, html.Words));
        html.Levels.Leave(HeadingLevels.Question);
        html.Writer.Close().Line();
    }

    public static void WriteContents(HtmlContext html)
    {
        var writer = html.Writer.Open("nav", ("class", "ak-doc__toc"), ("aria-label", html.Words["Contents"])).Open("ol").Line();
        foreach (var entry in html.Outline.Entries.Where(e => e.Level == 1))
        {
            writer.Open("li").Open("a", ("href", "#" + entry.Anchor)).Text(entry.Text).Close().Close().Line();
        }

        writer.Close().Close().Line();
    }

    private static void Mark(HtmlContext html, OutlineEntry entry, string? code)
    {
        var mark = code ?? (entry.Mark is { } m ? html.Words.Format(entry.IsAnnex ? "Annex" : "Step", m) : null);
        if (mark is not null)
        {
            html.Writer.Element("span", mark, ("class", "ak-doc__code")).Text(" ");
        }
    }
}
