using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Risk.Matching;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Modules.Register.Duplicates;

/// <summary>Looks through the whole register for suppliers that are alike and proposes those nobody has answered for. Nothing is merged.</summary>
internal sealed class FindDuplicates(AppDb db, Reach reach)
{
    private const string Suppliers = """
        select id, name, country, concat_ws(', ', address, post_code, city), org_number from register_supplier
         where organisation_id = $1 and merged_into is null order by id
        """;

    // In order of id the first of a pair is the one that was here first. Arrays go in one statement, however many pairs there are.
    private const string Store = """
        insert into register_duplicate (organisation_id, first, second, score, reasons, decision)
          select $1, least(a, b), greatest(a, b), score, reasons::jsonb, 'Open' from unnest($2, $3, $4, $5) as p (a, b, score, reasons)
           where not exists (select from register_duplicate d where d.organisation_id = $1 and d.first = greatest(a, b) and d.second = least(a, b))
        on conflict do nothing
        """;

    /// <returns>How many pairs were new.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var suppliers = await ReadAsync(connection, cancel);
        var pairs = await Task.Run(() => DuplicateFinder.Find(suppliers), cancel);
        await using var store = new NpgsqlCommand(Store, connection)
        {
            Parameters =
            {
                new() { Value = reach.Organisation.Value },
                new() { Value = pairs.Select(pair => Guid.Parse(pair.Left.Id)).ToArray() },
                new() { Value = pairs.Select(pair => Guid.Parse(pair.Right.Id)).ToArray() },
                new() { Value = pairs.Select(pair => (float)pair.Result.Score).ToArray() },
                new()
                {
                    Value = pairs.Select(pair => MatchReasons.Write(pair.Result.Reasons)).ToArray(),
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
                },
            },
            CommandTimeout = 0,
        };
        return await store.ExecuteNonQueryAsync(cancel);
    }

    private async Task<List<Party>> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Suppliers, connection) { Parameters = { new() { Value = reach.Organisation.Value } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var parties = new List<Party>();
        while (await reader.ReadAsync(cancel))
        {
            parties.Add(SupplierParties.Read(reader));
        }

        return parties;
    }
}
