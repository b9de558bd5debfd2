using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Aktsom.Bench.Screening;

/// <summary>Runs the query in DuckDB through Node.</summary>
internal static class DuckDb
{
    public static Result Run(string folder, int rounds)
    {
        var script = Path.Combine(Home(), "benchmarks", "Aktsom.Bench", "Screening", "screening.mjs");
        var start = new ProcessStartInfo("node", [script, folder, rounds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Result>(answer, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException("DuckDB could not run the query; its reason stands above.");
    }

    private static string Home() => Environment.GetEnvironmentVariable("AKTSOM_HOME") ?? Directory.GetCurrentDirectory();

    /// <summary>Best times row by row and over distinct triples, suppliers by level 0–4, and the sum of all scores.</summary>
    internal sealed record Result(double Rows, double Triples, long[] Counts, double Sum);
}
