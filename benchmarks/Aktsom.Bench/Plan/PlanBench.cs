using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aktsom.Modules.Impacts.Hours;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Risk.Reference;

namespace Aktsom.Bench.Plan;

/// <summary>
/// The hours plan of a year: each supplier is to be looked closer at, and every tenth has a measure. Ours, which also lays the hours out by month, against
/// DuckDB ordering the same tasks and cutting them where the hours end; both from rows in memory, best of the rounds, and the same line.
/// </summary>
internal static class PlanBench
{
    private const int Seed = 4;
    private const int Rounds = 20;
    private const decimal HoursAWeek = 7.5m;
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);

    public static int Run(string[] args) => Math.Max(Run(250), Run(20_000));

    private static int Run(int suppliers)
    {
        var work = Make(suppliers);
        var plan = HoursPlan.Make(work, HoursAWeek, From, To);
        var ours = Enumerable.Range(0, Rounds).Select(_ => Time(() => HoursPlan.Make(work, HoursAWeek, From, To))).Min();
        var duck = DuckDb(work, plan.Hours);
        var same = duck.Count == plan.Above.Count && Math.Abs(duck.Given - (double)plan.Given) < 0.001;
        Print(
            $"plan, {suppliers:N0} suppliers, {work.Length:N0} tasks: ours {ours:0.00} ms, DuckDB {duck.Milliseconds:0.00} ms, ratio {ours / duck.Milliseconds:0.00}"
        );
        Print(
            $"plan, {suppliers:N0} suppliers: {plan.Above.Count:N0} tasks in {plan.Given:N0} of {plan.Hours:N0} hours, {plan.Below.Count:N0} wait; same line: {(same ? "yes" : "NO")}"
        );
        return same ? 0 : 1;
    }

    private static Work[] Make(int suppliers)
    {
        var random = new Random(Seed);
        return
        [
            new Work(WorkKind.Statement, "statement", "Statement", 40, null, new DateOnly(2026, 6, 30), "/"),
            .. Enumerable.Range(0, suppliers).Select(at => Task(random, WorkKind.LookCloser, $"s{at:000000}", 0.75m)),
            .. Enumerable.Range(0, suppliers / 10).Select(at => Task(random, WorkKind.Measure, $"m{at:000000}", random.Next(4, 80) / 4m)),
        ];
    }

    private static Work Task(Random random, WorkKind kind, string id, decimal hours)
    {
        var severity = new Severity(random.Next(1, 6), random.Next(1, 6), random.Next(1, 6));
        SalienceKey? key = random.Next(12) == 0 ? null : new SalienceKey(severity, random.Next(1, 6));
        return new Work(kind, id, id, hours, key, random.Next(3) == 0 ? From.AddDays(random.Next(365)) : null, "/");
    }

    private static Result DuckDb(IEnumerable<Work> work, decimal hours)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, ["id,hours,duty,severity,scale,likelihood,irremediability,scope,due", .. work.Select(Row)]);
            var script = Path.Combine(Home(), "benchmarks", "Aktsom.Bench", "Plan", "plan.mjs");
            string[] arguments =
            [
                script,
                file,
                Rounds.ToString(CultureInfo.InvariantCulture),
                hours.ToString(CultureInfo.InvariantCulture),
            ];
            using var process =
                Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })
                ?? throw new InvalidOperationException("node did not start.");
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<Result>(answer, JsonSerializerOptions.Web)!
                : throw new InvalidOperationException("DuckDB could not run the query; its reason stands above.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Row(Work work)
    {
        var tests = work.Key is { } key
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{key.Severity.Value},{key.Severity.Scale},{key.Likelihood},{key.Severity.Irremediability},{key.Severity.Scope}"
            )
            : ",,,,";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{work.Id},{work.Hours},{(work.IsDuty ? "true" : "false")},{tests},{work.Due:yyyy-MM-dd}"
        );
    }

    private static string Home() => Environment.GetEnvironmentVariable("AKTSOM_HOME") ?? Directory.GetCurrentDirectory();

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Result(double Milliseconds, int Count, double Given);
}
