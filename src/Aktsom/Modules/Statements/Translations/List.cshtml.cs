using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>A language, its translation where one is begun, and what is public of it.</summary>
internal sealed record TranslationRow(Language Language, OpenTranslation? Begun, PublicTranslation? Shown);

/// <summary>A statement's translated editions: begun, how far they are, made public.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class ListModel(
    StatementStore store,
    TranslationBook book,
    TranslatedEditions translated,
    PublishedEditions editions,
    IAuthorizationService authorization,
    ModuleTexts texts
) : PageModel
{
    public Statement Statement { get; private set; } = null!;

    /// <summary>The original, where it is public.</summary>
    public PublishedEdition? Edition { get; private set; }
    public IReadOnlyList<TranslationRow> Lines { get; private set; } = [];
    public bool MayWrite { get; private set; }
    public bool MayPublish { get; private set; }

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStartAsync(StatementId id, string language, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !IsOffered(language))
        {
            return NotFound();
        }

        if (!MayWrite)
        {
            return Forbid();
        }

        await book.StartAsync(id, language, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostPublishAsync(StatementId id, string language, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Lines.FirstOrDefault(line => line.Language.Code == language)?.Begun is not { } translation)
        {
            return NotFound();
        }

        if (!MayPublish)
        {
            return Forbid();
        }

        return await translated.PublishAsync(translation, cancel)
            ? RedirectToPage(new { id })
            : this.PageWithErrors("", texts.For(typeof(ListModel))["Translate.NotPublished"]);
    }

    private bool IsOffered(string language) => Lines.Any(line => line.Language.Code == language);

    private async Task<bool> FindAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return false;
        }

        Statement = open.Statement;
        Edition = await editions.OfAsync(id, cancel);
        MayWrite = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        MayPublish = (await authorization.AuthorizeAsync(User, StatementPermissions.Publish)).Succeeded;
        var shown = Edition is null ? [] : await translated.OfAsync(Edition.Snapshot, cancel);
        var lines = new List<TranslationRow>();
        foreach (var language in Languages.All.Where(one => one.Code != Statement.Language))
        {
            lines.Add(
                new TranslationRow(
                    language,
                    await book.FindAsync(id, language.Code, cancel),
                    shown.FirstOrDefault(one => one.Language == language.Code)
                )
            );
        }

        Lines = lines;
        return true;
    }
}
