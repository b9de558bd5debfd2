using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Log;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Aktsom.Modules.Platform.Data;

/// <summary>Brings the database to this version's shape, as its owner, under a lock that several starting nodes share.</summary>
internal static partial class Migrator
{
    // Any fixed number: it only has to be the same on every node.
    private const long LockNumber = 7_116_111_017;

    public static async Task RunAsync(string ownerConnection, CancellationToken cancel)
    {
        // Not from the pool: a connection that goes back there stays open, and the other nodes would wait for its lock for ever.
        var alone = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(alone.ConnectionString);
        await connection.OpenAsync(cancel);
        await connection.ExecuteAsync(
            $"select pg_advisory_lock({LockNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)})",
            cancel
        );
        await MigrateAsync(connection, cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(await ReadAsync("Aktsom.Modules.Platform.Data.objects.sql", cancel), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>All migrations as one script for an empty database, written beside them when one is added.</summary>
    internal static string Script(AppDb db) =>
        db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions).ReplaceLineEndings("\n");

    /// <summary>
    /// An empty database takes the script, and one that has had the newest migration takes nothing: both spare a start the building of every
    /// model that ever was. Only what lies between goes through the migrations one by one.
    /// </summary>
    private static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var script = await ReadAsync("Aktsom.Migrations.all.sql", cancel);
        if (await NewestAsync(connection, cancel) is not { } newest)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await connection.ExecuteAsync(script, cancel);
            await transaction.CommitAsync(cancel);
        }
        else if (newest != HistoryId().Matches(script)[^1].Groups["id"].Value)
        {
            await using var db = OwnerDb(connection);
            await db.Database.MigrateAsync(cancel);
        }
    }

    private static async Task<string?> NewestAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""select to_regclass('"__EFMigrationsHistory"') is not null""", connection);
        if (await command.ExecuteScalarAsync(cancel) is not true)
        {
            return null;
        }

        command.CommandText = """select max("MigrationId") from "__EFMigrationsHistory" """;
        return await command.ExecuteScalarAsync(cancel) as string;
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

    private static async Task<string> ReadAsync(string resource, CancellationToken cancel)
    {
        await using var stream = typeof(Migrator).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    [GeneratedRegex(@"VALUES \('(?<id>[0-9]+_[A-Za-z0-9_]+)',", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HistoryId();
}
