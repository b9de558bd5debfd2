using System.Data.Common;
using Aktsom.Modules.Platform.Access;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Aktsom.Modules.Platform.Data;

/// <summary>Tells each opened connection whose data it may see; row-level security does the rest.</summary>
internal sealed class ReachInterceptor(Reach reach) : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => await TellAsync(connection, reach, cancellationToken);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        throw new NotSupportedException("Open connections asynchronously; the reach is set as they open.");

    /// <summary>Sets the reach on a connection that is already open, after the person has been found.</summary>
    public static async Task TellAsync(DbConnection connection, Reach reach, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select set_config('app.organisations', $1, false)";
        var setting = command.CreateParameter();
        setting.Value = reach.Setting;
        command.Parameters.Add(setting);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
