using System.Diagnostics;
using System.Globalization;
using Aktsom.Bench.Register;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Bench.Screening;

/// <summary>
/// Storing the assessments of 1 000 000 suppliers: ours as the application's role, which row-level security binds, against COPY of the same rows straight into
/// the same table by a role it does not bind. In turn, the table emptied before each; best of the rounds.
/// </summary>
internal static class StoringBench
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int suppliers)
    {
        await using var server = await BenchServer.StartAsync();
        await using var scopes = new Scopes(await server.CreateAsync("storing"));
        var organisation = await Given.OrganisationAsync(scopes);
        var random = new Random(3);
        var lines = Enumerable
            .Range(0, suppliers)
            .Select(_ => new AssessmentLine(
                Guid.CreateVersion7(),
                random.Next(4_000),
                (short)random.Next(5),
                (short)random.Next(1, 6),
                random.NextSingle() * 100,
                random.NextSingle()
            ))
            .ToArray();
        var (ours, straight) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            straight = Math.Min(straight, await TimeAsync(scopes, () => CopyAsync(scopes.Database.Superuser, organisation, lines)));
            ours = Math.Min(ours, await TimeAsync(scopes, () => StoreAsync(scopes, organisation, lines)));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"screening, storing {suppliers:N0} suppliers: ours {ours:N0} ms, COPY straight into the table {straight:N0} ms, ratio {ours / straight:0.00}"
            )
        );
        return 0;
    }

    private static async Task<double> TimeAsync(Scopes scopes, Func<Task> work)
    {
        await using (var connection = new NpgsqlConnection(scopes.Database.Superuser))
        {
            await connection.OpenAsync();
            await LargeRegister.ExecuteAsync(connection, "truncate risk_assessment");
            await LargeRegister.ExecuteAsync(connection, "checkpoint");
        }

        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task StoreAsync(Scopes scopes, OrganisationId organisation, AssessmentLine[] lines)
    {
        await using var scope = scopes.As(organisation);
        var writer = scope.ServiceProvider.GetRequiredService<AssessmentWriter>();
        await writer.WriteAsync(organisation, TypedId.New<RiskRunId>(TimeProvider.System), lines, CancellationToken.None);
    }

    private static async Task CopyAsync(string superuser, OrganisationId organisation, AssessmentLine[] lines)
    {
        var run = Guid.CreateVersion7();
        await using var connection = new NpgsqlConnection(superuser + ";Command Timeout=0");
        await connection.OpenAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy risk_assessment (organisation_id, run, supplier, profile, level, severity, score, confidence) from stdin (format binary)"
        );
        foreach (var line in lines)
        {
            copy.StartRow();
            copy.Write(organisation.Value, NpgsqlDbType.Uuid);
            copy.Write(run, NpgsqlDbType.Uuid);
            copy.Write(line.Supplier, NpgsqlDbType.Uuid);
            copy.Write(line.Profile, NpgsqlDbType.Integer);
            copy.Write(line.Level, NpgsqlDbType.Smallint);
            copy.Write(line.Severity, NpgsqlDbType.Smallint);
            copy.Write(line.Score, NpgsqlDbType.Real);
            copy.Write(line.Confidence, NpgsqlDbType.Real);
        }

        await copy.CompleteAsync();
    }
}
