using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>Everything once more before it is sent in. What is not answered may be left so; it is said, not hidden.</summary>
internal sealed class LookModel(FormDesk desk, AnswerWords words, WrongLinks wrong, ModuleTexts texts) : AnswerPage(desk, wrong, texts)
{
    private const int LongestName = 200;

    [BindProperty]
    public string? Signer { get; set; }

    [BindProperty]
    public string? SignerTitle { get; set; }

    public string InWords(Question question, SurveyAnswer answer) => words.Of(question, answer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ?? ClosedForm() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if ((await OpenAsync(cancel) ?? ClosedForm()) is { } instead)
        {
            return instead;
        }

        if (!Form.Sheet.Answered.Any())
        {
            ModelState.AddModelError("", T("Look.NothingAnswered"));
        }

        if (Form.Set.RequiresSignature)
        {
            Demand(nameof(Signer), Signer, "Look.Signer.Missing");
            Demand(nameof(SignerTitle), SignerTitle, "Look.SignerTitle.Missing");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await Desk.SendInAsync(Form, Signer?.Trim(), SignerTitle?.Trim(), cancel);
        return RedirectToPage("Receipt", Route());
    }

    private void Demand(string field, string? value, string message)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > LongestName)
        {
            ModelState.AddModelError(field, T(message));
        }
    }
}
