using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Remedy;

/// <param name="Case">The case.</param>
/// <param name="Supplier">The supplier's name, where there is one.</param>
/// <param name="Impact">The title of the impact it is a case of, where there is one.</param>
/// <param name="Acts">What was done, the first first.</param>
/// <param name="LacksDuty">A public buyer's case at a supplier, where nothing shows that the supplier was held to its duty (R-EHN-09).</param>
internal sealed record RemedyLine(RemedyCase Case, string? Supplier, string? Impact, IReadOnlyList<RemedyAct> Acts, bool LacksDuty)
{
    public int? DaysToFirst => RemedyRules.DaysToFirst(Case, Acts);
}

/// <summary>Reads the cases with what was done in them.</summary>
internal sealed class RemedyBook(AppDb db, ISuppliers suppliers, IOrganisations organisations)
{
    public const string Entity = "remedy_case";

    /// <summary>The open ones first, then the newest.</summary>
    public async Task<IReadOnlyList<RemedyLine>> AllAsync(OrganisationId organisation, CancellationToken cancel) =>
        await LinesAsync(organisation, await Cases(organisation).ToListAsync(cancel), cancel);

    public async Task<IReadOnlyList<RemedyLine>> OfSupplierAsync(
        OrganisationId organisation,
        SupplierId supplier,
        CancellationToken cancel
    ) => await LinesAsync(organisation, await Cases(organisation).Where(one => one.Supplier == supplier).ToListAsync(cancel), cancel);

    public async Task<IReadOnlyList<RemedyLine>> OfImpactAsync(OrganisationId organisation, ImpactId impact, CancellationToken cancel) =>
        await LinesAsync(organisation, await Cases(organisation).Where(one => one.Impact == impact).ToListAsync(cancel), cancel);

    /// <summary>One case, tracked; null where it is not there.</summary>
    public async Task<RemedyLine?> FindAsync(OrganisationId organisation, RemedyCaseId id, CancellationToken cancel) =>
        await db.Set<RemedyCase>().SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Id == id, cancel) is { } found
            ? (await LinesAsync(organisation, [found], cancel))[0]
            : null;

    private IQueryable<RemedyCase> Cases(OrganisationId organisation) =>
        db.Set<RemedyCase>().AsNoTracking().Where(one => one.OrganisationId == organisation);

    private async Task<IReadOnlyList<RemedyLine>> LinesAsync(OrganisationId organisation, List<RemedyCase> cases, CancellationToken cancel)
    {
        if (cases.Count == 0)
        {
            return [];
        }

        var ids = cases.Select(one => one.Id).ToList();
        var acts = (
            await db.Set<RemedyAct>()
                .AsNoTracking()
                .Where(act => act.OrganisationId == organisation && ids.Contains(act.Case))
                .OrderBy(act => act.Day)
                .ThenBy(act => act.Id)
                .ToListAsync(cancel)
        ).ToLookup(act => act.Case);
        var names = await suppliers.NamesOfAsync(organisation, [.. cases.Select(one => one.Supplier).OfType<SupplierId>()], cancel);
        var impacts = cases.Select(one => one.Impact).OfType<ImpactId>().Distinct().ToList();
        var titles = (
            await db.Set<ImpactYear>()
                .AsNoTracking()
                .Where(impact => impact.OrganisationId == organisation && impacts.Contains(impact.Impact))
                .Select(impact => new
                {
                    impact.Impact,
                    impact.Year,
                    impact.Title,
                })
                .ToListAsync(cancel)
        ).GroupBy(impact => impact.Impact).ToDictionary(years => years.Key, years => years.MaxBy(impact => impact.Year)!.Title);
        var isPublic = (await organisations.FactsAsync(organisation, cancel))?.IsPublicBuyer ?? false;
        return
        [
            .. cases
                .OrderByDescending(one => one.IsOpen)
                .ThenByDescending(one => one.RecognisedOn)
                .Select(one => new RemedyLine(
                    one,
                    one.Supplier is { } supplier ? names.GetValueOrDefault(supplier) : null,
                    one.Impact is { } impact ? titles.GetValueOrDefault(impact) : null,
                    [.. acts[one.Id]],
                    isPublic && one.Supplier is not null && !RemedyRules.IsDutyFollowedUp(acts[one.Id])
                )),
        ];
    }
}
