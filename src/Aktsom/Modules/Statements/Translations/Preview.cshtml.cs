using Aktsom.Documents.Html;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>A translation as it reads now: as a page and in every form.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class PreviewModel(TranslationBook book, TranslatedEditions translated, StatementForms forms, DocumentRenderer renderer)
    : PageModel
{
    private static readonly string[] Also = ["docx", "text", "json"];

    public OpenTranslation Translation { get; private set; } = null!;
    public Language Language { get; private set; } = null!;
    public string Body { get; private set; } = "";
    public DownloadLinks Links { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(StatementId id, string language, string? form, CancellationToken cancel)
    {
        if (
            Languages.All.FirstOrDefault(one => one.Code == language) is not { } known
            || await book.FindAsync(id, language, cancel) is not { } translation
        )
        {
            return NotFound();
        }

        (Language, Translation) = (known, translation);
        var document = await translated.ComposeAsync(translation, cancel);
        if (form is null)
        {
            Links = new DownloadLinks([
                .. Also.Select(also =>
                    (
                        also,
                        Url.Page(
                            "Preview",
                            new
                            {
                                id,
                                language,
                                form = also,
                            }
                        )!
                    )
                ),
            ]);
            var options = new HtmlOptions { OpenFigure = Request.Query["figure"], RecordsPath = $"/statements/{id}/figures/" };
            Body = await renderer.FragmentAsync(document, options, cancel);
            return Page();
        }

        return await forms.MakeAsync(document, form, cancel) is { } file
            ? File(
                file.Content,
                file.MediaType,
                $"redegjorelse-{document.Year}-{language}{(document.Edition.Draft ? "-utkast" : "")}.{file.Extension}"
            )
            : NotFound();
    }
}
