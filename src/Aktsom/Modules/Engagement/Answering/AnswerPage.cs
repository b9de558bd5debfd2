using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A page that a personal link opens. A link that opens nothing gives a page that says why and what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal abstract class AnswerPage(FormDesk desk, WrongLinks wrong, ModuleTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public LinkVerdict Verdict { get; private set; }
    public OpenForm Form { get; private set; } = null!;

    /// <summary>Whose form it was; known also where the link has ended.</summary>
    public OrganisationFacts? Buyer { get; private set; }

    /// <summary>What the buyer has promised this supplier in the agreements that run.</summary>
    public IReadOnlyList<AgreementWithTerms> Promises { get; private set; } = [];

    protected FormDesk Desk => desk;

    /// <summary>Opens the form, or gives the answer that takes its place.</summary>
    protected async Task<IActionResult?> OpenAsync(CancellationToken cancel)
    {
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!wrong.MayTry(address))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        (Verdict, var form, Buyer) = await desk.OpenAsync(Token, cancel);
        if (Buyer is not null)
        {
            ViewData[nameof(OrganisationFace)] = Buyer.Face();
        }

        if (form is not null)
        {
            Form = form;
            return null;
        }

        wrong.Note(address);
        Response.StatusCode = Verdict == LinkVerdict.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return Page();
    }

    protected async Task FindPromisesAsync(TermsBook terms, CancellationToken cancel) =>
        Promises = await terms.PromisesAsync(Form.Dispatch.OrganisationId, Form.Dispatch.Supplier, cancel);

    /// <summary>A form that is sent in shows its receipt.</summary>
    protected IActionResult? ClosedForm() => Form.TakesAnswers ? null : RedirectToPage("Receipt", Route());

    protected string T(string key, params object[] values) => texts.For(typeof(AnswerPage))[key, values];

    /// <summary>The token and the chosen language follow every address.</summary>
    public Dictionary<string, string?> Route(string? code = null)
    {
        var route = new Dictionary<string, string?>(StringComparer.Ordinal) { ["token"] = Token };
        if (code is not null)
        {
            route["code"] = code;
        }

        if (Request.Query["lang"].ToString() is { Length: > 0 } language)
        {
            route["lang"] = language;
        }

        return route;
    }
}
