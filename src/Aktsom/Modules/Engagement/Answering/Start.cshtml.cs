using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>What is asked, how much is left, and the ways out of it.</summary>
internal sealed class StartModel(FormDesk desk, WrongLinks wrong, ModuleTexts texts) : AnswerPage(desk, wrong, texts)
{
    public string Language => Languages.Current.Code;

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
        return Page();
    }
}
