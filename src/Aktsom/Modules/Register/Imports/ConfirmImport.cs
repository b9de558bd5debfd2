using System.Text.Json;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Register.Imports;

internal enum ConfirmOutcome
{
    Saved,

    /// <summary>The register has changed since the dry run; the run now shows what would happen, and nothing is saved.</summary>
    RegisterHasMoved,

    /// <summary>Confirmed or dropped already, or its columns are not told.</summary>
    NotWaiting,
}

/// <summary>Puts a dry run in place: suppliers, keys, purchases, years, answers about look-alikes, log. All of it or nothing.</summary>
internal sealed class ConfirmImport(
    AppDb db,
    ChangeLog log,
    Reach reach,
    TimeProvider clock,
    ImportFiles files,
    IStandings standings,
    IFactsChanged facts
)
{
    private const int EntriesAtOnce = 5_000;

    public async Task<ConfirmOutcome> RunAsync(ImportId id, CancellationToken cancel)
    {
        // Large files take as long as they take; the person's own patience, or the server's limit on requests, ends them.
        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await LockAsync(connection, reach.Organisation, cancel);
        var run = await db.Set<ImportRun>().SingleOrDefaultAsync(run => run.OrganisationId == reach.Organisation && run.Id == id, cancel);
        if (run is not { State: ImportState.DryRun })
        {
            return ConfirmOutcome.NotWaiting;
        }

        var today = clock.Today();
        await Staging.CreateAsync(connection, cancel);
        await ImportRows.LoadAsync(connection, run, today, cancel);
        await Proposals.MakeAsync(connection, run, today, cancel);
        if (await ImportRows.HaveMovedAsync(connection, run, today, cancel))
        {
            await ImportRows.StoreAsync(connection, run, today, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return ConfirmOutcome.RegisterHasMoved;
        }

        await ApplyAsync(connection, run, today, cancel);
        await LogAsync(connection, run, cancel);
        await transaction.CommitAsync(cancel);
        files.Delete(id);
        await facts.TellAsync(run.OrganisationId, supplier: null, cancel);
        return ConfirmOutcome.Saved;
    }

    /// <summary>Two people's imports of one organisation follow each other; those of others are not held up.</summary>
    internal static async Task LockAsync(NpgsqlConnection connection, OrganisationId organisation, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))", connection)
        {
            Parameters = { new() { Value = "import " + organisation } },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task ApplyAsync(NpgsqlConnection connection, ImportRun run, DateOnly today, CancellationToken cancel)
    {
        string[] steps = [SupplierYears.CreateTouched, Apply.Suppliers, Apply.Keys, Apply.Purchases, Apply.Pairs];
        foreach (var step in steps)
        {
            await using var command = Proposals.Command(connection, step, run, today);
            command.Parameters.Add(new("by", reach.ActorName));
            await command.ExecuteNonQueryAsync(cancel);
        }

        await SupplierYears.RecomputeAsync(connection, run.OrganisationId, cancel);
        await standings.RefreshAsync(run.OrganisationId, cancel);
    }

    private async Task LogAsync(NpgsqlConnection connection, ImportRun run, CancellationToken cancel)
    {
        foreach (var (id, before, after) in await TakenAsync(connection, cancel))
        {
            log.Record("supplier.changedByImport", "supplier", id, before, after, run.FileName);
            if (log.Count == EntriesAtOnce)
            {
                await db.SaveChangesAsync(cancel);
            }
        }

        foreach (var (first, second) in await MergedAsync(connection, run, cancel))
        {
            log.Record("supplier.merged", "supplier", second, after: new { into = first });
        }

        await Proposals.ExecuteAsync(connection, Apply.Tidy, run, clock.Today(), cancel);
        run.State = ImportState.Confirmed;
        run.ConfirmedAt = clock.GetUtcNow();
        run.ConfirmedBy = reach.ActorName;
        run.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record("import.confirmed", "import", run.Id, after: Facts(run));
        await db.SaveChangesAsync(cancel);
    }

    internal static object Facts(ImportRun run) =>
        new
        {
            file = run.FileName,
            sha256 = run.Sha256,
            kind = run.Kind,
            ledger = run.LedgerName ?? (run.Ledger == ReadLedger.UnnamedList ? null : run.Ledger),
            from = run.From,
            to = run.To,
            added = run.Added,
            changed = run.Changed,
            unchanged = run.Unchanged,
            rejected = run.Rejected,
            setAside = run.SetAside,
            gone = run.Gone,
        };

    private static async Task<List<(Guid Supplier, JsonElement Before, JsonElement After)>> TakenAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand("select supplier, before::text, after::text from taken order by supplier", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var taken = new List<(Guid, JsonElement, JsonElement)>();
        while (await reader.ReadAsync(cancel))
        {
            taken.Add((reader.GetGuid(0), Json(reader.GetString(1)), Json(reader.GetString(2))));
        }

        return taken;
    }

    private static async Task<List<(Guid First, Guid Second)>> MergedAsync(
        NpgsqlConnection connection,
        ImportRun run,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select s.merged_into, s.id from register_supplier s where s.organisation_id = $1 and s.merged_into is not null and s.id in
              (select second from register_import_pair where organisation_id = $1 and import = $2 and decision = 'Same') order by s.id
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = run.OrganisationId.Value },
                new() { Value = run.Id.Value },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var merged = new List<(Guid, Guid)>();
        while (await reader.ReadAsync(cancel))
        {
            merged.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        return merged;
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
