using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A no with its reason. It is an answer, and raises no risk by itself.</summary>
internal sealed class DeclineModel(FormDesk desk, WrongLinks wrong, ModuleTexts texts) : AnswerPage(desk, wrong, texts)
{
    [BindProperty]
    public string? Reason { get; set; }

    public bool IsDone => Form.Dispatch.DeclinedAt is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ?? ClosedForm() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if ((await OpenAsync(cancel) ?? ClosedForm()) is { } instead)
        {
            return instead;
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > DispatchTable.LongestReason)
        {
            return this.PageWithErrors(nameof(Reason), T("Decline.Reason.Missing"));
        }

        await Desk.DeclineAsync(Form, Reason.Trim(), cancel);
        return RedirectToPage("Decline", Route());
    }
}
