using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Chain;

/// <summary>What the register knows of a part of the chain.</summary>
/// <param name="Known">Producers, suppliers or places known there.</param>
/// <param name="Countries">Where, the most used first.</param>
internal sealed record ChainKnowledge(int Known, IReadOnlyList<string> Countries);

/// <summary>Keeps the organisation's value chain, and proposes one from the supply links in the register.</summary>
internal sealed class ChainBook(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    private const int MostCountries = 4;

    public Task<ValueChain?> FindAsync(OrganisationId organisation, CancellationToken cancel) =>
        db.Set<ValueChain>().AsNoTracking().SingleOrDefaultAsync(chain => chain.OrganisationId == organisation, cancel);

    /// <summary>The chain as it is saved; null where none is.</summary>
    public async Task<ChainDrawing?> SavedAsync(OrganisationId organisation, CancellationToken cancel)
    {
        if (await FindAsync(organisation, cancel) is not { } chain)
        {
            return null;
        }

        var parts = await db.Set<ValueChainPart>()
            .AsNoTracking()
            .Where(part => part.OrganisationId == organisation)
            .OrderBy(part => part.Position)
            .ToListAsync(cancel);
        return new ChainDrawing(
            chain.Buying,
            [.. parts.Select(part => new ChainPart(part.Role, part.Direction, part.Optional, part.Name, part.Activities))]
        );
    }

    /// <summary>A chain from what the register knows: all parts, and the way of buying that the suppliers show.</summary>
    public async Task<ChainDrawing> ProposedAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var ways = await Suppliers(organisation)
            .Where(supplier => supplier.PurchaseType != null)
            .Select(supplier => supplier.PurchaseType!.Value)
            .Distinct()
            .ToListAsync(cancel);
        var direct = ways.Contains(PurchaseType.DirectFromProducer) || ways.Contains(PurchaseType.OwnProduction);
        var through = ways.Contains(PurchaseType.ViaAgentImporterBrand);
        return ChainDrawing.Whole with
        {
            Buying =
                direct == through ? BuyingWay.Both
                : direct ? BuyingWay.DirectFromProducer
                : BuyingWay.ThroughWholesaler,
        };
    }

    /// <summary>What the register knows of each part upstream, by tier and stage of the supply links.</summary>
    public async Task<IReadOnlyDictionary<ChainRole, ChainKnowledge>> KnownAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var sites = await (
            from site in db.Set<ProductionSite>()
            where site.OrganisationId == organisation && site.To == null
            join supplier in Suppliers(organisation) on site.Supplier equals supplier.Id
            select new
            {
                site.Producer,
                site.Country,
                site.Tier,
                site.Stage,
            }
        ).ToListAsync(cancel);
        var known = sites
            .GroupBy(site => RoleOf(site.Tier, site.Stage))
            .ToDictionary(
                group => group.Key,
                group => new ChainKnowledge(
                    group.Select(site => $"{NameKey.Of(site.Producer)}|{site.Country}").Distinct(StringComparer.Ordinal).Count(),
                    Most(group.Select(site => site.Country))
                )
            );
        var sellers = await Suppliers(organisation)
            .Where(supplier => supplier.PurchaseType == PurchaseType.ViaAgentImporterBrand)
            .Select(supplier => supplier.Country)
            .ToListAsync(cancel);
        if (sellers.Count > 0)
        {
            known[ChainRole.Wholesaler] = new ChainKnowledge(
                sellers.Count + (known.GetValueOrDefault(ChainRole.Wholesaler)?.Known ?? 0),
                Most(sellers)
            );
        }

        return known;
    }

    /// <summary>Saves the chain in place of the one before; the caller has seen that it can be drawn.</summary>
    /// <returns>False where somebody else saved first.</returns>
    public async Task<bool> SaveAsync(ChainDrawing drawing, Guid? shown, string act, CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var before = await SavedAsync(organisation, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var chain = await db.Set<ValueChain>().SingleOrDefaultAsync(one => one.OrganisationId == organisation, cancel);
        if (chain is null)
        {
            chain = new ValueChain
            {
                OrganisationId = organisation,
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            };
            db.Add(chain);
        }
        else if (shown is { } revision)
        {
            db.Expect(chain, revision, clock);
        }

        (chain.Buying, chain.By, chain.At) = (drawing.Buying, reach.ActorName, clock.GetUtcNow());
        chain.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        await db.Set<ValueChainPart>().Where(part => part.OrganisationId == organisation).ExecuteDeleteAsync(cancel);
        db.AddRange(
            drawing.Parts.Select(
                (part, at) =>
                    new ValueChainPart
                    {
                        OrganisationId = organisation,
                        Position = at + 1,
                        Role = part.Role,
                        Direction = part.Direction,
                        Optional = part.Optional,
                        Name = part.Name,
                        Activities = part.Activities,
                    }
            )
        );
        log.Record(act, "value_chain", organisation, before is null ? null : Logged(before), Logged(drawing));
        if (!await db.TrySaveAsync(cancel))
        {
            return false;
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    private static ChainRole RoleOf(short tier, SiteStage stage) =>
        stage switch
        {
            SiteStage.RawMaterial => ChainRole.RawMaterial,
            SiteStage.Wholesale or SiteStage.Agent => ChainRole.Wholesaler,
            _ => tier switch
            {
                <= 1 => ChainRole.Tier1Producer,
                2 => ChainRole.Tier2,
                _ => ChainRole.Tier3,
            },
        };

    private static List<string> Most(IEnumerable<string?> countries) =>
        [
            .. countries
                .OfType<string>()
                .GroupBy(country => country, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostCountries)
                .Select(group => group.Key),
        ];

    private static object Logged(ChainDrawing drawing) =>
        new { drawing.Buying, ChainRole = drawing.Parts.Select(part => part.Role.ToString()).ToList() };

    private IQueryable<Supplier> Suppliers(OrganisationId organisation) =>
        db.Set<Supplier>()
            .AsNoTracking()
            .Where(supplier => supplier.OrganisationId == organisation && supplier.MergedInto == null)
            .Where(supplier => supplier.State != SupplierState.Ended && supplier.State != SupplierState.Rejected);
}
