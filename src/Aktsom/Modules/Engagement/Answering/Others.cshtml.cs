using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>Asks for a letter that opens all requests to the mailbox this link was sent to. A link that was copied proves no mailbox.</summary>
internal sealed class OthersModel(FormDesk desk, SupplierLetters letters, WrongLinks wrong, ModuleTexts texts)
    : AnswerPage(desk, wrong, texts)
{
    public string? Told { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        if (Form.Link.Email is { } email)
        {
            Told = T(await letters.AskForOthersAsync(Form, email, cancel) ? "Others.Sent" : "Others.Soon", email);
        }

        return Page();
    }
}
