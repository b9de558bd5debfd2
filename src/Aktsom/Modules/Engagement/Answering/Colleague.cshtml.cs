using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A link of its own for a colleague, by letter and to copy; both can answer, and neither overwrites the other.</summary>
internal sealed class ColleagueModel(FormDesk desk, SupplierLetters letters, WrongLinks wrong, ModuleTexts texts)
    : AnswerPage(desk, wrong, texts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public string? Link { get; private set; }

    public IReadOnlyList<SelectListItem> Languages => ContactLanguages.Options;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Language = Platform.Web.Languages.Current.Code;
        return await OpenAsync(cancel) ?? ClosedForm() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if ((await OpenAsync(cancel) ?? ClosedForm()) is { } instead)
        {
            return instead;
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > ContactLanguages.LongestName)
        {
            ModelState.AddModelError(nameof(Name), T("Colleague.Name.Missing"));
        }

        if (!ContactLanguages.IsEmail(Email))
        {
            ModelState.AddModelError(nameof(Email), T("Colleague.Email.Missing"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var language = ContactLanguages.Known(Language);
        if (await letters.HandOverAsync(Form, Name!.Trim(), Email!.Trim(), language, cancel) is not { } token)
        {
            return this.PageWithErrors("", T("Colleague.Many"));
        }

        Link = Url.PageLink("Start", values: new { token, lang = language });
        return Page();
    }
}
