using System.Diagnostics;
using System.Globalization;
using Aktsom.Risk;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Bench.Screening;

/// <summary>
/// Screening 1 000 000 suppliers. Computing: ours against DuckDB doing the same join and formula on the same data, both from rows in memory to level and score in
/// memory, best of five. Storing: <see cref="StoringBench"/>.
/// </summary>
internal static class ScreeningBench
{
    private const int Suppliers = 1_000_000;
    private const int Rounds = 5;

    public static int Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-bench-screening-").FullName;
        try
        {
            return Math.Max(Computing(folder), StoringBench.RunAsync(Suppliers).GetAwaiter().GetResult());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Computing(string folder)
    {
        var screener = new Screener(ScreeningModels.Reference, ReferenceLibrary.Shipped);
        var suppliers = ExampleSuppliers.Make(Suppliers);
        var levels = new RiskLevel[Suppliers];
        var scores = new double[Suppliers];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var ours = Enumerable.Range(0, Rounds).Select(_ => Time(() => Screen(screener, suppliers, levels, scores))).Min();
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / Rounds;
        var profiles = screener.ScreenMany(suppliers).Distinct().Count();

        var duck = DuckDb.Run(new FactorTables(screener, folder).Write(suppliers), Rounds);
        var same = duck.Counts.SequenceEqual(Counts(levels)) && Math.Abs(duck.Sum - scores.Sum()) < 0.01 * Suppliers / 1000;
        var best = Math.Min(duck.Rows, duck.Triples);
        Print(
            $"screening, computing {Suppliers:N0} suppliers of {profiles:N0} kinds: ours {ours:N0} ms, DuckDB {best:N0} ms, ratio {ours / best:0.00}"
        );
        Print($"screening, computing, DuckDB row by row {duck.Rows:N0} ms, by distinct kinds {duck.Triples:N0} ms");
        Print($"screening, computing, ours allocates {allocated / 1e6:N0} MB a round");
        Print(
            $"screening, computing, same levels and scores: {(same ? "yes" : "NO")} ({string.Join(", ", Counts(levels).Select((count, level) => $"{(RiskLevel)level} {count:N0}"))})"
        );
        return same ? 0 : 1;
    }

    private static void Screen(Screener screener, IReadOnlyList<SupplierInput> suppliers, RiskLevel[] levels, double[] scores)
    {
        var at = 0;
        foreach (var profile in screener.ScreenMany(suppliers))
        {
            levels[at] = profile.Level;
            scores[at] = profile.Score;
            at++;
        }
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static long[] Counts(RiskLevel[] levels)
    {
        var counts = new long[5];
        foreach (var level in levels)
        {
            counts[(int)level]++;
        }

        return counts;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
