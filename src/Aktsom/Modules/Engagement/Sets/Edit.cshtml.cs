using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Sets;

internal sealed record SetForm
{
    public WordsForm Title { get; set; } = new();
    public WordsForm Lead { get; set; } = new();

    [Display(Name = "Sets.Kind")]
    public SetKind Kind { get; set; }

    [Display(Name = "Sets.MinutesField"), Range(1, 600, ErrorMessage = "Sets.Minutes.Wrong")]
    public int Minutes { get; set; } = 5;

    [Display(Name = "Sets.MustSign")]
    public bool RequiresSignature { get; set; }

    [Display(Name = "Sets.Further")]
    public List<string> Further { get; set; } = [];
    public Guid Revision { get; set; }
}

/// <summary>A draft: its questions in order, what it is about, and what it lacks before it can be sent.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class EditModel(OwnSets sets, ModuleTexts texts) : PageModel
{
    private static readonly string[] Own = ["nb", "nn", "en"];

    [BindProperty]
    public SetForm Form { get; set; } = new();

    public OwnSet Draft { get; private set; } = null!;
    public QuestionSet Current { get; private set; } = null!;
    public IReadOnlyList<string> Lacks { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds(Func<string, string> text) =>
        [.. EnumOptions.Of<SetKind>(text).Where(kind => kind.Value != nameof(SetKind.CodeAcceptance))];

    public static IReadOnlyList<SelectListItem> FurtherLanguages() =>
        [.. QuestionText.Languages.Except(Own, StringComparer.Ordinal).Select(code => new SelectListItem(WordsView.NameOf(code), code))];

    public async Task<IActionResult> OnGetAsync(string set, CancellationToken cancel)
    {
        if (await sets.DraftAsync(set, cancel) is null && await sets.NextAsync(set, cancel) is null)
        {
            return NotFound();
        }

        await FindAsync(set, cancel);
        Form = new SetForm
        {
            Title = WordsForm.Of(Current.Title),
            Lead = WordsForm.Of(Current.Lead),
            Kind = Current.Kind,
            Minutes = Current.Minutes,
            RequiresSignature = Current.RequiresSignature,
            Further = [.. Current.Languages.Except(Own, StringComparer.Ordinal)],
            Revision = Draft.Revision,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string set, CancellationToken cancel)
    {
        if (!await FindAsync(set, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var content = Current with
        {
            Title = Form.Title.Text(),
            Lead = Form.Lead.Text(),
            Kind = Form.Kind == SetKind.CodeAcceptance ? SetKind.Short : Form.Kind,
            Minutes = Form.Minutes,
            RequiresSignature = Form.RequiresSignature,
            Languages = [.. Own, .. QuestionText.Languages.Except(Own, StringComparer.Ordinal).Where(Form.Further.Contains)],
        };
        return await SaveAsync(content, Form.Revision, cancel);
    }

    public async Task<IActionResult> OnPostMoveAsync(string set, string code, int by, Guid revision, CancellationToken cancel)
    {
        if (!await FindAsync(set, cancel))
        {
            return NotFound();
        }

        return await SaveAsync(SetEditing.Moved(Current, code, Math.Sign(by)), revision, cancel);
    }

    public async Task<IActionResult> OnPostReleaseAsync(string set, Guid revision, CancellationToken cancel)
    {
        if (!await FindAsync(set, cancel))
        {
            return NotFound();
        }

        if (Lacks.Count > 0)
        {
            return this.PageWithErrors("", Lacks[0]);
        }

        try
        {
            return revision == Draft.Revision && await sets.ReleaseAsync(Draft, cancel)
                ? RedirectToPage("Show", new { set, version = Draft.Version })
                : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
        }
        catch (QuestionSetException fault)
        {
            return this.PageWithErrors("", texts.For(typeof(EditModel))["Sets.Fault", fault.Message]);
        }
    }

    public async Task<IActionResult> OnPostDropAsync(string set, CancellationToken cancel)
    {
        if (!await FindAsync(set, cancel))
        {
            return NotFound();
        }

        await sets.DropAsync(Draft, cancel);
        return RedirectToPage("List");
    }

    private async Task<IActionResult> SaveAsync(QuestionSet content, Guid revision, CancellationToken cancel)
    {
        var set = Draft.Set;
        if (await sets.SaveAsync(Draft, content, revision, cancel))
        {
            return RedirectToPage(new { set });
        }

        await FindAsync(set, cancel);
        Form.Revision = Draft.Revision;
        ModelState.Remove("Form.Revision");
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task<bool> FindAsync(string set, CancellationToken cancel)
    {
        if (await sets.DraftAsync(set, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Current) = (draft, OwnSets.ContentOf(draft));
        Lacks = SetEditing.Lacks(Current, texts.For(typeof(EditModel)));
        return true;
    }
}
