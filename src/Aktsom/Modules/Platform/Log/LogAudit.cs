using System.Globalization;
using Aktsom.Modules.Platform.Data;
using Npgsql;

namespace Aktsom.Modules.Platform.Log;

/// <summary>Walks every organisation's chain and tells the first line that does not hold.</summary>
internal static class LogAudit
{
    private const string Columns = "sequence, at, person, person_name, act, entity, entity_id, reason, before, after, previous_hash, hash";

    /// <summary>The state of one organisation's chain; <paramref name="Fault"/> is null when it holds.</summary>
    internal sealed record Chain(OrganisationId Organisation, long Lines, string Head, string? Fault);

    /// <param name="connection">A connection that sees all organisations: the owner's.</param>
    /// <param name="cancel">Stops the walk.</param>
    public static async Task<IReadOnlyList<Chain>> VerifyAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var chains = new List<Chain>();
        foreach (var (organisation, sequence, hash) in await HeadsAsync(connection, cancel))
        {
            chains.Add(await VerifyAsync(connection, organisation, sequence, hash, cancel));
        }

        return chains;
    }

    private static async Task<Chain> VerifyAsync(
        NpgsqlConnection connection,
        OrganisationId organisation,
        long headSequence,
        byte[] headHash,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(
            $"select {Columns} from platform_log where organisation_id = $1 order by sequence",
            connection
        )
        {
            Parameters = { new() { Value = organisation.Value } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = 0L;
        var previous = LogChain.Start;
        while (await reader.ReadAsync(cancel))
        {
            lines++;
            if (reader.GetInt64(0) != lines)
            {
                return new Chain(organisation, lines - 1, Convert.ToHexStringLower(previous), $"line {Number(lines)} is missing");
            }

            var hash = reader.GetFieldValue<byte[]>(11);
            var linked = reader.GetFieldValue<byte[]>(10).SequenceEqual(previous);
            if (!linked || !hash.SequenceEqual(LogChain.Hash(previous, organisation, lines, Entry(reader))))
            {
                return new Chain(organisation, lines, Convert.ToHexStringLower(previous), $"line {Number(lines)} has been changed");
            }

            previous = hash;
        }

        var whole = lines == headSequence && previous.SequenceEqual(headHash);
        return new Chain(
            organisation,
            lines,
            Convert.ToHexStringLower(previous),
            whole ? null : $"the last line should be number {Number(headSequence)}"
        );
    }

    private static LogEntry Entry(NpgsqlDataReader reader) =>
        new(
            new DateTimeOffset(reader.GetDateTime(1), TimeSpan.Zero),
            reader.IsDBNull(2) ? null : reader.GetGuid(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetString(6),
            Text(reader, 7),
            Text(reader, 8),
            Text(reader, 9)
        );

    /// <summary>Every organisation that has a log, which all have from their first line.</summary>
    public static async Task<IReadOnlyList<OrganisationId>> OrganisationsAsync(NpgsqlConnection owner, CancellationToken cancel) =>
        [.. (await HeadsAsync(owner, cancel)).Select(head => head.Item1)];

    private static async Task<List<(OrganisationId, long, byte[])>> HeadsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select coalesce(h.organisation_id, l.organisation_id), coalesce(h.sequence, 0), coalesce(h.hash, ''::bytea)
            from platform_log_head h full join (select distinct organisation_id from platform_log) l using (organisation_id) order by 1
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var heads = new List<(OrganisationId, long, byte[])>();
        while (await reader.ReadAsync(cancel))
        {
            heads.Add((new OrganisationId(reader.GetGuid(0)), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        }

        return heads;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
