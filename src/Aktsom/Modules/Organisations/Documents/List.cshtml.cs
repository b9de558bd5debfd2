using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Documents;

/// <summary>Policies and routines with how far each is laid down; the unwritten ones by themselves.</summary>
[Authorize(OrganisationPermissions.See)]
internal sealed class ListModel(AppDb db, Reach reach, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<(GoverningDocument Document, string? Owner)> Documents { get; private set; } = [];
    public int All { get; private set; }
    public int Unwritten { get; private set; }
    public bool MayEdit { get; private set; }
    public bool OnlyUnwritten { get; private set; }

    public async Task OnGetAsync([FromQuery] bool unwritten, CancellationToken cancel)
    {
        OnlyUnwritten = unwritten;
        MayEdit = (await authorization.AuthorizeAsync(User, OrganisationPermissions.Edit)).Succeeded;
        var all = await db.Set<GoverningDocument>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .OrderBy(one => one.Kind)
            .ThenBy(one => one.Name)
            .ToListAsync(cancel);
        var people = await db.Set<Person>()
            .Where(person => person.OrganisationId == reach.Organisation)
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        (All, Unwritten) = (all.Count, all.Count(one => !one.IsWritten));
        Documents =
        [
            .. all.Where(one => !unwritten || !one.IsWritten)
                .Select(one => (one, one.Owner is { } owner ? people.GetValueOrDefault(owner) : null)),
        ];
    }
}
