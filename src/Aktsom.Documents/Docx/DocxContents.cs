using System.Globalization;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>
/// The contents as a field the word processor can bring up to date. Page numbers are known only there, so the entries stand without until
/// somebody does.
/// </summary>
internal static class DocxContents
{
    public static void Write(DocxContext docx, OpenXmlElement into, Contents contents)
    {
        into.Append(DocxInlines.Paragraph("TOCHeading", docx.Words["Contents"]));
        var entries = docx.Outline.Entries.Where(entry => entry.Level <= contents.Depth).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        var lines = entries.Select(entry => Entry(docx, entry)).ToList();
        var depth = Math.Clamp(contents.Depth, 1, 2).ToString(CultureInfo.InvariantCulture);
        OpenXmlElement[] begin =
        [
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
            new W.Run(
                new W.FieldCode($" TOC \\h \\z \\t \"heading 1;1{(depth == "2" ? ";heading 2;2" : "")}\" ")
                {
                    Space = SpaceProcessingModeValues.Preserve,
                }
            ),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
        ];
        foreach (var piece in begin.Reverse())
        {
            lines[0].InsertAfter(piece, lines[0].ParagraphProperties);
        }

        lines[^1].Append(new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }));
        into.Append(lines);
        if (contents.Guide)
        {
            Guide(docx, into);
        }
    }

    private static W.Paragraph Entry(DocxContext docx, OutlineEntry entry)
    {
        var paragraph = DocxInlines.Empty(entry.Level == 1 ? "TOC1" : "TOC2");
        var mark = entry.Mark is { } m ? docx.Words.Format(entry.IsAnnex ? "Annex" : "Step", m) + " " : "";
        paragraph.Append(new W.Hyperlink(DocxInlines.Run(mark + entry.Text)) { Anchor = docx.PlaceOf(entry), History = true });
        return paragraph;
    }

    /// <summary>How figures are to be read; which letter is whose does not hold here, where the reader chooses the typeface.</summary>
    private static void Guide(DocxContext docx, OpenXmlElement into)
    {
        if (docx.Figures.InOrder is not [var first, ..])
        {
            return;
        }

        var around = docx.Words["GuideFigures"].Split("{0}");
        var paragraph = DocxInlines.Empty("Small");
        paragraph.Append(DocxInlines.Run(around[0]));
        paragraph.Append(DocxInlines.Figure(docx, first.Figure.Id));
        paragraph.Append(DocxInlines.Run(around[1]));
        into.Append(DocxInlines.Paragraph("BoxHeading", docx.Words["GuideTitle"]), paragraph);
    }
}
