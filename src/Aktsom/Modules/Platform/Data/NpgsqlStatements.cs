using Npgsql;

namespace Aktsom.Modules.Platform.Data;

/// <summary>Statements without parameters or answer.</summary>
internal static class NpgsqlStatements
{
    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
