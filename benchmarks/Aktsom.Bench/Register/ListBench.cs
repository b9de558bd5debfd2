using System.Globalization;
using Aktsom.Tests.Running;
using Npgsql;

namespace Aktsom.Bench.Register;

/// <summary>
/// The supplier list as a browser gets it, through sign-in, row-level security and page: the slowest hundredth of the same mix of requests over 1 000 000 and over
/// 1 000 suppliers, each in a database of its own.
/// </summary>
internal static class ListBench
{
    private const int Large = 1_000_000;
    private const int Small = 1_000;
    private const int Rounds = 100;
    private const int WarmRounds = 20;
    private const double Slowest = 0.99;

    public static int Run(string[] args) =>
        RunAsync(args is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : Large).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int size)
    {
        await using var server = await BenchServer.StartAsync();
        await using var small = await Measured.OpenAsync(server, "small", Small);
        await using var large = await Measured.OpenAsync(server, "large", size);
        for (var round = -WarmRounds; round < Rounds; round++)
        {
            // In turn, so that whatever else the machine does meets both.
            await small.RoundAsync(keep: round >= 0);
            await large.RoundAsync(keep: round >= 0);
        }

        foreach (var (kind, times) in large.Times)
        {
            Print($"list, {kind}: {size:N0} suppliers p99 {P99(times):N1} ms, {Small:N0} suppliers p99 {P99(small.Times[kind]):N1} ms");
        }

        var ours = P99([.. large.Times.Values.SelectMany(times => times)]);
        var baseline = P99([.. small.Times.Values.SelectMany(times => times)]);
        Print($"list, all requests, p99: ours {ours:N1} ms, {Small:N0} suppliers {baseline:N1} ms, ratio {ours / baseline:0.00}");
        return 0;
    }

    /// <summary>One register with its site, its visitor and the times so far.</summary>
    private sealed class Measured(Scopes scopes, MeasuredSite site) : IAsyncDisposable
    {
        private readonly ListRequests requests = new(site);

        public SortedDictionary<string, List<double>> Times { get; } = new(StringComparer.Ordinal);

        public static async Task<Measured> OpenAsync(BenchServer server, string name, int size)
        {
            var database = await server.CreateAsync(name);
            var scopes = new Scopes(database);
            var organisation = await LargeRegister.FillAsync(scopes, size);
            await LargeRegister.ScreenAsync(scopes, organisation);
            await using var owner = new NpgsqlConnection(database.Superuser);
            await owner.OpenAsync();
            await LargeRegister.ExecuteAsync(owner, "vacuum (analyze)");
            // What filling left to be written is not the list's work.
            await LargeRegister.ExecuteAsync(owner, "checkpoint");
            return new Measured(scopes, await MeasuredSite.StartAsync(scopes, organisation));
        }

        public async Task RoundAsync(bool keep)
        {
            await foreach (var (kind, spent) in requests.RoundAsync())
            {
                if (keep)
                {
                    (Times.TryGetValue(kind, out var list) ? list : Times[kind] = []).Add(spent);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await site.DisposeAsync();
            await scopes.DisposeAsync();
        }
    }

    private static double P99(List<double> times)
    {
        var ordered = times.Order().ToList();
        return ordered[Math.Min(ordered.Count - 1, (int)Math.Ceiling(Slowest * ordered.Count) - 1)];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
