using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Documents.Json;
using Aktsom.Modules.Platform.Data;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Modules.Platform.Log;

/// <summary>The hash chain: each line's hash covers its content and the hash before it, so that a changed or missing line shows.</summary>
internal static class LogChain
{
    public static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static readonly byte[] Start = new byte[32];

    // An import may write a line for each of many thousand suppliers.
    private const int LinesAtOnce = 500;

    /// <summary>The database keeps microseconds; what is hashed must be what is read back.</summary>
    public static DateTimeOffset Microseconds(DateTimeOffset instant) => new(instant.Ticks - (instant.Ticks % 10), instant.Offset);

    /// <summary>
    /// SHA-256 of the hash before, the digest of who, and the digest of what, both as canonical JSON: a line can be shown and checked outside
    /// without naming anyone.
    /// </summary>
    public static byte[] Hash(byte[] previous, OrganisationId organisation, long sequence, LogEntry entry)
    {
        object?[] what =
        [
            organisation.Value,
            sequence,
            Instant(entry.At),
            entry.Act,
            entry.Entity,
            entry.EntityId,
            entry.Reason,
            entry.Before,
            entry.After,
        ];
        return SHA256.HashData([.. previous, .. Who(entry.Person, entry.PersonName), .. SHA256.HashData(CanonicalJson.Write(what))]);
    }

    /// <summary>The digest of who did it. A person's id is random, so nobody can find the name by trying names.</summary>
    public static byte[] Who(Guid? person, string name) => SHA256.HashData(CanonicalJson.Write<object?[]>([person, name]));

    /// <summary>The instant as it is hashed.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static async Task AppendAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction? transaction,
        OrganisationId organisation,
        IReadOnlyList<LogEntry> entries,
        CancellationToken cancel
    )
    {
        var (sequence, hash) = await LockHeadAsync(connection, transaction, organisation, cancel);
        foreach (var lines in entries.Chunk(LinesAtOnce))
        {
            await using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var entry in lines)
            {
                sequence++;
                var next = Hash(hash, organisation, sequence, entry);
                batch.BatchCommands.Add(Insert(organisation, sequence, entry, hash, next));
                hash = next;
            }

            await batch.ExecuteNonQueryAsync(cancel);
        }

        await using var update = new NpgsqlCommand(
            "update platform_log_head set sequence = $2, hash = $3 where organisation_id = $1",
            connection,
            transaction
        )
        {
            Parameters =
            {
                new() { Value = organisation.Value },
                new() { Value = sequence },
                new() { Value = hash },
            },
        };
        await update.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<(long Sequence, byte[] Hash)> LockHeadAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction? transaction,
        OrganisationId organisation,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(
            """
            insert into platform_log_head (organisation_id, sequence, hash) values ($1, 0, $2)
            on conflict (organisation_id) do update set sequence = platform_log_head.sequence
            returning sequence, hash
            """,
            connection,
            transaction
        )
        {
            Parameters =
            {
                new() { Value = organisation.Value },
                new() { Value = Start },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    private static NpgsqlBatchCommand Insert(OrganisationId organisation, long sequence, LogEntry entry, byte[] previous, byte[] hash)
    {
        var insert = new NpgsqlBatchCommand(
            """
            insert into platform_log (organisation_id, sequence, at, person, person_name, act, entity, entity_id, reason, before, after, previous_hash, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """
        );
        object[] required = [organisation.Value, sequence, entry.At.ToUniversalTime()];
        foreach (var value in required)
        {
            insert.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        insert.Parameters.Add(new NpgsqlParameter { Value = entry.Person ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        string?[] texts = [entry.PersonName, entry.Act, entry.Entity, entry.EntityId, entry.Reason, entry.Before, entry.After];
        foreach (var text in texts)
        {
            insert.Parameters.Add(new NpgsqlParameter { Value = text ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        }

        insert.Parameters.Add(new NpgsqlParameter { Value = previous });
        insert.Parameters.Add(new NpgsqlParameter { Value = hash });
        return insert;
    }
}
