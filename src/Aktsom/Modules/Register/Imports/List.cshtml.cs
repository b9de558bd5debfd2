using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Earlier imports: who, when, which file, and what it did.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ListModel(AppDb db, Reach reach, IAuthorizationService authorization) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];
    public Paging Paging { get; private set; } = null!;
    public bool MayImport { get; private set; }
    public bool MayEdit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var number = Paging.ReadNumber(Request);
        var runs = db.Set<ImportRun>().AsNoTracking().Where(run => run.OrganisationId == reach.Organisation);
        Runs = await runs.OrderByDescending(run => run.At)
            .ThenByDescending(run => run.Id)
            .Skip((int)Math.Min(int.MaxValue, (number - 1L) * PageSize))
            .Take(PageSize)
            .ToListAsync(cancel);
        Paging = Paging.ByNumber(number, PageSize, Runs.Count, await runs.CountAsync(cancel));
        MayImport = (await authorization.AuthorizeAsync(User, RegisterPermissions.Import)).Succeeded;
        MayEdit = (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
    }
}
