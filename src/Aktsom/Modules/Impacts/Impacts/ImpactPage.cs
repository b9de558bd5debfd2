using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>What the pages that change one impact share.</summary>
internal sealed class ImpactDesk(AppDb db, ImpactRegister register, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock)
{
    public AppDb Db => db;
    public ImpactRegister Register => register;
    public Reach Reach => reach;
    public ChangeLog Log => log;
    public ModuleTexts Texts => texts;
    public TimeProvider Clock => clock;
}

/// <summary>A form over one impact of one year: shown, checked, saved, and two people never overwrite each other.</summary>
[Authorize(ImpactPermissions.Edit)]
internal abstract class ImpactPage<TForm>(ImpactDesk desk) : PageModel
    where TForm : class, new()
{
    public ImpactYear Impact { get; private set; } = null!;

    [BindProperty]
    public TForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public SavedFirst? SavedFirst { get; private set; }

    protected ImpactDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(ImpactId id, int year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        (Form, Revision) = (Read(Impact), Impact.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ImpactId id, int year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = Read(Impact);
        Write(Impact);
        Impact.Reviewed = true;
        desk.Db.Expect(Impact, Revision, desk.Clock);
        Record(before, Read(Impact));
        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("/Impacts/Impacts/Details", new { id, year })
            : await SomeoneWasFasterAsync(id, year, cancel);
    }

    protected abstract TForm Read(ImpactYear impact);

    protected abstract void Write(ImpactYear impact);

    protected abstract void Check();

    protected abstract void Record(TForm before, TForm after);

    protected void Fault(string field, string message, params object[] values) =>
        ModelState.AddModelError("Form." + field, desk.Texts.For(typeof(ImpactDesk))[message, values]);

    private async Task<PageResult> SomeoneWasFasterAsync(ImpactId id, int year, CancellationToken cancel)
    {
        await FindAsync(id, year, cancel);
        SavedFirst = await SavedFirst.OfAsync(
            desk.Db,
            desk.Reach.Organisation,
            ImpactRegister.Entity,
            ImpactRegister.LogId(id, year),
            Read(Impact),
            Form,
            desk.Texts,
            cancel
        );
        Revision = Impact.Revision;
        ModelState.Remove(nameof(Revision));
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task<bool> FindAsync(ImpactId id, int year, CancellationToken cancel)
    {
        if (await desk.Register.FindAsync(id, year, cancel) is not { } impact)
        {
            return false;
        }

        Impact = impact;
        return true;
    }
}
