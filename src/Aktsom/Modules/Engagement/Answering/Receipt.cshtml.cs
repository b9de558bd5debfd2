using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>That the form is sent in, what happens now, and the supplier's own copy.</summary>
internal sealed class ReceiptModel(FormDesk desk, TermsBook terms, AnswerWords words, WrongLinks wrong, ModuleTexts texts)
    : AnswerPage(desk, wrong, texts)
{
    public string InWords(Question question, SurveyAnswer answer) => words.Of(question, answer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        if (Form.TakesAnswers)
        {
            return RedirectToPage("Start", Route());
        }

        await FindPromisesAsync(terms, cancel);
        return Page();
    }
}
