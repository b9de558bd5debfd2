using Aktsom.Bench.Answers;
using Aktsom.Bench.Matching;
using Aktsom.Bench.Pdf;
using Aktsom.Bench.Plan;
using Aktsom.Bench.Register;
using Aktsom.Bench.Screening;
using Aktsom.Bench.Start;
using Aktsom.Bench.Statements;

namespace Aktsom.Bench;

/// <summary>The benchmarks by name. Each prints one line a figure: ours, the baseline of the same run, the ratio.</summary>
internal static class Benchmarks
{
    private static readonly Dictionary<string, Func<string[], int>> All = new(StringComparer.Ordinal)
    {
        ["answers"] = AnswersBench.Run,
        ["ledger"] = LedgerBench.Run,
        ["list"] = ListBench.Run,
        ["match"] = MatchBench.Run,
        ["match-quality"] = MatchQuality.Run,
        ["screening"] = ScreeningBench.Run,
        ["plan"] = PlanBench.Run,
        ["pdf"] = PdfBench.Run,
        ["statement"] = StatementBench.Run,
        ["start"] = StartBench.Run,
    };

    public static int Run(string[] args)
    {
        if (args.Length > 0 && All.TryGetValue(args[0], out var bench))
        {
            return bench(args[1..]);
        }

        Console.Error.WriteLine($"usage: ./bench NAME\nnames: {string.Join(", ", All.Keys)}");
        return 2;
    }
}
