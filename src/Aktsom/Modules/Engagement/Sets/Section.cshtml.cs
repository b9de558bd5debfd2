using System.Globalization;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>A section of a draft: its title, and what the supplier reads before its first question.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class SectionModel(OwnSets sets, ModuleTexts texts) : PageModel
{
    [BindProperty]
    public WordsForm Title { get; set; } = new();

    [BindProperty]
    public WordsForm Intro { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public OwnSet Draft { get; private set; } = null!;
    public QuestionSet Current { get; private set; } = null!;
    public QuestionSection? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(string set, string? section, CancellationToken cancel)
    {
        if (!await FindAsync(set, section, cancel))
        {
            return NotFound();
        }

        (Title, Intro, Revision) = (WordsForm.Of(Known?.Title), WordsForm.Of(Known?.Intro), Draft.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string set, string? section, CancellationToken cancel)
    {
        if (!await FindAsync(set, section, cancel))
        {
            return NotFound();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(Title.Nb), "Title.Nb", "Sets.SectionTitle.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var written = new QuestionSection
        {
            Id = Known?.Id ?? NextId(),
            Title = Title.Text(),
            Intro = Intro.Maybe(),
            Questions = Known?.Questions ?? [],
        };
        return await SaveAsync(
            Known is null ? [.. Current.Sections, written] : [.. Current.Sections.Select(one => one.Id == written.Id ? written : one)],
            cancel
        );
    }

    public async Task<IActionResult> OnPostRemoveAsync(string set, string? section, CancellationToken cancel)
    {
        if (!await FindAsync(set, section, cancel) || Known is not { Questions.Count: 0 })
        {
            return NotFound();
        }

        return await SaveAsync([.. Current.Sections.Where(one => one.Id != Known.Id)], cancel);
    }

    private async Task<IActionResult> SaveAsync(IReadOnlyList<QuestionSection> sections, CancellationToken cancel) =>
        await sets.SaveAsync(Draft, Current with { Sections = sections }, Revision, cancel)
            ? RedirectToPage("Edit", new { set = Draft.Set })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));

    private string NextId()
    {
        var number = Current.Sections.Count + 1;
        while (Current.Sections.Any(one => one.Id == string.Create(CultureInfo.InvariantCulture, $"s{number}")))
        {
            number++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"s{number}");
    }

    private async Task<bool> FindAsync(string set, string? section, CancellationToken cancel)
    {
        if (await sets.DraftAsync(set, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Current) = (draft, OwnSets.ContentOf(draft));
        Known = Current.Sections.FirstOrDefault(one => one.Id == section);
        return section is null || Known is not null;
    }
}
