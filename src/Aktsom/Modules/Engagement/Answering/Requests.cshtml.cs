using Aktsom.Modules.Engagement.Answering.Mailbox;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>All that one mailbox is asked, whoever asks, with what was answered to one at hand for another.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class RequestsModel(MailboxDesk desk, WrongLinks wrong, ModuleTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Sealed { get; set; } = "";

    /// <summary>The mailbox; null where the link proves none.</summary>
    public string? Email { get; private set; }
    public IReadOnlyList<MailboxRequest> Requests { get; private set; } = [];

    /// <summary>What was answered before, that can be used in this one.</summary>
    public IReadOnlyList<MailboxRequest> Answered(MailboxRequest open) =>
        [.. Requests.Where(one => one.AnsweredAt is not null && !one.IsOpen && one.Dispatch != open.Dispatch)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostOpenAsync(OrganisationId organisation, DispatchId dispatch, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } instead)
        {
            return instead;
        }

        return To(Email is null ? null : await desk.OpenAsync(Email, organisation, dispatch, cancel), dispatch, "Start");
    }

    public async Task<IActionResult> OnPostReuseAsync(
        OrganisationId organisation,
        DispatchId dispatch,
        OrganisationId fromOrganisation,
        DispatchId fromDispatch,
        CancellationToken cancel
    )
    {
        if (await FindAsync(cancel) is { } instead)
        {
            return instead;
        }

        return To(
            Email is null ? null : await desk.ReuseAsync(Email, (fromOrganisation, fromDispatch), (organisation, dispatch), cancel),
            dispatch,
            "Look"
        );
    }

    private IActionResult To(MailboxLink? link, DispatchId dispatch, string page)
    {
        if (link is not { Token: var token })
        {
            return NotFound();
        }

        if (token is null)
        {
            var buyer = Requests.FirstOrDefault(one => one.Dispatch == dispatch)?.Buyer ?? "";
            return this.PageWithErrors("", texts.For(typeof(RequestsModel))["Requests.Many", buyer]);
        }

        return RedirectToPage(page, new { token, lang = Request.Query["lang"].ToString() is { Length: > 0 } language ? language : null });
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancel)
    {
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!wrong.MayTry(address))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        Email = desk.Read(Sealed);
        if (Email is null)
        {
            wrong.Note(address);
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        Requests = await desk.OfAsync(Email, cancel);
        return null;
    }
}
