using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Data.Embedded;
using Aktsom.Tests.Running;

namespace Aktsom.Bench.Register;

/// <summary>The embedded PostgreSQL with the settings it has in use, in a folder that leaves with it.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly EmbeddedPostgres server;

    private BenchServer(string folder, EmbeddedPostgres server)
    {
        this.folder = folder;
        this.server = server;
    }

    public static async Task<BenchServer> StartAsync()
    {
        var folder = Path.Combine("/var/tmp", $"aktsom-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        var server = await EmbeddedPostgres.StartAsync(folder, [], CancellationToken.None);
        await using var connection = new Npgsql.NpgsqlConnection(server.SuperuserConnection());
        await connection.OpenAsync();
        await Roles.EnsureAsync(connection, server.Secrets.Get("owner"), server.Secrets.Get("app"), CancellationToken.None);
        return new BenchServer(folder, server);
    }

    /// <summary>A database of this version's shape with nothing in it.</summary>
    public async Task<TestDatabase> CreateAsync(string name)
    {
        await using (var connection = new Npgsql.NpgsqlConnection(server.SuperuserConnection()))
        {
            await connection.OpenAsync();
            await Roles.EnsureDatabaseAsync(connection, name, CancellationToken.None);
        }

        var database = new TestDatabase(
            server.Connection(DatabaseServer.AppRole, server.Secrets.Get("app"), name),
            server.Connection(DatabaseServer.OwnerRole, server.Secrets.Get("owner"), name),
            server.SuperuserConnection(name)
        );
        await Migrator.RunAsync(database.Owner, CancellationToken.None);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
