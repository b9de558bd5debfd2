using System.Runtime.InteropServices;
using System.Threading.Channels;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>One assessment on its way to the database.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AssessmentLine(Guid Supplier, int Profile, short Level, short Severity, float Score, float Confidence);

/// <summary>
/// Stores assessments through row-level security: COPY into a temporary table and one statement into place, on two connections side by side. Nothing of
/// it counts before its run is marked as completed.
/// </summary>
internal sealed class AssessmentWriter(NpgsqlDataSource database, Reach reach)
{
    private const int Connections = 2;
    private const int Block = 50_000;

    /// <returns>How many were stored.</returns>
    public async Task<int> WriteAsync(
        OrganisationId organisation,
        RiskRunId run,
        IEnumerable<AssessmentLine> lines,
        CancellationToken cancel
    )
    {
        var blocks = Channel.CreateBounded<AssessmentLine[]>(Connections * 2);
        var writers = Enumerable
            .Range(0, Connections)
            .Select(_ => Task.Run(() => StoreAsync(organisation, run, blocks.Reader, cancel), cancel))
            .ToList();
        var stored = 0;
        try
        {
            foreach (var block in lines.Chunk(Block))
            {
                stored += block.Length;
                await blocks.Writer.WriteAsync(block, cancel);
            }

            blocks.Writer.Complete();
        }
        catch (Exception fault)
        {
            blocks.Writer.Complete(fault);
            throw;
        }

        await Task.WhenAll(writers);
        return stored;
    }

    private async Task StoreAsync(
        OrganisationId organisation,
        RiskRunId run,
        ChannelReader<AssessmentLine[]> blocks,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await ReachInterceptor.TellAsync(connection, reach, cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RunAsync(
            connection,
            "create temp table stage (supplier uuid, profile int, level smallint, severity smallint, score real, confidence real) on commit drop",
            cancel
        );
        await using (var copy = await connection.BeginBinaryImportAsync("copy stage from stdin (format binary)", cancel))
        {
            await foreach (var block in blocks.ReadAllAsync(cancel))
            {
                Write(copy, block);
            }

            await copy.CompleteAsync(cancel);
        }

        await using var insert = new NpgsqlCommand(
            """
            insert into risk_assessment (organisation_id, run, supplier, profile, level, severity, score, confidence)
            select $1, $2, supplier, profile, level, severity, score, confidence from stage
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = organisation.Value },
                new() { Value = run.Value },
            },
            CommandTimeout = 0,
        };
        await insert.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static void Write(NpgsqlBinaryImporter copy, AssessmentLine[] block)
    {
        foreach (var line in block)
        {
            copy.StartRow();
            copy.Write(line.Supplier, NpgsqlDbType.Uuid);
            copy.Write(line.Profile, NpgsqlDbType.Integer);
            copy.Write(line.Level, NpgsqlDbType.Smallint);
            copy.Write(line.Severity, NpgsqlDbType.Smallint);
            copy.Write(line.Score, NpgsqlDbType.Real);
            copy.Write(line.Confidence, NpgsqlDbType.Real);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
