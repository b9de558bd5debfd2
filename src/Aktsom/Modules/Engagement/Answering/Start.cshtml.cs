using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>What is asked, how much is left, and the ways out of it.</summary>
internal sealed class StartModel(FormDesk desk, AnswerWords words, TermsBook terms, WrongLinks wrong, ModuleTexts texts)
    : AnswerPage(desk, wrong, texts)
{
    public string Language => Languages.Current.Code;

    /// <summary>What we had before we asked, by where we had it from.</summary>
    public IReadOnlyList<(string Source, int Count, DateOnly Day)> Known =>
        [
            .. Form
                .Sheet.Answered.Select(question => Form.Find(question.Code)!)
                .Where(answer => answer.Source is not null)
                .GroupBy(answer => words.Source(answer.From, answer.Source)!, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count(), group.Max(answer => answer.At).InOslo())),
        ];

    /// <summary>What the supplier has answered here.</summary>
    public int Own => Form.Sheet.Answered.Count(question => Form.Find(question.Code)!.Source is null);

    /// <summary>The set's own time, for the part that is left.</summary>
    public int MinutesLeft
    {
        get
        {
            var whole = Form.Sheet.Completeness;
            return whole.Asked == 0
                ? 0
                : Math.Max(1, (int)Math.Ceiling((decimal)Form.Set.Minutes * Form.Sheet.Missing.Count / whole.Asked));
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        if (ClosedForm() is { } receipt)
        {
            return receipt;
        }

        await Desk.SeenAsync(Form, cancel);
        await FindPromisesAsync(terms, cancel);
        return Page();
    }
}
