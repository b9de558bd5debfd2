using Aktsom.Modules.Register.Contracts;
using Npgsql;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Moves rows between the staging table and the run's own, and counts them.</summary>
internal static class ImportRows
{
    private const string AsRead =
        "number, line, file, outcome, key, name, org_number, org_number_valid, country, country_hints, address, post_code, city, nace_code, "
        + "goods, purchases, invoices, sums, \"column\", column_index, value, reason, candidate, taken";

    private const string Store = $"""
        delete from register_import_row where organisation_id = @organisation and import = @import;
        insert into register_import_row (organisation_id, import, {AsRead}, supplier, changes)
          select @organisation, @import, {AsRead}, supplier, changes from incoming;
        """;

    private const string Load = $"""
        insert into incoming ({AsRead}) select {AsRead} from register_import_row
         where organisation_id = @organisation and import = @import and outcome <> 'Gone';
        """;

    private const string Carry = """
        update incoming i set taken = r.taken, candidate = r.candidate from register_import_row r
         where r.organisation_id = @organisation and r.import = @import and r.key = i.key and r.candidate is not null and i.candidate is not null
        """;

    private const string HasMoved = """
        select exists (
          select from incoming i
            full join (select * from register_import_row where organisation_id = @organisation and import = @import) r using (number)
           where i.outcome is distinct from r.outcome or i.supplier is distinct from r.supplier or i.changes is distinct from r.changes)
        """;

    private const string Count = """
        select count(*) filter (where outcome <> 'Gone'), count(*) filter (where outcome = 'Added'), count(*) filter (where outcome = 'Changed'),
               count(*) filter (where outcome = 'Unchanged'), count(*) filter (where outcome = 'Rejected'), count(*) filter (where outcome = 'SetAside'),
               count(*) filter (where outcome = 'Gone'), count(distinct supplier) filter (where outcome <> 'Gone') from incoming
        """;

    /// <summary>Puts what the staging table holds in the run's rows, instead of what stood there, and its counts on the run.</summary>
    public static async Task StoreAsync(NpgsqlConnection connection, ImportRun run, DateOnly today, CancellationToken cancel)
    {
        await Proposals.ExecuteAsync(connection, Store, run, today, cancel);
        await using var command = new NpgsqlCommand(Count, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        int Number(int column) => (int)reader.GetInt64(column);
        (run.Rows, run.Added, run.Changed, run.Unchanged) = (Number(0), Number(1), Number(2), Number(3));
        (run.Rejected, run.SetAside, run.Gone, run.Suppliers) = (Number(4), Number(5), Number(6), Number(7));
    }

    /// <summary>Puts the run's rows as read in the staging table.</summary>
    public static Task<int> LoadAsync(NpgsqlConnection connection, ImportRun run, DateOnly today, CancellationToken cancel) =>
        Proposals.ExecuteAsync(connection, Load, run, today, cancel);

    /// <summary>Gives rows that are read again their ids and a person's choices from the time before.</summary>
    public static Task<int> CarryAsync(NpgsqlConnection connection, ImportRun run, DateOnly today, CancellationToken cancel) =>
        Proposals.ExecuteAsync(connection, Carry, run, today, cancel);

    /// <summary>Whether the proposals differ from those that were shown.</summary>
    public static async Task<bool> HaveMovedAsync(NpgsqlConnection connection, ImportRun run, DateOnly today, CancellationToken cancel)
    {
        await using var command = Proposals.Command(connection, HasMoved, run, today);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }
}
