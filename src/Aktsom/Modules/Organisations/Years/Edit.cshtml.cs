using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Years;

/// <summary>The facts of one year, new or known.</summary>
[Authorize(OrganisationPermissions.Edit)]
internal sealed class EditModel(AppDb db, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2000;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public YearForm Form { get; set; } = new();

    /// <summary>Empty while nobody has saved the year.</summary>
    [BindProperty]
    public Guid Revision { get; set; }

    public bool HasGroup { get; private set; }

    public SavedFirst? SavedFirst { get; private set; }

    public string LogId => LogIdOf(reach.Organisation, Year);

    public static string LogIdOf(OrganisationId organisation, int year) => string.Create(null, $"{organisation}/{year}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsPossible)
        {
            return NotFound();
        }

        if (await FindAsync(cancel) is { } known)
        {
            Form = YearForm.Of(known);
            Revision = known.Revision;
        }

        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsPossible)
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return this.PageWithErrors();
        }

        var known = await FindAsync(cancel);
        if (known is null && Revision != default)
        {
            return NotFound();
        }

        var year = known ?? new OrganisationYear { OrganisationId = reach.Organisation, Year = Year };
        var before = YearForm.Of(year);
        Form.WriteTo(year);
        log.RecordChange(known is null ? "organisation_year.added" : "organisation_year.changed", "organisation_year", LogId, before, Form);
        if (known is null)
        {
            year.Revision = Guid.CreateVersion7(clock.GetUtcNow());
            db.Add(year);
        }
        else
        {
            db.Expect(year, Revision, clock);
        }

        return await db.TrySaveAsync(cancel) ? RedirectToPage("/Organisations/Organisations/About") : await SomeoneWasFasterAsync(cancel);
    }

    private bool IsPossible => Year >= FirstYear && Year <= clock.Today().Year + 1;

    private void Check()
    {
        if (Form is { From: { } from, To: { } to } && to <= from)
        {
            ModelState.AddModelError("Form.To", texts.For(typeof(EditModel))["Years.To.BeforeFrom"]);
        }
    }

    private async Task<PageResult> SomeoneWasFasterAsync(CancellationToken cancel)
    {
        var theirs = (await FindAsync(cancel))!;
        SavedFirst = await SavedFirst.OfAsync(db, reach.Organisation, "organisation_year", LogId, YearForm.Of(theirs), Form, texts, cancel);
        Revision = theirs.Revision;
        ModelState.Remove(nameof(Revision));
        await ShowAsync(cancel);
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        var kind = await db.Set<Organisation>()
            .Where(organisation => organisation.OrganisationId == reach.Organisation)
            .Select(organisation => organisation.Kind)
            .SingleAsync(cancel);
        HasGroup = kind == OrganisationKind.GroupParent || Form.GroupTurnoverNok is not null || Form.GroupBalanceNok is not null;
        return Page();
    }

    private Task<OrganisationYear?> FindAsync(CancellationToken cancel) =>
        db.Set<OrganisationYear>().SingleOrDefaultAsync(year => year.OrganisationId == reach.Organisation && year.Year == Year, cancel);
}
