using Aktsom.Modules.Platform.Data.Embedded;
using Npgsql;

namespace Aktsom.Tests.Modules.Platform.Data;

/// <summary>The database Aktsom brings along, when its start is cut short or it is killed.</summary>
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string folder = Path.Combine("/var/tmp", $"aktsom-embedded-{Environment.ProcessId}");

    [Fact]
    public async Task A_start_that_is_stopped_half_way_leaves_nothing_running_and_the_next_is_whole()
    {
        using var stop = new CancellationTokenSource();
        var stopped = EmbeddedPostgres.StartAsync(folder, ["fsync=off"], stop.Token);
        await UntilAsync(() => Directory.Exists(Path.Combine(folder, "pg-data.part")));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        Assert.False(EmbeddedPostgres.Exists(folder));

        await using var next = await EmbeddedPostgres.StartAsync(folder, ["fsync=off"], TestContext.Current.CancellationToken);

        Assert.Equal("", await ScalarAsync(next, "show listen_addresses"));
        Assert.False(Directory.Exists(Path.Combine(folder, "pg-data.part")));
    }

    [Fact]
    public async Task What_was_committed_is_there_after_the_server_was_killed()
    {
        await using var killed = await EmbeddedPostgres.StartAsync(folder, [], TestContext.Current.CancellationToken);
        await ScalarAsync(killed, "create table kept as select 7 as number");
        var server = int.Parse(
            File.ReadLines(Path.Combine(folder, "pg-data", "postmaster.pid")).First(),
            System.Globalization.CultureInfo.InvariantCulture
        );
        using (var process = System.Diagnostics.Process.GetProcessById(server))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await killed.DisposeAsync();
        await using var next = await EmbeddedPostgres.StartAsync(folder, [], TestContext.Current.CancellationToken);

        Assert.Equal(7, await ScalarAsync(next, "select number from kept"));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<object?> ScalarAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.SuperuserConnection() + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task UntilAsync(Func<bool> there)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!there())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
