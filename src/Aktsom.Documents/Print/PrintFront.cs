using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Print;

/// <summary>Everything around the text: title, cover, running head and foot, colours.</summary>
internal static class PrintFront
{
    private const int LongTitle = 60;
    private const int LongestTogether = 15;
    private const double TitleRoom = 425;

    // Of a letter on the average, as a share of the type size.
    private const double LetterWidth = 0.55;

    public static JsonObject Of(PrintContext print)
    {
        var (document, words) = (print.Document, print.Words);
        var page = words.Format("PageOf", "|", "|").Split('|');
        return new JsonObject
        {
            ["lang"] = words.Tag,
            ["title"] = document.Title,
            ["author"] = document.Organisation.Name,
            ["date"] = Date(document),
            ["colours"] = Colours(print),
            ["running"] = new JsonObject
            {
                ["left"] = document.RunningTitle ?? words.Format("StatementFor", document.Year.ToString(words.Culture)),
                ["right"] = document.Organisation.Name,
                ["foot"] = Typography.Hard(Sentences.Edition(document, words)),
                ["page"] = new JsonArray(page[0], page[1]),
                ["steps"] = new JsonArray([
                    .. Enumerable.Range(1, 6).Select(n => (JsonNode)words.Format("StepNamed", n, words.StepName(n))),
                ]),
            },
            ["front"] = Front(print),
            ["figures"] = new JsonArray([.. print.Figures.InOrder.Select(f => (JsonNode)f.Number)]),
        };
    }

    private static JsonObject Front(PrintContext print)
    {
        var (document, words) = (print.Document, print.Words);
        var organisation = document.Organisation;
        return new JsonObject
        {
            ["title"] = LastWordsTogether(document.Title),
            ["size"] = TitleSize(document.Title),
            ["subtitle"] = document.Subtitle,
            ["name"] = organisation.ShortName ?? organisation.Name,
            ["lines"] = document.RunningTitle is null
                ? new JsonArray(
                    Sentences.Covers(document, words),
                    Typography.Hard(Sentences.Period(document, words)),
                    Typography.Hard(Sentences.Published(document, words))
                )
                : [],
            ["logo"] = Picture(print, organisation.LogoOnColour ?? organisation.Logo),
            ["plate"] = organisation.LogoOnColour is null,
            ["mark"] = Picture(print, organisation.Logo),
            ["shape"] = Shape(print, organisation.LogoOnColour),
        };
    }

    /// <summary>Points: as large as the longest word allows on a line of 150 mm, and smaller where the title is long.</summary>
    private static double TitleSize(string title)
    {
        var longest = LastWordsTogether(title).Split(' ').Max(word => word.Length);
        return Math.Min(title.Length > LongTitle ? 36 : 48, Math.Floor(TitleRoom / (LetterWidth * longest)));
    }

    /// <summary>A year never stands alone on the cover's last line, unless the word before it fills a line.</summary>
    private static string LastWordsTogether(string title) =>
        title.LastIndexOf(' ') is var at and > 0
        && title.Length - at <= 5
        && title.Length - (title.LastIndexOf(' ', at - 1) + 1) <= LongestTogether
            ? string.Concat(title.AsSpan(0, at), "\u00a0", title.AsSpan(at + 1))
            : title;

    /// <summary>Words that are missing stay missing: the PDF is then refused, not written without them.</summary>
    public static JsonObject? Picture(PrintContext print, Picture? picture)
    {
        if (picture is null)
        {
            return null;
        }

        var named = new JsonObject { ["name"] = print.Keep(picture) };
        if (!string.IsNullOrWhiteSpace(picture.Alt))
        {
            named["alt"] = picture.Alt;
        }

        return named;
    }

    /// <summary>The logo's shape, large and faint behind the title, where it is a drawing that can be made so.</summary>
    private static string? Shape(PrintContext print, Picture? logo)
    {
        if (logo is not { MediaType: "image/svg+xml" })
        {
            return null;
        }

        var drawing = XElement.Load(new MemoryStream(logo.Data));
        if (drawing.Attribute("viewBox") is null)
        {
            return null;
        }

        drawing.SetAttributeValue("width", "100");
        drawing.SetAttributeValue("height", "100");
        var svg = drawing.Name.Namespace;
        var faint = new XElement(
            svg + "svg",
            new XAttribute("viewBox", "0 0 100 100"),
            new XElement(svg + "g", new XAttribute("opacity", "0.1"), drawing)
        );
        return print.Keep(logo with { Data = Encoding.UTF8.GetBytes(faint.ToString()) });
    }

    private static JsonObject Colours(PrintContext print)
    {
        var brand = print.Brand;
        return new JsonObject
        {
            ["org"] = brand.ForText().ToString(),
            ["cover"] = brand.ToString(),
            ["onCover"] = brand.TextOnTop.ToString(),
            ["soft"] = brand.Soft.ToString(),
            ["tint"] = brand.Tint.ToString(),
        };
    }

    private static JsonArray? Date(Document document)
    {
        var day =
            document.Edition.Published
            ?? (document.Edition.Frozen is { } frozen ? DateOnly.FromDateTime(frozen.DateTime) : null as DateOnly?);
        return day is { } d ? new JsonArray(d.Year, d.Month, d.Day) : null;
    }
}
