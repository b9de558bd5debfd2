using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Telling;

/// <summary>What was told to the public in a year, by channel.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class ListModel(
    AppDb db,
    Reach reach,
    ChangeLog log,
    ToldOfYear told,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    private const int YearsShown = 4;

    public int Year { get; private set; }
    public IReadOnlyList<ToldLine> Lines { get; private set; } = [];
    public bool MayWrite { get; private set; }

    public IEnumerable<int> Years => Enumerable.Range(0, YearsShown).Select(back => clock.Today().Year - back);

    [BindProperty, Display(Name = "Told.Name"), Required(ErrorMessage = "Told.Name.Missing"), StringLength(300)]
    public string Title { get; set; } = "";

    [BindProperty, Display(Name = "Told.Channel")]
    public TellingChannel Channel { get; set; }

    [BindProperty, Display(Name = "Told.Date"), Required(ErrorMessage = "Told.Date.Missing")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Told.Link"), Url(ErrorMessage = "Told.Link.Wrong"), StringLength(2000)]
    public string? Link { get; set; }

    public Task OnGetAsync([FromQuery] int? year, CancellationToken cancel) => ReadAsync(year, cancel);

    public async Task<IActionResult> OnPostAsync([FromQuery] int? year, CancellationToken cancel)
    {
        await ReadAsync(year, cancel);
        if (!MayWrite)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var made = new Told
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<ToldId>(clock),
            Channel = Channel,
            Title = Title.Trim(),
            Date = Date!.Value,
            Url = Link.Trimmed(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        db.Add(made);
        log.Record(
            "telling.added",
            "telling",
            made.Id,
            after: new
            {
                made.Title,
                Channel = made.Channel.ToString(),
                made.Date,
                made.Url,
            }
        );
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { year = made.Date.Year });
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromQuery] int? year, ToldId told, CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded)
        {
            return Forbid();
        }

        var known = await db.Set<Told>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == told, cancel);
        if (known is not null)
        {
            db.Remove(known);
            log.Record("telling.removed", "telling", known.Id, before: new { known.Title, known.Date });
            await db.TrySaveAsync(cancel);
        }

        return RedirectToPage(new { year });
    }

    private async Task ReadAsync(int? year, CancellationToken cancel)
    {
        Year = year is >= 2000 and <= 2999 ? year.Value : clock.Today().Year;
        MayWrite = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        Lines = await told.OfAsync(reach.Organisation, Year, cancel);
    }
}
