using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Moves;

/// <summary>Who moved since an earlier screening, and whether facts, model or a source's edition moved them.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(AppDb db, WhatMoved moved, Reach reach) : PageModel
{
    public Movement? Movement { get; private set; }
    public IReadOnlyList<RiskRun> Earlier { get; private set; } = [];

    [FromQuery]
    public Guid? From { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Movement = await moved.SinceAsync(reach.Organisation, From, cancel);
        Earlier = await db.Set<RiskRun>()
            .AsNoTracking()
            .Where(run => run.OrganisationId == reach.Organisation && run.CompletedAt != null)
            .OrderByDescending(run => run.CompletedAt)
            .Skip(1)
            .Take(20)
            .ToListAsync(cancel);
    }
}
