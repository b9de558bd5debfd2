using System.Globalization;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>One question a page. Each answer is saved when it is sent, and the next question comes.</summary>
internal sealed class QuestionModel(FormDesk desk, EvidenceDesk evidence, AnswerWords words, WrongLinks wrong, ModuleTexts texts)
    : AnswerPage(desk, wrong, texts)
{
    public const int Step = 10;

    [BindProperty]
    public AnswerForm Posted { get; set; } = new();

    /// <summary>What the form showed; empty where nothing was answered.</summary>
    [BindProperty]
    public Guid? Revision { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? ValidTo { get; set; }

    [BindProperty]
    public bool Stay { get; set; }

    public Question Asked { get; private set; } = null!;
    public SurveyAnswer? Saved { get; private set; }

    /// <summary>What a colleague saved while this was written.</summary>
    public SurveyAnswer? Theirs { get; private set; }
    public IReadOnlyList<EvidenceFile> Files { get; private set; } = [];
    public IReadOnlyList<Question> Shown => Form.Sheet.Shown;
    public int Number => Shown.TakeWhile(question => question != Asked).Count() + 1;
    public int TrackWidth => (Shown.Count * Step) - 1;
    public QuestionSection Part => Form.Set.Sections.First(part => part.Questions.Contains(Asked));

    /// <summary>What its section begins with; shown with the first question alone.</summary>
    public QuestionText? Intro => Part.Questions[0] == Asked ? Part.Intro : null;

    /// <summary>Asks for a file itself. One that shows what is already published goes with any question.</summary>
    public bool AsksForFile => Asked.Type == QuestionType.File || Asked.Evidence is not null;

    public string InWords(SurveyAnswer answer) => words.Of(Asked, answer);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is { } instead)
        {
            return instead;
        }

        Show(Form.Find(Asked.Code));
        await FindFilesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is { } instead)
        {
            return instead;
        }

        Saved = Form.Find(Asked.Code);
        await NameThePublishedAsync(cancel);
        var read = AnswerReader.Read(Asked, Posted);
        if (read.Fault is { } fault)
        {
            return Wrong(fault.Field, T(fault.Key, fault.Value ?? ""));
        }

        if (await TakeFileAsync(cancel) is { } refusal)
        {
            return this.PageWithErrors(nameof(Upload), refusal);
        }

        if (read.Answer is null && Asked.Type == QuestionType.File && Files.Count > 0)
        {
            read = read with { Answer = new Answer(Asked.Code, AnswerKind.Value, [.. Files.Select(file => file.Sha256)]) };
        }

        if (read.Answer is null)
        {
            return await EmptyAsync(cancel);
        }

        var outcome = await Desk.SaveAsync(Form, read, Posted, Revision, cancel);
        if (outcome.Theirs is { } theirs)
        {
            (Theirs, Revision) = (theirs, theirs.Revision);
            ModelState.Remove(nameof(Revision));
            return this.PageWithErrors();
        }

        return Stay ? RedirectToPage("Question", Route(Asked.Code)) : await NextAsync(cancel);
    }

    private async Task<IActionResult> EmptyAsync(CancellationToken cancel)
    {
        if (!Asked.Optional)
        {
            return Wrong(
                Asked.HasKeys ? "Choice"
                    : Asked.Type == QuestionType.Table ? "Cells"
                    : "Text",
                T(Asked.Type == QuestionType.File ? "Error.File" : "Error.Choose")
            );
        }

        await Desk.ClearAsync(Form, Asked.Code, cancel);
        return await NextAsync(cancel);
    }

    /// <summary>The answer may open questions or close them, so the way on is found anew.</summary>
    private async Task<IActionResult> NextAsync(CancellationToken cancel)
    {
        var answers = await Desk.AnswersOfAsync(Form.Dispatch.Id, cancel);
        var after = Form.With(answers).After(Asked.Code);
        return after is null ? RedirectToPage("Look", Route()) : RedirectToPage("Question", Route(after.Code));
    }

    private async Task<IActionResult?> FindAsync(string code, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        if (ClosedForm() is { } receipt)
        {
            return receipt;
        }

        // Addresses are written in lower case. A question that is hidden now, or never was there, leads to where the form goes on.
        if (
            Form.Sheet.Shown.FirstOrDefault(question => string.Equals(question.Code, code, StringComparison.OrdinalIgnoreCase))
            is not { } asked
        )
        {
            return RedirectToPage("Question", Route(Form.Next.Code));
        }

        Asked = asked;
        return null;
    }

    private async Task FindFilesAsync(CancellationToken cancel) =>
        Files = [
            .. (await Desk.FilesOfAsync(Form.Dispatch.Id, cancel)).Where(file =>
                string.Equals(file.Code, Asked.Code, StringComparison.Ordinal)
            ),
        ];

    /// <summary>What is published may be a file alone: then it is told by the file's name. Files are looked up only for what may be answered by one.</summary>
    private async Task NameThePublishedAsync(CancellationToken cancel)
    {
        if (AsksForFile || Posted.Chose(AnswerForm.Published))
        {
            await FindFilesAsync(cancel);
        }

        var name = Upload is null ? (Files.Count > 0 ? Files[^1].Name : null) : FileStore.PlainName(Upload.FileName);
        if (Posted.Chose(AnswerForm.Published) && string.IsNullOrWhiteSpace(Posted.Where) && name is not null)
        {
            Posted = Posted with { Where = name };
        }
    }

    private void Show(SurveyAnswer? answer)
    {
        Saved = answer;
        if (answer is not null)
        {
            Revision = answer.Revision;
            Posted = AnswerForms.Of(Asked, answer);
        }
    }

    /// <summary>Takes a file that came with the answer; gives the message when it cannot.</summary>
    private async Task<string?> TakeFileAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            return null;
        }

        DateOnly? validTo = null;
        if (!string.IsNullOrWhiteSpace(ValidTo))
        {
            if (!DayBinder.TryRead(ValidTo.Trim(), out var day))
            {
                return T("Error.Day");
            }

            validTo = day;
        }

        if (await evidence.TakeAsync(Form, Asked.Code, Upload, validTo, cancel) is { } refusal)
        {
            return T(refusal);
        }

        await FindFilesAsync(cancel);
        return null;
    }

    private PageResult Wrong(string field, string message) =>
        this.PageWithErrors(string.Create(CultureInfo.InvariantCulture, $"{nameof(Posted)}.{field}"), message);
}
