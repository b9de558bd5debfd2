using Aktsom.Documents.Model;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Web;
using DocumentLanguage = Aktsom.Documents.Model.Language;

namespace Aktsom.Modules.Engagement.AnswerFiles;

/// <summary>A form's answers as a document a person reads: the questions as they were asked, with what was answered.</summary>
internal sealed class AnswersToRead(AnswerWords words, DocumentRenderer renderer, TimeProvider clock)
{
    /// <summary>The answers to read; null where the renderer is away, since the file is whole without it.</summary>
    public async Task<byte[]?> PdfAsync(OpenForm form, CancellationToken cancel)
    {
        var language = Languages.All.FirstOrDefault(one => one.Code == Languages.Current.Code) ?? Languages.All[^1];
        var document = language.Speak(() => ToRead(form, language.Code));
        try
        {
            return (await renderer.PdfAsync(document, cancel)).Bytes;
        }
        catch (RenderException)
        {
            return null;
        }
    }

    private Document ToRead(OpenForm form, string language)
    {
        var at = form.Dispatch.AnsweredAt ?? clock.GetUtcNow();
        var blocks = new List<Block>
        {
            new Cover(),
            new Heading { Level = 1, Text = form.Set.Title.In(language) },
        };
        foreach (var section in form.Set.Sections)
        {
            var answered = form.Sheet.Answered.Where(question => section.Questions.Contains(question)).ToList();
            if (answered.Count > 0)
            {
                blocks.Add(new Heading { Level = 2, Text = section.Title.In(language) });
                blocks.AddRange(answered.Select(question => FieldOf(question, form.Find(question.Code)!, language)));
            }
        }

        return new Document
        {
            Title = form.Set.Title.In(language),
            Subtitle = $"{form.Dispatch.SupplierName} → {form.Buyer.Name}, {Formats.Day(at.InOslo())}",
            RunningTitle = form.Set.Title.In(language),
            Language = language switch
            {
                "nn" => DocumentLanguage.Nn,
                "en" => DocumentLanguage.En,
                _ => DocumentLanguage.Nb,
            },
            Year = at.Year,
            Organisation = new DocumentOrganisation { Name = form.Dispatch.SupplierName },
            Edition = new DocumentEdition { Label = $"{form.Set.Version}", Draft = false },
            Blocks = blocks,
        };
    }

    private Field FieldOf(Question question, SurveyAnswer answer, string language)
    {
        var said = new List<Block> { new Paragraph { Text = words.Of(question, answer) } };
        if (answer.Comment is { } comment)
        {
            said.Add(new Paragraph { Text = comment });
        }

        return new Field
        {
            Key = question.Code,
            Code = question.Code,
            Question = question.Text.In(language),
            State = Aktsom.Documents.Model.AnswerState.Answered,
            Blocks = said,
        };
    }
}
