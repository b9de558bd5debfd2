using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Aktsom.Ledger;

namespace Aktsom.Bench;

/// <summary><c>./bench ledger</c>: reading a SAF-T file of 200 MB against a bare XmlReader pass over the same file, and the memory it takes.</summary>
internal static class LedgerBench
{
    private const int Rounds = 15;
    private const double GoalRatio = 1.5;
    private const double GoalMemory = 64;

    public static int Run(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
        var folder = Directory.CreateTempSubdirectory("aktsom-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "ledger.xml");
            IReadOnlyList<ExpectedSupplier> expected;
            using (var file = File.Create(path))
            {
                expected = SaftGenerator.Write(file, new SaftShape { Bytes = (long)megabytes << 20 });
            }

            return Measure(path, expected);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Measure(string path, IReadOnlyList<ExpectedSupplier> expected)
    {
        // The first round warms both up; best of the others, taken in turn so that a busy machine hits both alike.
        var memory = MemoryOver(() => Read(path, expected));
        var (bare, ours) = (double.MaxValue, double.MaxValue);
        Pass(path);
        for (var i = 0; i < Rounds; i++)
        {
            bare = Math.Min(bare, Seconds(() => Pass(path)));
            ours = Math.Min(ours, Seconds(() => Read(path, expected)));
        }

        var ratio = ours / bare;
        Line("ledger.file", new FileInfo(path).Length / 1e6, "MB");
        Line("ledger.xmlreader", bare, "s");
        Line("ledger.ours", ours, "s");
        Line("ledger.ratio", ratio, $"(goal ≤ {GoalRatio.ToString(CultureInfo.InvariantCulture)})");
        Line("ledger.memory", memory, $"MB over idle (goal ≤ {GoalMemory.ToString(CultureInfo.InvariantCulture)})");
        return ratio <= GoalRatio && memory <= GoalMemory ? 0 : 1;
    }

    private static void Read(string path, IReadOnlyList<ExpectedSupplier> expected)
    {
        var ledger = LedgerReader.ReadPath(path);
        var wrong = ledger.Suppliers.Where((s, i) => s.Purchases != expected[i].Purchases).Count();
        if (wrong > 0 || ledger.Suppliers.Count != expected.Count)
        {
            throw new InvalidOperationException($"{wrong} of {ledger.Suppliers.Count} suppliers have the wrong total.");
        }
    }

    private static void Pass(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { IgnoreWhitespace = true, IgnoreComments = true });
        while (reader.Read()) { }
    }

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The highest working set while the work runs, over that before it, in MB.</summary>
    private static double MemoryOver(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var idle = process.WorkingSet64;
        var peak = idle;
        using var done = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64);
                await Task.Delay(5);
            }
        });
        work();
        done.Cancel();
        watch.Wait();
        return (peak - idle) / (1024.0 * 1024);
    }

    private static void Line(string name, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name, -18} {value, 9:0.000} {unit}"));
}
