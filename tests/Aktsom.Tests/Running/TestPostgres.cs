using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Data.Embedded;
using Npgsql;

[assembly: AssemblyFixture(typeof(Aktsom.Tests.Running.TestPostgres))]

namespace Aktsom.Tests.Running;

/// <summary>One real server for the run; each test class gets a database of its own, copied from a migrated template.</summary>
public sealed class TestPostgres : IAsyncLifetime
{
    private const string Template = "aktsom_template";
    private static int number;
    private readonly string folder = Path.Combine("/var/tmp", $"aktsom-test-{Environment.ProcessId}");
    private EmbeddedPostgres? server;
    private Task<TestDatabase>? shared;

    internal EmbeddedPostgres Server => server ?? throw new InvalidOperationException("The server is not running.");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        server = await EmbeddedPostgres.StartAsync(
            folder,
            ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
            CancellationToken.None
        );
        await using var connection = new NpgsqlConnection(server.SuperuserConnection());
        await connection.OpenAsync();
        await Roles.EnsureAsync(connection, server.Secrets.Get("owner"), server.Secrets.Get("app"), CancellationToken.None);
        await Roles.EnsureDatabaseAsync(connection, Template, CancellationToken.None);
        await Migrator.RunAsync(Connection(DatabaseServer.OwnerRole, "owner", Template), CancellationToken.None);
    }

    /// <summary>One database for all tests that only need an organisation of their own: row-level security keeps them apart.</summary>
    internal Task<TestDatabase> SharedDatabaseAsync()
    {
        lock (folder)
        {
            return shared ??= CreateDatabaseAsync();
        }
    }

    /// <summary>A fresh, migrated database.</summary>
    internal async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref number)}";
        await using var connection = new NpgsqlConnection(Server.SuperuserConnection());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"create database {name} template {Template} owner {DatabaseServer.OwnerRole} strategy file_copy",
            connection
        );
        await command.ExecuteNonQueryAsync();
        return new TestDatabase(
            Connection(DatabaseServer.AppRole, "app", name),
            Connection(DatabaseServer.OwnerRole, "owner", name),
            Server.SuperuserConnection(name)
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private string Connection(string role, string secret, string database) => Server.Connection(role, Server.Secrets.Get(secret), database);
}
