using System.Text.Json;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Aktsom.Modules.Platform.Log;

/// <summary>What happened, in words that stay: recorded beside a change and written with it, chained by hash in its organisation.</summary>
internal sealed class ChangeLog(Reach reach, TimeProvider clock)
{
    private readonly List<(OrganisationId Organisation, LogEntry Entry)> pending = [];

    public bool HasEntries => pending.Count > 0;

    public int Count => pending.Count;

    /// <param name="act">A stable code such as <c>supplier.added</c>; its text stands in the resources.</param>
    /// <param name="entity">The kind of record, as in the code before the dot.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="before">What stood there, null when it is new. Never the words of an alert.</param>
    /// <param name="after">What stands there now.</param>
    /// <param name="reason">Why, where a person had to say so.</param>
    public void Record(string act, string entity, object id, object? before = null, object? after = null, string? reason = null) =>
        RecordIn(reach.Organisation, act, entity, id, before, after, reason);

    /// <summary>Records only what differs between two records of the same type, by their properties. False, and nothing recorded, when nothing does.</summary>
    public bool RecordChange<T>(string act, string entity, object id, T before, T after, string? reason = null)
        where T : class
    {
        if (LogDifference.Between(before, after) is not { } difference)
        {
            return false;
        }

        Record(act, entity, id, difference.Before, difference.After, reason);
        return true;
    }

    public void RecordIn(
        OrganisationId organisation,
        string act,
        string entity,
        object id,
        object? before = null,
        object? after = null,
        string? reason = null
    )
    {
        var at = LogChain.Microseconds(clock.GetUtcNow());
        pending.Add(
            (
                organisation,
                new LogEntry(at, reach.User?.Value, reach.ActorName, act, entity, id.ToString() ?? "", reason, Json(before), Json(after))
            )
        );
    }

    /// <summary>Writes what is recorded. The organisation's chain is locked until the transaction ends, so that no two entries share a place.</summary>
    internal async Task WriteAsync(DatabaseFacade database, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)database.GetDbConnection();
        var transaction = (NpgsqlTransaction?)database.CurrentTransaction?.GetDbTransaction();
        foreach (var group in pending.GroupBy(entry => entry.Organisation).OrderBy(group => group.Key.Value))
        {
            await LogChain.AppendAsync(connection, transaction, group.Key, [.. group.Select(entry => entry.Entry)], cancel);
        }

        pending.Clear();
    }

    /// <summary>Drops what is recorded and not written, when the change it stood beside was not saved.</summary>
    internal void Forget() => pending.Clear();

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, LogChain.JsonOptions);
}
