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
    private const int Rounds = 60;
    private const int WarmRounds = 5;
    private const double Slowest = 0.99;

    public static int Run(string[] args) =>
        RunAsync(args is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : Large).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int size)
    {
        await using var server = await BenchServer.StartAsync();
        var small = await MeasureAsync(server, "small", Small);
        var large = await MeasureAsync(server, "large", size);
        foreach (var (kind, times) in large)
        {
            Print($"list, {kind}: {size:N0} suppliers p99 {P99(times):N1} ms, {Small:N0} suppliers p99 {P99(small[kind]):N1} ms");
        }

        var ours = P99([.. large.Values.SelectMany(times => times)]);
        var baseline = P99([.. small.Values.SelectMany(times => times)]);
        Print($"list, all requests, p99: ours {ours:N1} ms, {Small:N0} suppliers {baseline:N1} ms, ratio {ours / baseline:0.00}");
        return 0;
    }

    private static async Task<SortedDictionary<string, List<double>>> MeasureAsync(BenchServer server, string name, int size)
    {
        var database = await server.CreateAsync(name);
        await using var scopes = new Scopes(database);
        var organisation = await LargeRegister.FillAsync(scopes, size);
        await LargeRegister.ScreenAsync(scopes, organisation);
        await using (var owner = new NpgsqlConnection(database.Superuser))
        {
            await owner.OpenAsync();
            await LargeRegister.ExecuteAsync(owner, "vacuum (analyze)");
        }

        await using var site = await MeasuredSite.StartAsync(scopes, organisation);
        var requests = new ListRequests(site);
        var times = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        for (var round = -WarmRounds; round < Rounds; round++)
        {
            await foreach (var (kind, spent) in requests.RoundAsync())
            {
                if (round >= 0)
                {
                    (times.TryGetValue(kind, out var list) ? list : times[kind] = []).Add(spent);
                }
            }
        }

        return times;
    }

    private static double P99(List<double> times)
    {
        var ordered = times.Order().ToList();
        return ordered[Math.Min(ordered.Count - 1, (int)Math.Ceiling(Slowest * ordered.Count) - 1)];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
