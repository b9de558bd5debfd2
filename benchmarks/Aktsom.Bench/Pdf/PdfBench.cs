using System.Diagnostics;
using System.Text.Json.Nodes;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Rendering;

namespace Aktsom.Bench.Pdf;

/// <summary>
/// A statement of some 45 pages as PDF/UA-1, from the document model to the file, against a bare Typst compile of the same text in the same
/// process. Texts differ from run to run, so that Typst's memory of earlier layouts helps neither.
/// </summary>
internal static class PdfBench
{
    private const int Runs = 21;
    private const double Goal = 1.3;

    public static int Run(string[] args) => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        await using var process = new RenderProcess(new RenderSettings { MostMemory = long.MaxValue }, TimeProvider.System);
        var renderer = new DocumentRenderer(process);
        var (ours, bare) = (new List<double>(), new List<double>());
        var (pages, barePages) = (0, 0);
        for (var run = 0; run <= Runs; run++)
        {
            var document = LongStatement.Make(run);
            var source = BareTypst.Of(document);
            var started = Stopwatch.GetTimestamp();
            pages = (await renderer.PdfAsync(document)).Pages;
            var between = Stopwatch.GetTimestamp();
            barePages = (await process.AskAsync("bare", new JsonObject { ["source"] = source })).GetProperty("pages").GetInt32();
            if (run > 0)
            {
                ours.Add(Stopwatch.GetElapsedTime(started, between).TotalMilliseconds);
                bare.Add(Stopwatch.GetElapsedTime(between).TotalMilliseconds);
            }
        }

        var ratio = Median(ours) / Median(bare);
        Console.WriteLine(
            $"pdf   {pages} pages PDF/UA-1 {Median(ours):0} ms   bare Typst, same text, {barePages} pages {Median(bare):0} ms   ratio {ratio:0.00} (goal {Goal:0.0})"
        );
        return ratio <= Goal ? 0 : 1;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
