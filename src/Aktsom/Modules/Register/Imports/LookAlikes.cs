using System.Text.Json;
using Aktsom.Modules.Register.Duplicates;
using Aktsom.Risk.Matching;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Finds new suppliers that look like one that is here, or like one higher up in the same file. A person decides; nothing is merged unasked.</summary>
internal static class LookAlikes
{
    /// <summary>Beyond this a person would not go through them before saving; they are looked for afterwards.</summary>
    public const int MostNew = 10_000;

    private const int MostForOne = 3;

    private const string Parties = """
        select s.id, s.name, s.country, concat_ws(', ', s.address, s.post_code, s.city), s.org_number, false, 0 from register_supplier s
         where s.organisation_id = $1 and s.merged_into is null
        union all
        select supplier, name, country, concat_ws(', ', address, post_code, city), org_number, true, number from incoming where outcome = 'Added'
        """;

    // An answer stands when the file is read again, as long as the row is still a new supplier.
    private const string Forget = """
        delete from register_import_pair where organisation_id = $1 and import = $2
           and (decision = 'Open' or second not in (select supplier from incoming where supplier is not null))
        """;

    // The ledger's key says one supplier, the number another that is here as well: two records of one, most likely.
    private const string SameNumber = """
        insert into register_import_pair (organisation_id, import, first, second, score, reasons, decision)
          select distinct $1, $2, least(s.id, k.id), greatest(s.id, k.id), 1,
                 jsonb_build_array(jsonb_build_object('Code', 'SameIdentifier', 'Supports', true, 'Arguments', jsonb_build_array(r.org_number))), 'Open'
            from incoming r
            join register_supplier k on k.organisation_id = $1 and k.id = r.supplier and k.merged_into is null
            join register_supplier s on s.organisation_id = $1 and s.org_number = r.org_number and s.org_number_valid and s.merged_into is null and s.id <> k.id
           where r.org_number_valid and not r.is_new and not exists (select from register_duplicate d
             where d.organisation_id = $1 and d.first = least(s.id, k.id) and d.second = greatest(s.id, k.id) and d.decision <> 'Open')
        on conflict do nothing
        """;

    public static async Task FindAsync(NpgsqlConnection connection, ImportRun run, CancellationToken cancel)
    {
        await ExecuteAsync(connection, Forget, run, cancel);
        await ExecuteAsync(connection, SameNumber, run, cancel);
        run.LookAlikesLater = run.Added > MostNew;
        if (run.Added == 0 || run.LookAlikesLater)
        {
            return;
        }

        var (known, added) = await ReadAsync(connection, run, cancel);
        var pairs = await Task.Run(() => Pairs(known, added), cancel);
        await StoreAsync(connection, run, pairs, cancel);
    }

    private static List<MatchPair> Pairs(List<Party> known, List<(Party Party, int Number)> added)
    {
        var place = added.ToDictionary(row => row.Party.Id, row => row.Number, StringComparer.Ordinal);
        var index = new NameIndex(known.Concat(added.Select(row => row.Party)));

        // Found from its own side each pair of new rows would come twice: the later asks about the earlier.
        return
        [
            .. index
                .FindEach(added.Select(row => row.Party), NameMatcher.ProposalThreshold, MostForOne + 1)
                .SelectMany(found => found)
                .Where(pair => pair.Left.Id != pair.Right.Id)
                .Where(pair => !place.TryGetValue(pair.Right.Id, out var other) || other < place[pair.Left.Id]),
        ];
    }

    private static async Task<(List<Party> Known, List<(Party, int)> Added)> ReadAsync(
        NpgsqlConnection connection,
        ImportRun run,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Parties, connection) { Parameters = { new() { Value = run.OrganisationId.Value } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (known, added) = (new List<Party>(), new List<(Party, int)>());
        while (await reader.ReadAsync(cancel))
        {
            var party = SupplierParties.Read(reader);
            if (reader.GetBoolean(5))
            {
                added.Add((party, reader.GetInt32(6)));
            }
            else
            {
                known.Add(party);
            }
        }

        return (known, added);
    }

    private static async Task StoreAsync(NpgsqlConnection connection, ImportRun run, List<MatchPair> pairs, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var pair in pairs)
        {
            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(
                    """
                    insert into register_import_pair (organisation_id, import, first, second, score, reasons, decision)
                      values ($1, $2, $3, $4, $5, $6, 'Open') on conflict do nothing
                    """
                )
                {
                    Parameters =
                    {
                        new() { Value = run.OrganisationId.Value },
                        new() { Value = run.Id.Value },
                        new() { Value = Guid.Parse(pair.Right.Id) },
                        new() { Value = Guid.Parse(pair.Left.Id) },
                        new() { Value = (float)pair.Result.Score },
                        new() { Value = MatchReasons.Write(pair.Result.Reasons), NpgsqlDbType = NpgsqlDbType.Jsonb },
                    },
                }
            );
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, ImportRun run, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new() { Value = run.OrganisationId.Value },
                new() { Value = run.Id.Value },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
