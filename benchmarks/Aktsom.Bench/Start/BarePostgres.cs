using System.Diagnostics;
using Aktsom.Modules.Platform.Data.Embedded;

namespace Aktsom.Bench.Start;

/// <summary>The baseline: the same PostgreSQL with nothing around it, until it answers.</summary>
internal sealed class BarePostgres(string binaries)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <returns>Milliseconds of initdb and start together, and of the start alone.</returns>
    public async Task<(double Both, double Start)> TimeAsync(string folder)
    {
        var user = ServerUser.Find();
        Directory.CreateDirectory(folder);
        user.Own(folder);
        var watch = Stopwatch.StartNew();
        using (
            var initdb = user.Start(Path.Combine(binaries, "initdb"), ["-D", Path.Combine(folder, "d"), "-U", "postgres", "-A", "trust"])
        )
        {
            var errors = initdb.StandardError.ReadToEndAsync();
            _ = await initdb.StandardOutput.ReadToEndAsync();
            await initdb.WaitForExitAsync();
            if (initdb.ExitCode != 0)
            {
                throw new InvalidOperationException(await errors);
            }
        }

        var made = watch.Elapsed.TotalMilliseconds;
        using var server = user.Start(
            Path.Combine(binaries, "postgres"),
            ["-D", Path.Combine(folder, "d"), "-k", folder, "-c", "listen_addresses="]
        );
        _ = server.StandardError.ReadToEndAsync();
        while (!await AnswersAsync(folder))
        {
            await Task.Delay(Pause);
        }

        var both = watch.Elapsed.TotalMilliseconds;
        _ = Signals.Send(server.Id, Signals.Interrupt);
        await server.WaitForExitAsync();
        return (both, both - made);
    }

    private static async Task<bool> AnswersAsync(string socket)
    {
        try
        {
            await using var connection = new Npgsql.NpgsqlConnection($"Host={socket};Username=postgres;Pooling=false;Timeout=3");
            await connection.OpenAsync();
            return true;
        }
        catch (Exception refused) when (refused is Npgsql.NpgsqlException or TimeoutException)
        {
            return false;
        }
    }
}
