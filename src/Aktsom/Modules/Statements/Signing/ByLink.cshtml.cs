using Aktsom.Documents.Html;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Modules.Statements.PublicSite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>Reading and signing by a personal link, without an account. A link that has been used shows the receipt.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class ByLinkModel(
    SigningLinks links,
    SigningDesk desk,
    SigningPage page,
    DocumentRenderer renderer,
    IOrganisations organisations,
    ModuleTexts texts,
    TimeProvider clock
) : SignPageModel(desk, texts, clock)
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public OrganisationFacts Facts { get; private set; } = null!;
    public DateTimeOffset Expires { get; private set; }

    /// <summary>The whole text, where the reader has opened it.</summary>
    public string? Body { get; private set; }

    public override string PostUrl => $"/sign/{Token}";
    public override string ReadUrl => $"/sign/{Token}/read";
    public override string PdfUrl => $"/sign/{Token}/pdf";
    public override string? Ask => Facts.ContactEmail;

    protected override SignatureMethod Method => SignatureMethod.PersonalLink;

    public async Task<IActionResult> OnGetAsync(string? form, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        switch (form)
        {
            case null:
                return Page();
            case "read":
                Body = await renderer.FragmentAsync(View!.Document, new HtmlOptions { OpenFigure = Request.Query["figure"] }, cancel);
                return Page();
            case "pdf":
                var pdf = await renderer.PdfAsync(View!.Document, cancel);
                return File(pdf.Bytes, "application/pdf", $"redegjorelse-{View.Statement.Year}.pdf");
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await TrySignAsync(cancel) ?? Again() : Gone();

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await TryDeclineAsync(cancel) ?? Again() : Gone();

    private RedirectToPageResult Again() => RedirectToPage("ByLink", new { Token, form = (string?)null });

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await links.FindAsync(Token, cancel) is not { } opened)
        {
            return false;
        }

        Facts = (await organisations.FactsAsync(opened.Link.OrganisationId, cancel))!;
        ViewData[nameof(OrganisationFace)] = Facts.Face();
        Expires = opened.Link.Expires;
        View = await page.OfAsync(opened.Statement.Id, opened.Snapshot, opened.Signature, cancel);
        return true;
    }
}
