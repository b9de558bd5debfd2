using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Data.Embedded;
using Aktsom.Tests.Running;
using Npgsql;

namespace Aktsom.Tests.Modules.Platform.Data;

/// <summary>Several nodes on one server, and a server that somebody else runs.</summary>
public sealed class SeveralNodesTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_second_node_starts_while_the_first_goes_on()
    {
        var database = await postgres.CreateDatabaseAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Migrator.RunAsync(database.Owner + ";Application Name=first", patience.Token);

        await Migrator.RunAsync(database.Owner + ";Application Name=second", patience.Token);

        await using var superuser = new NpgsqlConnection(database.Superuser);
        await superuser.OpenAsync(patience.Token);
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = current_database()",
            superuser
        );
        Assert.Equal(0L, await command.ExecuteScalarAsync(patience.Token));
    }

    [Fact]
    public async Task An_external_server_is_used_by_one_connection_string_as_a_role_that_row_level_security_binds()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Path.Combine("/var/tmp", $"aktsom-external-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(folder, ["fsync=off"], cancel);
            await ExecuteAsync(
                server.SuperuserConnection(),
                "create role customer login createrole password 'c1'; create role visitor login password 'v1'",
                cancel
            );
            await ExecuteAsync(server.SuperuserConnection(), "create database theirs owner customer", cancel);

            var refused = await Assert.ThrowsAsync<StartException>(() =>
                DatabaseServer.ExternalAsync(server.Connection("visitor", "v1", "theirs"), null, cancel)
            );
            var nodes = await Task.WhenAll(
                Enumerable
                    .Range(0, 3)
                    .Select(_ => DatabaseServer.ExternalAsync(server.Connection("customer", "c1", "theirs"), null, cancel))
            );
            await using var database = nodes[0];
            await Migrator.RunAsync(database.OwnerConnection, cancel);
            await using var given = await DatabaseServer.ExternalAsync(database.OwnerConnection, database.AppConnection, cancel);
            await Assert.ThrowsAsync<StartException>(() =>
                DatabaseServer.ExternalAsync(database.OwnerConnection, database.OwnerConnection, cancel)
            );

            Assert.Contains("CREATEROLE", refused.Message);
            Assert.False(database.IsEmbedded);
            Assert.Equal(
                "aktsom_app false false",
                await ScalarAsync(
                    database.AppConnection,
                    "select concat_ws(' ', rolname, rolsuper::text, rolbypassrls::text) from pg_roles where rolname = current_user",
                    cancel
                )
            );
            Assert.Equal(0L, await ScalarAsync(database.AppConnection, "select count(*) from register_supplier", cancel));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancel)
    {
        foreach (var statement in sql.Split("; "))
        {
            await ScalarAsync(connectionString, statement, cancel);
        }
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel);
    }
}
