using System.Text.Json.Nodes;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Print;

/// <summary>Blocks as the template reads them: <c>t</c> names the kind.</summary>
internal static class PrintBlocks
{
    /// <summary>Facts longer than this stand below each other.</summary>
    private const int LongFact = 70;

    public static JsonArray Of(PrintContext print, IReadOnlyList<Block> blocks)
    {
        var all = new JsonArray();
        Append(print, all, blocks);
        return all;
    }

    /// <summary>Indicators that follow each other are set side by side.</summary>
    private static void Append(PrintContext print, JsonArray all, IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = blocks.Skip(i).TakeWhile(b => b is Indicator).Cast<Indicator>().ToList();
            if (row.Count > 0)
            {
                all.Add(Indicators(print, row));
                i += row.Count - 1;
            }
            else if (blocks[i] is Paragraph { Style: ParagraphStyle.Note } note && !HasMargin(blocks, i + 1))
            {
                all.Add(Kind("p", ("style", nameof(ParagraphStyle.Small)), ("text", PrintInlines.Of(print, note.Text)), ("sticky", true)));
            }
            else
            {
                Append(print, all, blocks[i]);
            }
        }
    }

    /// <summary>A note stands in the margin beside a text; an indicator is as wide as the page, and would lie over it.</summary>
    private static bool HasMargin(IReadOnlyList<Block> blocks, int next) =>
        next < blocks.Count && blocks[next] is Paragraph or ListBlock or Table or KeyFigures;

    private static void Append(PrintContext print, JsonArray all, Block block)
    {
        switch (block)
        {
            case Field field:
                all.Add(Question(print, field));
                Append(print, all, Answers.Of(field, print.Document, print.Words));
                print.Levels.Leave(HeadingLevels.Question);
                break;
            case Signatures signatures:
                all.Add(Small(Sentences.Signed(signatures, print.Words), sticky: true));
                all.Add(PrintTables.Of(print, Tables.Signers(signatures, print.Words), "signers"));
                all.Add(Small(Sentences.PlaceAndDate(signatures, print.Words)));
                break;
            default:
                all.Add(One(print, block));
                break;
        }
    }

    private static JsonObject? One(PrintContext print, Block block) =>
        block switch
        {
            Paragraph paragraph => Kind("p", ("style", paragraph.Style.ToString()), ("text", PrintInlines.Of(print, paragraph.Text))),
            ListBlock list => Kind(
                "list",
                ("ordered", list.Ordered),
                ("items", new JsonArray([.. list.Items.Select(i => (JsonNode)Of(print, i))]))
            ),
            Subheading sub when InlineWords.IsEmpty(sub.Text) => null,
            Subheading sub => Kind(
                "sub",
                ("level", print.Levels.Enter(HeadingLevels.Question + sub.Depth)),
                ("text", PrintInlines.Of(print, sub.Text))
            ),
            Quotation quotation => Kind("quote", ("text", PrintInlines.Of(print, quotation.Text)), ("by", quotation.By)),
            Facts facts => Kind(
                "facts",
                ("long", facts.Items.Any(f => InlineWords.Plain(f.Text, print.Figures).Length > LongFact)),
                ("items", Facts(print, facts.Items))
            ),
            KeyFigures figures => Kind("kpis", ("items", Row(print, figures))),
            Table table => PrintTables.Of(print, table),
            Split split => PrintTables.Of(print, split),
            Unknown unknown => Box(print, unknown),
            ImageBlock image => Kind("image", ("picture", PrintFront.Picture(print, image.Picture)), ("caption", image.Caption)),
            PageBreak => Kind("break"),
            Heading heading => Heading(print, heading),
            StepPage page => Step(print, page),
            Cover cover => Kind("cover", ("picture", PrintFront.Picture(print, cover.Image))),
            Contents contents => Contents(print, contents),
            OrganisationList => PrintTables.Of(print, Tables.Organisations(print.Document, print.Words)),
            AttachmentList => PrintTables.Of(print, Tables.Attachments(print.Document, print.Words)),
            FigureList => PrintTables.Of(print, Tables.Figures(print.Figures, print.Words), "figures"),
            Model.Verification => Verification(print),
            Colophon colophon => Kind("colophon", ("text", PrintInlines.Of(print, colophon.Text))),
            _ => null,
        };

    private static JsonObject Heading(PrintContext print, Heading heading)
    {
        var entry = print.Outline[heading];
        return Kind(
            "heading",
            ("level", print.Levels.Enter(heading.Level)),
            ("text", Typography.Hard(heading.Text)),
            ("lead", heading.Lead is { } lead ? Typography.Hard(lead) : null),
            ("code", heading.Code),
            ("step", heading.Step),
            ("mark", entry.Mark),
            ("margin", Margin(print, entry))
        );
    }

    private static JsonObject Step(PrintContext print, StepPage page)
    {
        var entry = print.Outline[page];
        var level = print.Levels.Enter(1);
        return Kind(
            "step",
            ("level", level),
            ("step", page.Step),
            ("listed", print.Outline.Entries.Contains(entry)),
            ("text", page.Title),
            ("margin", Margin(print, entry)),
            ("name", print.Words.Format("StepNamed", page.Step, print.Words.StepName(page.Step))),
            ("blocks", Of(print, page.Blocks))
        );
    }

    private static string? Margin(PrintContext print, OutlineEntry entry) =>
        entry.Mark is { } mark ? print.Words.Format(entry.IsAnnex ? "Annex" : "Step", mark) : null;

    private static JsonObject Question(PrintContext print, Field field) =>
        Kind(
            "question",
            ("level", print.Levels.Enter(HeadingLevels.Question)),
            ("code", field.Code),
            ("text", Typography.Hard(field.Question))
        );

    private static JsonObject Box(PrintContext print, Unknown unknown)
    {
        var wide = !print.Levels.Within(HeadingLevels.Question);
        var level = print.Levels.Enter(HeadingLevels.Box);
        var box = Kind(
            "box",
            ("level", level),
            ("wide", wide),
            ("title", unknown.Title ?? print.Words["UnknownTitle"]),
            ("blocks", Of(print, unknown.Blocks))
        );
        print.Levels.Leave(HeadingLevels.Box);
        return box;
    }

    private static JsonObject Verification(PrintContext print)
    {
        var level = print.Levels.Enter(HeadingLevels.Question);
        var check = Kind(
            "check",
            ("facts", Facts(print, Sentences.Verification(print.Document, print.Words))),
            ("level", level),
            ("title", print.Words["VerifyTitle"]),
            ("blocks", Of(print, [Sentences.HowToVerify(print.Document, print.Words)]))
        );
        print.Levels.Leave(HeadingLevels.Question);
        return check;
    }

    private static JsonObject Contents(PrintContext print, Contents contents)
    {
        var words = print.Words;
        var guide = words["GuideFigures"].Split("{0}");
        return Kind(
            "contents",
            ("title", words["Contents"]),
            ("depth", contents.Depth),
            (
                "guide",
                contents.Guide
                    ? Kind("guide", ("title", words["GuideTitle"]), ("voices", Voices(print)), ("register", words["GuideRegister"]))
                    : null
            ),
            (
                "sample",
                contents.Guide && print.Figures.InOrder is [var first, ..]
                    ? new JsonArray(guide[0], PrintInlines.Figure(print, first.Figure.Id), guide[1])
                    : null
            )
        );
    }

    /// <summary>How the page is read: of codes only where there are any.</summary>
    private static string Voices(PrintContext print) =>
        Reading.All(print.Document.Blocks).OfType<Field>().Any(field => field.Code is not null)
            ? $"{print.Words["GuideCodes"]} {print.Words["GuideVoices"]}"
            : print.Words["GuideVoices"];

    private static JsonObject Indicators(PrintContext print, IReadOnlyList<Indicator> row) =>
        Kind("indicators", ("items", new JsonArray([.. row.Select(i => (JsonNode)Indicator(print, i))])));

    private static JsonObject Indicator(PrintContext print, Indicator indicator)
    {
        var drawn = print.Draw(indicator);
        return Kind(
            "indicator",
            ("name", indicator.Name),
            ("key", drawn ? indicator.Key : null),
            ("alt", drawn ? Sentences.Chart(indicator, print.Words) : null),
            ("explanation", indicator.Explanation),
            ("comment", indicator.Comment),
            ("table", PrintTables.Of(print, Tables.Years(indicator, print.Figures, print.Words), "years"))
        );
    }

    private static JsonArray Facts(PrintContext print, IEnumerable<Fact> facts) =>
        new([.. facts.Select(f => (JsonNode)new JsonObject { ["label"] = f.Label, ["text"] = PrintInlines.Of(print, f.Text) })]);

    private static JsonArray Row(PrintContext print, KeyFigures figures) =>
        new([
            .. figures.Items.Select(i =>
                (JsonNode)new JsonObject { ["figure"] = PrintInlines.Figure(print, i.Figure), ["label"] = i.Label }
            ),
        ]);

    private static JsonObject? Small(string? text, bool sticky = false) =>
        text is null ? null : Kind("p", ("style", "Small"), ("sticky", sticky), ("text", Typography.Hard(text)));

    internal static JsonObject Kind(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var block = new JsonObject { ["t"] = type };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                block[name] = value;
            }
        }

        return block;
    }
}
