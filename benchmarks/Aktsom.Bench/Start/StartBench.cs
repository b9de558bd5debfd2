using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Aktsom.Modules.Platform.Data.Embedded;

namespace Aktsom.Bench.Start;

/// <summary>
/// From the command to the first whole page, with the app as <c>./aktsom</c> has built it: on an empty folder against initdb and start of the same PostgreSQL, and
/// once more on the folder that is there against the start alone. In turn, median of the rounds.
/// </summary>
internal static class StartBench
{
    private const int Rounds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static int Run(string[] args) => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        var folder = Path.Combine("/var/tmp", $"aktsom-bench-start-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        try
        {
            await (await EmbeddedPostgres.StartAsync(Path.Combine(folder, "binaries"), [], CancellationToken.None)).DisposeAsync();
            var bare = new BarePostgres(Path.Combine(folder, "binaries", "pg-bin", "bin"));
            var (first, later, demo, made, started) = (
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>()
            );
            for (var round = 0; round < Rounds; round++)
            {
                var (both, start) = await bare.TimeAsync(Path.Combine(folder, $"bare-{round}"));
                made.Add(both);
                started.Add(start);
                var data = Path.Combine(folder, $"serve-{round}");
                first.Add(await FirstPageAsync("serve", data));
                later.Add(await FirstPageAsync("serve", data));
                demo.Add(await FirstPageAsync("demo", Path.Combine(folder, $"demo-{round}")));
            }

            Print(
                $"start, first run: ours {Median(first):N0} ms, initdb and start {Median(made):N0} ms, ratio {Median(first) / Median(made):0.00}"
            );
            Print(
                $"start, later: ours {Median(later):N0} ms, start of PostgreSQL {Median(started):N0} ms, ratio {Median(later) / Median(started):0.00}"
            );
            Print(
                $"start, first run of the demonstration with its five organisations: ours {Median(demo):N0} ms, initdb and start {Median(made):N0} ms, ratio {Median(demo) / Median(made):0.00}"
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> FirstPageAsync(string command, string data)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var watch = Stopwatch.StartNew();
        using var app = Process.Start(
            new ProcessStartInfo("dotnet", [App, command, "--url", url, "--data", data])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = app.StandardOutput.ReadToEndAsync();
        var errors = app.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = Patience };
        while (!await AnswersAsync(client))
        {
            if (app.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The app gave no page: {await output} {await errors}");
            }

            await Task.Delay(Pause);
        }

        var spent = watch.Elapsed.TotalMilliseconds;
        _ = Signals.Send(app.Id, Signals.Interrupt);
        await app.WaitForExitAsync();
        return spent;
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string App => Path.Combine(Aktsom.Modules.Platform.Data.Home.Root, ".build", "app", "Aktsom.dll");

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
