using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>Who is responsible for what today, who must sign, and which roles nobody holds (R-NOR-03, R-NEG-02).</summary>
[Authorize(OrganisationPermissions.See)]
internal sealed class RolesModel(
    AppDb db,
    IOrganisations organisations,
    Reach reach,
    Permissions permissions,
    TimeProvider clock,
    ModuleTexts texts
) : PageModel
{
    // Those the statement names, that questions reach, and that sign.
    private static readonly Role[] AlwaysNeeded =
    [
        Role.OverallResponsible,
        Role.OperationalResponsible,
        Role.RequestAnswerer,
        Role.BoardChair,
        Role.ManagingDirector,
    ];

    public IReadOnlyList<RoleHolder> Holders { get; private set; } = [];

    /// <summary>Roles that are needed, or that someone once held, and nobody holds today.</summary>
    public IReadOnlyList<Role> Vacant { get; private set; } = [];

    public RequiredSigners Signers { get; private set; } = new(null, [], []);

    public bool MayManage => permissions.Given(reach.RolesIn(reach.Organisation), OrganisationPermissions.ManageAccess);

    public bool MayEdit => permissions.Given(reach.RolesIn(reach.Organisation), OrganisationPermissions.Edit);

    public string Title
    {
        get
        {
            var words = texts.For(typeof(RolesModel));
            return Vacant.Count switch
            {
                0 => words["Roles.Title"],
                1 => words["Roles.Title.one"],
                var count => words["Roles.Title.many", NumberWords.Capital(count)],
            };
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        Holders = await organisations.HoldersAsync(reach.Organisation, today, cancel);
        Signers = await organisations.RequiredSignersAsync(reach.Organisation, today, cancel);
        var used = await db.Set<RoleAssignment>()
            .Where(role => role.OrganisationId == reach.Organisation && role.From <= today)
            .Select(role => role.Role)
            .Distinct()
            .ToListAsync(cancel);
        Vacant = [.. AlwaysNeeded.Union(used).Except(Holders.Select(holder => holder.Role)).Where(IsMissed).Order()];
    }

    // A deputy sits only now and then, and nobody has to read.
    private static bool IsMissed(Role role) => role is not (Role.SittingDeputy or Role.Reader);
}
