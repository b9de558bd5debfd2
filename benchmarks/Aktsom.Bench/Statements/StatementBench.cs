using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Aktsom.Bench.Register;
using Aktsom.Documents.Html;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Bench.Statements;

/// <summary>
/// A full statement as people meet it: the whole text as a page and the checks, against the same pages of a statement nobody has written in; and the PDF, each program
/// from its own start, against Chromium's print of our page and LibreOffice's of our DOCX, where they are installed.
/// </summary>
internal static class StatementBench
{
    private const int Rounds = 15;
    private const int PrintRounds = 5;
    private static readonly string[] Chromium = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] LibreOffice = ["soffice", "libreoffice"];

    public static int Run(string[] args) => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        await using var server = await BenchServer.StartAsync();
        await using var scopes = new Scopes(await server.CreateAsync("statement"));
        var organisation = await Given.OrganisationAsync(scopes, "Kvistheim Grossistkjede AS");
        var full = await FullStatement.WriteAsync(scopes, organisation);
        var empty = await FullStatement.StartAsync(scopes, organisation, FullStatement.Year - 1);
        await using (var site = await MeasuredSite.StartAsync(scopes, organisation))
        {
            await PageAsync(site, "open the whole text", full, empty, "preview");
            await PageAsync(site, "check", full, empty, "checks");
        }

        await using var scope = scopes.As(organisation);
        var open = (await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(full, CancellationToken.None))!;
        await PrintAsync(await scope.ServiceProvider.GetRequiredService<StatementPrint>().OfAsync(open, CancellationToken.None));
        return 0;
    }

    private static async Task PageAsync(MeasuredSite site, string what, StatementId full, StatementId empty, string page)
    {
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var (with, _) = await site.GetAsync($"/statements/{full}/{page}");
            var (without, _) = await site.GetAsync($"/statements/{empty}/{page}");
            if (round >= 0)
            {
                ours.Add(with);
                bare.Add(without);
            }
        }

        Print(
            $"statement, {what}: ours {Median(ours):N0} ms, a statement nobody has written in {Median(bare):N0} ms, ratio {Median(ours) / Median(bare):0.00}"
        );
    }

    private static async Task PrintAsync(Document document)
    {
        var folder = Directory.CreateTempSubdirectory("aktsom-bench-statement-").FullName;
        try
        {
            var (html, docx) = (Path.Combine(folder, "statement.html"), Path.Combine(folder, "statement.docx"));
            await using (var process = new RenderProcess(new RenderSettings { MostMemory = long.MaxValue }, TimeProvider.System))
            {
                var renderer = new DocumentRenderer(process);
                var page = new HtmlOptions { EmbeddedStyle = DocumentHtml.StandaloneStyle };
                await File.WriteAllTextAsync(html, await renderer.PageAsync(document, page));
                await File.WriteAllBytesAsync(docx, await renderer.DocxAsync(document));
            }

            string[] chromium =
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--generate-pdf-document-outline",
                $"--user-data-dir={Path.Combine(folder, "profile")}",
                $"--print-to-pdf={Path.Combine(folder, "chromium.pdf")}",
                html,
            ];
            string[] office =
            [
                "--headless",
                $"-env:UserInstallation=file://{folder}/office",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                docx,
            ];
            await AgainstAsync("Chromium's print of our page", Chromium, chromium, Path.Combine(folder, "chromium.pdf"), document);
            await AgainstAsync("LibreOffice's of our DOCX", LibreOffice, office, Path.Combine(folder, "statement.pdf"), document);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>In turn, so that whatever else the machine does meets both.</summary>
    private static async Task AgainstAsync(string what, string[] programs, string[] arguments, string made, Document document)
    {
        var pages = 0;
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < PrintRounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await using (var process = new RenderProcess(new RenderSettings { MostMemory = long.MaxValue }, TimeProvider.System))
            {
                pages = (await new DocumentRenderer(process).PdfAsync(document)).Pages;
            }

            ours.Add(watch.Elapsed.TotalMilliseconds);
            File.Delete(made);
            if (await TimeAsync(programs, arguments, made) is not { } spent)
            {
                Print($"statement, PDF from a cold start: ours {pages} pages PDF/UA-1 {Median(ours):N0} ms, {what}: not installed");
                return;
            }

            theirs.Add(spent);
        }

        Print(
            $"statement, PDF from a cold start: ours {pages} pages PDF/UA-1 {Median(ours):N0} ms, {what} {Median(theirs):N0} ms, ratio {Median(ours) / Median(theirs):0.00}"
        );
    }

    /// <summary>Milliseconds until the program has written the file; null where none of the programs is installed.</summary>
    private static async Task<double?> TimeAsync(string[] programs, string[] arguments, string made)
    {
        foreach (var program in programs)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
                using var process = Process.Start(start)!;
                var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
                await process.WaitForExitAsync();
                var spent = watch.Elapsed.TotalMilliseconds;
                return File.Exists(made)
                    ? spent
                    : throw new InvalidOperationException($"{program} made no PDF: {string.Join('\n', await said)}");
            }
            catch (Win32Exception)
            {
                // Not installed under this name.
            }
        }

        return null;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
