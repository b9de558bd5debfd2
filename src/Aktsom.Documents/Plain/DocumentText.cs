using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Plain;

/// <summary>A document as plain text: for pasting into another form, for search, and for comparing with the other forms.</summary>
public static class DocumentText
{
    /// <summary>
    /// The whole document in reading order. Lines end in "\n"; cells of a table are parted by tabs; a figure's number in annex B stands after it
    /// in brackets.
    /// </summary>
    public static string Of(Document document)
    {
        var words = new StatementWords(document.Language);
        document = document with { Blocks = Completed.Blocks(document, words) };
        var text = new TextBlocks(document, words, numbered: true);
        text.Front();
        text.Write(document.Blocks);
        return text.ToString();
    }

    /// <summary>
    /// Each field by itself, in the document's order, which is the template's (R-EHN-10). Figures stand as their values alone and our own notes are
    /// left out, since they do not belong in another's form.
    /// </summary>
    public static IReadOnlyList<FieldText> Fields(Document document)
    {
        var words = new StatementWords(document.Language);
        var fields = new List<FieldText>();
        string? chapter = null;
        string? section = null;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading { Annex: not null }:
                    return fields;
                case Heading { Level: 1 } heading:
                    (chapter, section) = (heading.Text, null);
                    break;
                case StepPage page:
                    (chapter, section) = (page.Title, null);
                    break;
                case Heading heading:
                    section = heading.Text;
                    break;
                case Field field:
                    // What is pasted elsewhere is the answer alone: no notes of ours, and nothing where there is no answer.
                    var answer = field is { State: AnswerState.Empty, Blocks.Count: 0 }
                        ? ""
                        : Alone(
                            document,
                            words,
                            [.. Answers.Of(field, document, words).Where(part => part is not Paragraph { Style: ParagraphStyle.Note })]
                        );
                    fields.Add(new FieldText(field.Key, field.Code, field.Question, chapter, section, field.State, answer));
                    break;
                case Quotation:
                    fields.Add(Own("quotation", words["Quotation"], [block]));
                    break;
                case Signatures:
                    fields.Add(Own("signatures", words["Signatures"], [block]));
                    break;
            }
        }

        return fields;

        FieldText Own(string key, string question, IReadOnlyList<Block> blocks) =>
            new(key, null, question, chapter, section, AnswerState.Answered, Alone(document, words, blocks));
    }

    private static string Alone(Document document, StatementWords words, IReadOnlyList<Block> blocks)
    {
        var text = new TextBlocks(document, words, numbered: false);
        text.Write(blocks);
        return text.ToString().Trim('\n');
    }
}

/// <summary>A field's answer as it can be pasted elsewhere.</summary>
/// <param name="Key">The field's identity; "quotation" and "signatures" for what is no field of its own.</param>
/// <param name="Code">What the template prints in the margin.</param>
/// <param name="Question">The question.</param>
/// <param name="Chapter">The chapter it stands in.</param>
/// <param name="Section">The section, which for a repeated group is the title of its row.</param>
/// <param name="State">Which kind of answer it is.</param>
/// <param name="Text">The answer; empty when nothing is answered.</param>
public sealed record FieldText(string Key, string? Code, string Question, string? Chapter, string? Section, AnswerState State, string Text);
