using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Knowledge;

/// <summary>A form over one piece of what is known of an impact: new without an item, changed with one.</summary>
[Authorize(ImpactPermissions.Edit)]
internal abstract class KnowledgePage<TForm, TRecord>(ImpactDesk desk) : PageModel
    where TForm : class, new()
    where TRecord : class
{
    public ImpactYear Impact { get; private set; } = null!;

    public TRecord? Known { get; private set; }

    [BindProperty]
    public TForm Form { get; set; } = new();

    protected ImpactDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(ImpactId id, int year, Guid? item, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, item, cancel))
        {
            return NotFound();
        }

        Form = Known is null ? Empty() : Read(Known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ImpactId id, int year, Guid? item, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, item, cancel))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = Known is null ? null : Read(Known);
        var record = Known ?? New();
        Write(record);
        Record(before, Form);
        if (Known is null)
        {
            desk.Db.Add(record);
        }

        await desk.Db.SaveChangesAsync(cancel);
        return Back(id, year);
    }

    public async Task<IActionResult> OnPostRemoveAsync(ImpactId id, int year, Guid? item, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, item, cancel) || Known is null)
        {
            return NotFound();
        }

        Removed(Read(Known));
        desk.Db.Remove(Known);
        await desk.Db.SaveChangesAsync(cancel);
        return Back(id, year);
    }

    protected virtual TForm Empty() => new();

    protected abstract TForm Read(TRecord record);

    protected abstract TRecord New();

    protected abstract void Write(TRecord record);

    protected virtual void Check() { }

    protected abstract void Record(TForm? before, TForm after);

    protected abstract void Removed(TForm before);

    protected abstract IQueryable<TRecord> Find(KnowledgeId item);

    protected void Fault(string field, string message) =>
        ModelState.AddModelError("Form." + field, desk.Texts.For(typeof(ImpactDesk))[message]);

    protected KnowledgeId NewId() => TypedId.New<KnowledgeId>(desk.Clock);

    protected string LogId => ImpactRegister.LogId(Impact.Impact, Impact.Year);

    private RedirectToPageResult Back(ImpactId id, int year) => RedirectToPage("/Impacts/Impacts/Details", new { id, year });

    private async Task<bool> FindAsync(ImpactId id, int year, Guid? item, CancellationToken cancel)
    {
        if (await desk.Register.FindAsync(id, year, cancel) is not { } impact)
        {
            return false;
        }

        Impact = impact;
        Known = item is { } known ? await Find(new KnowledgeId(known)).SingleOrDefaultAsync(cancel) : null;
        return item is null || Known is not null;
    }
}
