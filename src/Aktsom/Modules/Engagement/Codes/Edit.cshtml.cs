using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Codes;

internal sealed record CodeForm
{
    [
        Display(Name = "Codes.Name"),
        Required(ErrorMessage = "Codes.Name.Missing"),
        StringLength(CodeTables.LongestTitle, ErrorMessage = "Text.Long")
    ]
    public string? Title { get; set; }

    [Display(Name = "Codes.Kind")]
    public CodeKind Kind { get; set; }

    [Display(Name = "Codes.Scopes")]
    public List<CodeScope> Scopes { get; set; } = [];

    [
        Display(Name = "Codes.TextNb"),
        Required(ErrorMessage = "Codes.TextNb.Missing"),
        StringLength(CodeTables.LongestText, ErrorMessage = "Text.Long")
    ]
    public string? TextNb { get; set; }

    [Display(Name = "Codes.TextEn"), StringLength(CodeTables.LongestText, ErrorMessage = "Text.Long")]
    public string? TextEn { get; set; }

    [Display(Name = "Codes.Url"), StringLength(2000, ErrorMessage = "Text.Long")]
    public string? PublicUrl { get; set; }

    [Display(Name = "Codes.Fresh")]
    public bool CallsForFresh { get; set; }

    [Display(Name = "Codes.Review")]
    public DateOnly? NextReview { get; set; }

    public CodeFacts Facts => new(Title!.Trim(), Kind, [.. Scopes.Distinct()]);

    public VersionFacts Version => new(Plain(TextNb)!, Plain(TextEn), Plain(PublicUrl), CallsForFresh, NextReview);

    public static CodeForm Of(CodeFile file) =>
        new()
        {
            Title = file.Code.Title,
            Kind = file.Code.Kind,
            Scopes = [.. file.Code.Scopes],
            TextNb = file.Versions[0].TextNb,
            TextEn = file.Versions[0].TextEn,
            PublicUrl = file.Versions[0].PublicUrl,
            CallsForFresh = file.Versions[0].DecidedOn is null && file.Versions[0].CallsForFresh,
            NextReview = file.Versions[0].NextReview,
        };

    /// <summary>The text differs from the version's: a decided one then gets a successor.</summary>
    public bool Changes(CodeVersion version) =>
        version.DecidedOn is null
        || Version with
        {
            CallsForFresh = false,
        }
            != new VersionFacts(
                version.TextNb.ReplaceLineEndings("\n"),
                version.TextEn?.ReplaceLineEndings("\n"),
                version.PublicUrl,
                false,
                version.NextReview
            );

    private static string? Plain(string? text) => text.Trimmed()?.ReplaceLineEndings("\n");
}

/// <summary>Writes a code: what it is, whom it is for, and the text of its next version. A decided version is never written over.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class EditModel(CodeDesk desk, ModuleTexts texts) : PageModel
{
    public CodeFile? Found { get; private set; }

    [BindProperty]
    public CodeForm Form { get; set; } = new() { Scopes = [CodeScope.Agreement, CodeScope.KeySupplier] };

    public async Task<IActionResult> OnGetAsync(CodeId? id, CancellationToken cancel)
    {
        if (id is not { } known)
        {
            return Page();
        }

        Found = await desk.FindAsync(known, cancel);
        if (Found is null)
        {
            return NotFound();
        }

        Form = CodeForm.Of(Found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CodeId? id, CancellationToken cancel)
    {
        Found = id is { } known ? await desk.FindAsync(known, cancel) : null;
        if (id is not null && Found is null)
        {
            return NotFound();
        }

        this.Require(texts, Enum.IsDefined(Form.Kind), "Form.Kind", "Codes.Name.Missing");
        this.Require(texts, Form.Scopes.Count > 0 && Form.Scopes.TrueForAll(Enum.IsDefined), "Form.Scopes", "Codes.Scopes.Missing");
        this.Require(texts, WebAddress.IsGood(Form.PublicUrl), "Form.PublicUrl", "Codes.Url.Wrong");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Found is null)
        {
            return RedirectToPage("Details", new { id = (await desk.MakeAsync(Form.Facts, Form.Version, cancel)).Id });
        }

        await desk.ChangeAsync(Found, Form.Facts, cancel);
        if (Form.Changes(Found.Versions[0]))
        {
            await desk.WriteAsync(Found, Form.Version, cancel);
        }

        return RedirectToPage("Details", new { id = Found.Code.Id });
    }
}
