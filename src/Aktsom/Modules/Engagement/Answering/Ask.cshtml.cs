using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A question back to the buyer, and what was answered.</summary>
internal sealed class AskModel(FormDesk desk, DispatchMessages messages, WrongLinks wrong, ModuleTexts texts)
    : AnswerPage(desk, wrong, texts)
{
    private const int MostMessages = 100;

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<DispatchMessage> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } instead)
        {
            return instead;
        }

        if (string.IsNullOrWhiteSpace(Text) || Text.Length > AnswerTables.LongestMessage || Messages.Count >= MostMessages)
        {
            return this.PageWithErrors(nameof(Text), T("Ask.Text.Missing"));
        }

        // The same words twice in a row are one press too many.
        if (Messages is not [.., { FromSupplier: true } last] || last.Text != Text.Trim())
        {
            await messages.AskAsync(Form, Text.Trim(), cancel);
        }

        return RedirectToPage("Ask", Route());
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        Messages = await messages.OfAsync(Form.Dispatch.Id, cancel);
        return null;
    }
}
