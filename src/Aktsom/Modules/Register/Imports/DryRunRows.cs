using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Duplicates;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Two that look alike, as the dry run shows them.</summary>
internal sealed record LookAlike(
    SupplierId First,
    SupplierId Second,
    PartyLine FirstLine,
    PartyLine SecondLine,
    string Reasons,
    DuplicateDecision Decision
);

/// <summary>One side of a pair; a line of the file, or a supplier that is here.</summary>
internal sealed record PartyLine(string Name, string? OrgNumber, string? Country, long? Line, decimal Purchases);

/// <summary>Reads what a dry run shows, some of each kind.</summary>
internal sealed class DryRunRows(AppDb db, ImportRun run)
{
    private IQueryable<ImportRow> Rows =>
        db.Set<ImportRow>().AsNoTracking().Where(row => row.OrganisationId == run.OrganisationId && row.Import == run.Id);

    private IQueryable<ImportRun> SavedWithPurchases =>
        db.Set<ImportRun>()
            .Where(other => other.OrganisationId == run.OrganisationId && other.State == ImportState.Confirmed)
            .Where(other => db.Set<PurchaseSum>().Any(sum => sum.OrganisationId == run.OrganisationId && sum.Import == other.Id));

    public Task<List<ImportRow>> OfAsync(ImportOutcome outcome, int most, CancellationToken cancel, int skip = 0) =>
        Rows.Where(row => row.Outcome == outcome).OrderBy(row => row.Number).Skip(skip).Take(most).ToListAsync(cancel);

    /// <summary>Those with a value that a person wrote here come first: they ask for a choice.</summary>
    public Task<List<ImportRow>> ChangedAsync(int most, CancellationToken cancel, int skip = 0) =>
        db.Set<ImportRow>()
            .FromSql(
                $"""
                select * from register_import_row where organisation_id = {run.OrganisationId.Value} and import = {run.Id.Value} and outcome = 'Changed'
                 order by jsonb_path_exists(changes, '$.*.kept ? (@ == true)') desc, number offset {skip} limit {most}
                """
            )
            .AsNoTracking()
            .ToListAsync(cancel);

    public Task<List<ImportRow>> LargestAsync(ImportOutcome outcome, int most, CancellationToken cancel, int skip = 0) =>
        Rows.Where(row => row.Outcome == outcome)
            .OrderByDescending(row => row.Purchases)
            .ThenBy(row => row.Number)
            .Skip(skip)
            .Take(most)
            .ToListAsync(cancel);

    public Task<decimal> SetAsideAmountAsync(CancellationToken cancel) =>
        Rows.Where(row => row.Outcome == ImportOutcome.SetAside).SumAsync(row => row.Purchases, cancel);

    public Task<ImportRun?> SavedBeforeAsync(CancellationToken cancel) =>
        db.Set<ImportRun>()
            .AsNoTracking()
            .Where(other =>
                other.OrganisationId == run.OrganisationId && other.Sha256 == run.Sha256 && other.State == ImportState.Confirmed
            )
            .OrderByDescending(other => other.ConfirmedAt)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The name of another ledger with purchases in this run's years: together they would be counted twice if they are the same books.</summary>
    public Task<string?> OtherLedgerAsync(CancellationToken cancel)
    {
        if (run.From is not { } from || run.To is not { } to)
        {
            return Task.FromResult<string?>(null);
        }

        return SavedWithPurchases
            .Where(other => other.Ledger != run.Ledger && other.From <= to && other.To >= from)
            .OrderByDescending(other => other.ConfirmedAt)
            .Select(other => other.FileName)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Another list without a name that has purchases in the same months: saving this one replaces them.</summary>
    public Task<string?> ReplacedAsync(CancellationToken cancel)
    {
        if (run is not { From: { } from, To: { } to, Ledger: ReadLedger.UnnamedList })
        {
            return Task.FromResult<string?>(null);
        }

        var (first, next) = (new DateOnly(from.Year, from.Month, 1), new DateOnly(to.Year, to.Month, 1).AddMonths(1));
        return SavedWithPurchases
            .Where(other => other.Ledger == run.Ledger && other.From < next && other.To >= first)
            .Where(other => other.FileName != run.FileName && other.Sha256 != run.Sha256)
            .OrderByDescending(other => other.ConfirmedAt)
            .Select(other => other.FileName)
            .FirstOrDefaultAsync(cancel);
    }

    public async Task<(IReadOnlyList<LookAlike> Pairs, int InAll)> PairsAsync(int most, CancellationToken cancel)
    {
        var all = db.Set<ImportPair>().AsNoTracking().Where(pair => pair.OrganisationId == run.OrganisationId && pair.Import == run.Id);
        var pairs = await all.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Second).Take(most).ToListAsync(cancel);
        var ids = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().ToList();
        var rows = await Rows.Where(row => row.Outcome == ImportOutcome.Added && ids.Contains(row.Supplier!.Value))
            .ToDictionaryAsync(
                row => row.Supplier!.Value,
                row => new PartyLine(row.Name!, row.OrgNumber, row.Country, row.Line, row.Purchases),
                cancel
            );
        var suppliers = await db.Set<Supplier>()
            .Where(s => s.OrganisationId == run.OrganisationId && ids.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, s => new PartyLine(s.Name, s.OrgNumber, s.Country, null, 0), cancel);
        PartyLine Party(SupplierId id) =>
            rows.GetValueOrDefault(id) ?? suppliers.GetValueOrDefault(id) ?? new PartyLine("?", null, null, null, 0);
        return (
            [
                .. pairs.Select(pair => new LookAlike(
                    pair.First,
                    pair.Second,
                    Party(pair.First),
                    Party(pair.Second),
                    MatchReasons.Sentences(pair.Reasons),
                    pair.Decision
                )),
            ],
            await all.CountAsync(cancel)
        );
    }
}
