using System.Globalization;
using Aktsom.Documents.Charts;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>Writes blocks in order into the body or a cell.</summary>
internal static class DocxBlocks
{
    private const int DeepestList = 8;

    public static void Write(DocxContext docx, OpenXmlElement into, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(docx, into, block);
        }
    }

    private static void Write(DocxContext docx, OpenXmlElement into, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                into.Append(DocxInlines.Paragraph(docx, StyleOf(paragraph.Style), paragraph.Text));
                break;
            case Heading heading:
                Chapter(docx, into, heading);
                break;
            case StepPage page:
                into.Append(DocxInlines.Paragraph("StepNumber", page.Step.ToString(CultureInfo.InvariantCulture)));
                into.Append(Titled(docx, docx.Outline[page], null, page.Title, 1, pageBreak: false));
                Write(docx, into, page.Blocks);
                break;
            case Field field:
                Question(docx, into, field);
                break;
            case Subheading subheading when !InlineWords.IsEmpty(subheading.Text):
                into.Append(
                    DocxInlines.Paragraph(
                        docx,
                        docx.HeadingStyle(HeadingLevels.Question + subheading.Depth, DocxParts.Subheading),
                        subheading.Text
                    )
                );
                break;
            case ListBlock list:
                List(docx, into, list, 0);
                break;
            case Quotation quotation:
                into.Append(DocxInlines.Paragraph(docx, "Quote", quotation.Text));
                Optional(into, "QuoteSource", quotation.By);
                break;
            case ImageBlock image:
                Optional(into, "Caption", image.Caption);
                Picture(docx, into, image.Picture);
                break;
            case Cover { Image: { } picture }:
                Picture(docx, into, picture);
                break;
            case Contents contents:
                DocxContents.Write(docx, into, contents);
                break;
            case PageBreak:
                into.Append(new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page })));
                break;
            case Colophon colophon:
                into.Append(DocxInlines.Paragraph(docx, "Colophon", colophon.Text));
                break;
            default:
                Tabular(docx, into, block);
                break;
        }
    }

    private static void Tabular(DocxContext docx, OpenXmlElement into, Block block)
    {
        var (document, words) = (docx.Document, docx.Words);
        switch (block)
        {
            case Table table:
                DocxTables.Write(docx, into, table);
                break;
            case Facts facts:
                DocxTables.Write(docx, into, facts.Items);
                break;
            case KeyFigures figures:
                DocxTables.Write(docx, into, figures);
                break;
            case Split split:
                DocxTables.Write(docx, into, DocxTables.Parts(docx, split));
                break;
            case Indicator indicator:
                OneByYear(docx, into, indicator);
                break;
            case Unknown unknown:
                Box(docx, into, unknown);
                break;
            case Signatures signatures:
                into.Append(DocxInlines.Paragraph("Small", Sentences.Signed(signatures, words)));
                DocxTables.Write(docx, into, Tables.Signers(signatures, words));
                Optional(into, "Small", Sentences.PlaceAndDate(signatures, words));
                break;
            case OrganisationList:
                DocxTables.Write(docx, into, Tables.Organisations(document, words));
                break;
            case AttachmentList:
                DocxTables.Write(docx, into, Tables.Attachments(document, words));
                break;
            case FigureList:
                DocxTables.WriteFigures(docx, into);
                break;
            case Model.Verification:
                DocxTables.Write(docx, into, Sentences.Verification(document, words));
                into.Append(DocxInlines.Paragraph(docx.HeadingStyle(HeadingLevels.Question, DocxParts.Question), words["VerifyTitle"]));
                List(docx, into, Sentences.HowToVerify(document, words), 0);
                docx.Levels.Leave(HeadingLevels.Question);
                break;
        }
    }

    private static void Chapter(DocxContext docx, OpenXmlElement into, Heading heading)
    {
        into.Append(Titled(docx, docx.Outline[heading], heading.Code, heading.Text, heading.Level, pageBreak: true));
        Optional(into, "Lead", heading.Lead);
    }

    /// <summary>A heading that the contents lead to. A step's title stays on the page of its number.</summary>
    private static W.Paragraph Titled(DocxContext docx, OutlineEntry entry, string? code, string text, int rank, bool pageBreak)
    {
        var paragraph = DocxInlines.Empty(docx.HeadingStyle(rank, null));
        if (!pageBreak)
        {
            paragraph.ParagraphProperties!.PageBreakBefore = new W.PageBreakBefore { Val = false };
        }

        var mark = code ?? (entry.Mark is { } m ? docx.Words.Format(entry.IsAnnex ? "Annex" : "Step", m) : null);
        if (mark is not null)
        {
            paragraph.Append(DocxInlines.Run(mark, "Code"), DocxInlines.Run(" "));
        }

        paragraph.Append(DocxInlines.Run(text));
        if (docx.PlaceOf(entry) is { } place)
        {
            var (start, end) = docx.Bookmark(place);
            paragraph.InsertAfter(start, paragraph.ParagraphProperties);
            paragraph.Append(end);
        }

        return paragraph;
    }

    private static void Question(DocxContext docx, OpenXmlElement into, Field field)
    {
        var paragraph = DocxInlines.Empty(docx.HeadingStyle(HeadingLevels.Question, DocxParts.Question));
        if (field.Code is { } code)
        {
            paragraph.Append(DocxInlines.Run(code, "Code"), DocxInlines.Run(" "));
        }

        paragraph.Append(DocxInlines.Run(field.Question));
        into.Append(paragraph);
        Write(docx, into, Answers.Of(field, docx.Document, docx.Words));
        docx.Levels.Leave(HeadingLevels.Question);
    }

    /// <summary>The first paragraph of an item carries its mark; the others stand below it without one.</summary>
    private static void List(DocxContext docx, OpenXmlElement into, ListBlock list, int depth)
    {
        var number = list.Ordered ? docx.NextNumberedList() : DocxParts.Bullets;
        foreach (var item in list.Items)
        {
            if (item is not [Paragraph first, ..])
            {
                into.Append(Marked(DocxInlines.Empty(StyleOf(list)), number, depth));
                Inside(docx, into, item, depth);
                continue;
            }

            into.Append(Marked(DocxInlines.Paragraph(docx, StyleOf(list), first.Text), number, depth));
            Inside(docx, into, item.Skip(1), depth);
        }
    }

    private static void Inside(DocxContext docx, OpenXmlElement into, IEnumerable<Block> blocks, int depth)
    {
        foreach (var block in blocks)
        {
            if (block is ListBlock list)
            {
                List(docx, into, list, Math.Min(depth + 1, DeepestList));
            }
            else if (block is Paragraph paragraph)
            {
                var below = DocxInlines.Paragraph(docx, "ListContinue", paragraph.Text);
                below.ParagraphProperties!.Indentation = new W.Indentation { Left = DocxParts.IndentOf(depth) };
                into.Append(below);
            }
            else
            {
                Write(docx, into, block);
            }
        }
    }

    private static W.Paragraph Marked(W.Paragraph paragraph, int number, int depth)
    {
        paragraph.ParagraphProperties!.NumberingProperties = new W.NumberingProperties(
            new W.NumberingLevelReference { Val = depth },
            new W.NumberingId { Val = number }
        );
        return paragraph;
    }

    private static string StyleOf(ListBlock list) => list.Ordered ? "ListNumber" : "ListBullet";

    private static void OneByYear(DocxContext docx, OpenXmlElement into, Indicator indicator)
    {
        into.Append(DocxInlines.Paragraph("Caption", indicator.Name));
        Optional(into, "Small", indicator.Explanation);
        if (docx.Drawings.TryGetValue(DocxPictures.NameOf(indicator.Key), out var drawn))
        {
            var run = DocxPictures.Run(docx, drawn, "image/png", Sentences.Chart(indicator, docx.Words), BarChart.PrintWidth);
            into.Append(new W.Paragraph(new W.ParagraphProperties(new W.KeepNext()), run));
        }

        DocxTables.Write(docx, into, Tables.Years(indicator, docx.Figures, docx.Words), indicator.Name);
        if (indicator.Target is { } target)
        {
            var value = docx.Words.Value(target, indicator.Unit, indicator.Decimals);
            into.Append(DocxInlines.Paragraph("Small", docx.Words.Format("TargetIs", value) + "."));
        }

        Optional(into, "Small", indicator.Comment);
    }

    private static void Box(DocxContext docx, OpenXmlElement into, Unknown unknown)
    {
        var title = unknown.Title ?? docx.Words["UnknownTitle"];
        var cell = new W.TableCell(new W.TableCellProperties(new W.TableCellWidth { Type = W.TableWidthUnitValues.Pct, Width = "5000" }));
        cell.Append(DocxInlines.Paragraph("BoxHeading", title));
        Write(docx, cell, unknown.Blocks);
        if (cell.LastChild is not W.Paragraph)
        {
            cell.Append(DocxInlines.Empty("AfterTable"));
        }

        into.Append(
            new W.Table(
                DocxTables.Properties("Box", title, null),
                new W.TableGrid(new W.GridColumn { Width = DocxTables.WholeWidth }),
                new W.TableRow(cell)
            )
        );
        into.Append(DocxInlines.Empty("AfterTable"));
    }

    private static void Picture(DocxContext docx, OpenXmlElement into, Picture picture) =>
        into.Append(
            DocxPictures.Bitmap(docx, picture) is var (data, mediaType)
                ? new W.Paragraph(DocxPictures.Run(docx, data, mediaType, picture.Alt, DocxPictures.TextWidth))
                : DocxInlines.Paragraph("Small", docx.Words.Format("PictureOf", picture.Alt))
        );

    private static void Optional(OpenXmlElement into, string style, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            into.Append(DocxInlines.Paragraph(style, text));
        }
    }

    private static string StyleOf(ParagraphStyle style) =>
        style switch
        {
            ParagraphStyle.Lead => "Lead",
            ParagraphStyle.Small => "Small",
            ParagraphStyle.Note => "Note",
            _ => "Normal",
        };
}
