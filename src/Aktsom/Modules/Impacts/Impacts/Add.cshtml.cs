using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>A new impact of a year.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class AddModel(ImpactDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public ImpactForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Year ??= (await desk.Register.YearsAsync(cancel))[0];
        return IsPossible ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsPossible)
        {
            return NotFound();
        }

        foreach (var (field, message, value) in Form.Faults(Year!.Value, desk.Clock.Today()))
        {
            ModelState.AddModelError("Form." + field, desk.Texts.For(typeof(AddModel))[message, value]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var impact = desk.Register.New(Year.Value, Form);
        desk.Log.Record("impact.added", "impact", ImpactRegister.LogId(impact.Impact, impact.Year), after: ImpactForm.Of(impact));
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("Judge", new { id = impact.Impact, year = impact.Year });
    }

    private bool IsPossible => Year is { } year && year >= ImpactRegister.FirstYear && year <= desk.Clock.Today().Year + 1;
}
