using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Materiality;

/// <summary>Writes down that people of a group were spoken to, and what they said.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class VoiceModel(ImpactDesk desk, MaterialityBook book) : PageModel
{
    private const int YearsBack = 3;

    public int Year { get; private set; }

    [BindProperty]
    public VoiceForm Form { get; set; } = new();

    public IActionResult OnGet(int? year)
    {
        Form.Day = desk.Clock.Today();
        return Find(year) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int? year, CancellationToken cancel)
    {
        if (!Find(year))
        {
            return NotFound();
        }

        var text = desk.Texts.For(typeof(VoiceModel));
        if (Form.Day > desk.Clock.Today())
        {
            ModelState.AddModelError("Form.Day", text["Knowledge.Future"]);
        }

        if (Form.Kind is { } kind && !Enum.IsDefined(kind))
        {
            ModelState.AddModelError("Form.Kind", text["Voice.Kind.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.HearAsync(Year, Form, cancel);
        return RedirectToPage("List", new { year = Year });
    }

    private bool Find(int? year)
    {
        var thisYear = desk.Clock.Today().Year;
        Year = year ?? thisYear;
        return Year <= thisYear && Year >= thisYear - YearsBack;
    }
}
