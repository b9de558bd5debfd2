using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Log;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Aktsom.Modules.Platform.Data;

/// <summary>Brings the database to this version's shape, as its owner, under a lock that several starting nodes share.</summary>
internal static class Migrator
{
    // Any fixed number: it only has to be the same on every node.
    private const long LockNumber = 7_116_111_017;

    public static async Task RunAsync(string ownerConnection, CancellationToken cancel)
    {
        // Not from the pool: a connection that goes back there stays open, and the other nodes would wait for its lock for ever.
        var alone = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(alone.ConnectionString);
        await connection.OpenAsync(cancel);
        await ExecuteAsync(
            connection,
            $"select pg_advisory_lock({LockNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)})",
            cancel
        );
        await using (var db = OwnerDb(connection))
        {
            await db.Database.MigrateAsync(cancel);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, await ObjectsAsync(cancel), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Does what needs no server while one is being made: the model, and the first migration's statements.</summary>
    public static void Prepare()
    {
        using var nowhere = new NpgsqlConnection("Host=nowhere");
        using var db = OwnerDb(nowhere);
        _ = db.GetService<IMigrator>().GenerateScript();
    }

    /// <summary>A context as the owner, for migrations and the tool that writes them.</summary>
    internal static AppDb OwnerDb(NpgsqlConnection connection) =>
        new(
            new DbContextOptionsBuilder<AppDb>().UseNpgsql(connection).UseApplicationServiceProvider(IdentityServices()).Options,
            new ChangeLog(new Reach(), TimeProvider.System)
        );

    private static ServiceProvider IdentityServices()
    {
        // The passkey table belongs to version 3 of Identity's schema, which the model reads from the services.
        var services = new ServiceCollection();
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return services.BuildServiceProvider();
    }

    private static async Task<string> ObjectsAsync(CancellationToken cancel)
    {
        await using var stream = typeof(Migrator).Assembly.GetManifestResourceStream("Aktsom.Modules.Platform.Data.objects.sql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
