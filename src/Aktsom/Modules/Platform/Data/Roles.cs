using Npgsql;

namespace Aktsom.Modules.Platform.Data;

/// <summary>The server's roles: none of them is a superuser or may bypass row-level security.</summary>
internal static class Roles
{
    // Nodes that start together would change the same role at once.
    private const string OneAtATime = "select pg_advisory_xact_lock(7116111018)";

    public static async Task EnsureAsync(NpgsqlConnection connection, string? ownerPassword, string appPassword, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RunAsync(connection, OneAtATime, cancel);
        if (ownerPassword is not null)
        {
            await EnsureRoleAsync(connection, DatabaseServer.OwnerRole, ownerPassword, cancel);
        }

        await EnsureRoleAsync(connection, DatabaseServer.AppRole, appPassword, cancel);
        await EnsureRoleAsync(connection, DatabaseServer.SearchRole, password: null, cancel);
        await RunAsync(
            connection,
            $"grant {DatabaseServer.SearchRole} to {(ownerPassword is null ? "current_user" : DatabaseServer.OwnerRole)}",
            cancel
        );
        await transaction.CommitAsync(cancel);
    }

    public static async Task EnsureDatabaseAsync(NpgsqlConnection connection, string database, CancellationToken cancel)
    {
        if (!await ExistsAsync(connection, "select 1 from pg_database where datname = $1", database, cancel))
        {
            await RunAsync(connection, $"create database {Quote(database)} owner {DatabaseServer.OwnerRole}", cancel);
        }
    }

    private static async Task EnsureRoleAsync(NpgsqlConnection connection, string role, string? password, CancellationToken cancel)
    {
        if (!await ExistsAsync(connection, "select 1 from pg_roles where rolname = $1", role, cancel))
        {
            await RunAsync(connection, $"create role {role} nosuperuser nocreatedb nocreaterole", cancel);
        }

        if (password is not null)
        {
            await RunAsync(connection, $"alter role {role} login password '{password}'", cancel);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return await command.ExecuteScalarAsync(cancel) is not null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
