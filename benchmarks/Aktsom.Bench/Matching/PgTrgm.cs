using System.Diagnostics;
using Aktsom.Modules.Platform.Data.Embedded;
using Aktsom.Risk.Matching;
using Npgsql;

namespace Aktsom.Bench.Matching;

/// <summary>The baseline: PostgreSQL's trigram index, asked for the ten names most alike.</summary>
internal static class PgTrgm
{
    private const string Search = """
        select a.id, l.id from asked a
        cross join lateral (select id from listed where name % a.name order by similarity(name, a.name) desc limit 10) l
        """;

    public static async Task<(TimeSpan Prepared, TimeSpan Searched, List<(string, string)> Pairs)> RunAsync(Party[] list, Party[] asked)
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-bench-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(folder, ["fsync=off"], CancellationToken.None);
            await using var connection = new NpgsqlConnection(server.SuperuserConnection() + ";Command Timeout=0");
            await connection.OpenAsync();
            var watch = Stopwatch.StartNew();
            await LoadAsync(connection, "listed", list);
            await LoadAsync(connection, "asked", asked);
            await ExecuteAsync(
                connection,
                "create extension pg_trgm; create index on listed using gin (name gin_trgm_ops); analyze listed"
            );
            var prepared = watch.Elapsed;
            var pairs = new List<(string, string)>();
            await using var command = new NpgsqlCommand(Search, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                pairs.Add((reader.GetString(0), reader.GetString(1)));
            }

            return (prepared, watch.Elapsed - prepared, pairs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LoadAsync(NpgsqlConnection connection, string table, Party[] parties)
    {
        await ExecuteAsync(connection, $"create table {table} (id text primary key, name text not null)");
        await using var writer = await connection.BeginBinaryImportAsync($"copy {table} (id, name) from stdin (format binary)");
        foreach (var party in parties)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(party.Id);
            await writer.WriteAsync(party.Name);
        }

        await writer.CompleteAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
