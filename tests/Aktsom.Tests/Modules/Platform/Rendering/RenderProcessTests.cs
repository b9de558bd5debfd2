using System.Diagnostics;
using System.Text.Json.Nodes;
using Aktsom.Documents.Charts;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;
using Aktsom.Modules.Platform.Rendering;
using AngleSharp.Html.Parser;

namespace Aktsom.Tests.Modules.Platform.Rendering;

public sealed class RenderProcessTests
{
    private static readonly BarChart Chart = BarChart.Of(
        new Indicator
        {
            Key = "bound",
            Name = "Bundet av krav <b>",
            Unit = IndicatorUnit.Percent,
            Values = [new(2023), new(2024, 61), new(2025, 78)],
            Target = 100,
        },
        new StatementWords(Language.Nb)
    )!;

    [Fact]
    public async Task A_killed_process_is_replaced_without_anyone_noticing()
    {
        await using var process = Process();
        await new DocumentRenderer(process).ChartAsync(Chart, TestContext.Current.CancellationToken);
        var first = process.ProcessId!.Value;
        Kill(first);
        Assert.Contains(
            "78",
            await new DocumentRenderer(process).ChartAsync(Chart, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.NotEqual(first, process.ProcessId);
    }

    [Fact]
    public async Task A_process_killed_while_it_works_is_asked_once_more()
    {
        await using var process = Process();
        await new DocumentRenderer(process).ChartAsync(Chart, TestContext.Current.CancellationToken);
        var first = process.ProcessId!.Value;
        var pdf = new DocumentRenderer(process).PdfAsync(Documents.Example.ExampleStatement.Make(), TestContext.Current.CancellationToken);
        Kill(first);
        Assert.True((await pdf).Pages > 1);
    }

    [Fact]
    public async Task A_process_that_has_grown_too_large_is_replaced_after_its_answer()
    {
        await using var process = Process(new RenderSettings { MostMemory = 1 });
        await new DocumentRenderer(process).ChartAsync(Chart, TestContext.Current.CancellationToken);
        Assert.Null(process.ProcessId);
    }

    [Fact]
    public async Task It_ends_with_the_app()
    {
        var process = Process();
        await new DocumentRenderer(process).ChartAsync(Chart, TestContext.Current.CancellationToken);
        var running = System.Diagnostics.Process.GetProcessById(process.ProcessId!.Value);
        await process.DisposeAsync();
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(running.HasExited);
    }

    [Fact]
    public async Task What_takes_too_long_is_stopped_and_the_next_request_is_served()
    {
        await using var process = Process(new RenderSettings { Timeout = TimeSpan.FromMilliseconds(1) });
        var slow = await Assert.ThrowsAsync<RenderException>(() => new DocumentRenderer(process).ChartAsync(Chart));
        Assert.Equal(RenderFault.TooSlow, slow.Fault);
        Assert.Null(process.ProcessId);
    }

    [Fact]
    public async Task Requests_wait_their_turn_and_each_gets_its_own_answer()
    {
        await using var process = Process();
        var renderer = new DocumentRenderer(process);
        var drawn = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n => renderer.ChartAsync(Chart with { Title = $"Nummer {n}" }, TestContext.Current.CancellationToken))
        );
        Assert.All(drawn.Index(), d => Assert.Contains($"Nummer {d.Index}<", d.Item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_node_gives_one_clear_line()
    {
        await using var process = Process(new RenderSettings { Node = "no-such-node" });
        var missing = await Assert.ThrowsAsync<RenderException>(() => new DocumentRenderer(process).ChartAsync(Chart));
        Assert.Equal(RenderFault.NotInstalled, missing.Fault);
        Assert.Equal(
            "Node.js 20.19 or later is needed for PDF and charts, and `no-such-node` was not found. Install it from https://nodejs.org.",
            missing.Message
        );
    }

    [Fact]
    public async Task A_program_file_without_the_rest_says_so()
    {
        await using var process = Process(new RenderSettings { BaseDirectory = Path.GetPathRoot(AppContext.BaseDirectory)! });
        Assert.Equal(
            RenderFault.NotInstalled,
            (await Assert.ThrowsAsync<RenderException>(() => new DocumentRenderer(process).ChartAsync(Chart))).Fault
        );
    }

    [Fact]
    public async Task An_unknown_request_is_refused()
    {
        await using var process = Process();
        Assert.Equal(
            RenderFault.Refused,
            (await Assert.ThrowsAsync<RenderException>(() => process.AskAsync("shell", new JsonObject()))).Fault
        );
    }

    [Fact]
    public async Task A_chart_can_stand_in_a_page_with_a_strict_policy_and_says_its_values_in_words()
    {
        await using var process = Process();
        var svg = new HtmlParser()
            .ParseDocument(await new DocumentRenderer(process).ChartAsync(Chart, TestContext.Current.CancellationToken))
            .Body!;
        Assert.Empty(svg.QuerySelectorAll("style, script, [style], b"));
        Assert.Equal("img", svg.FirstElementChild!.GetAttribute("role"));
        Assert.Equal("Bundet av krav <b>", svg.QuerySelector("title")!.TextContent);
        Assert.Equal(
            "Søylediagram: Bundet av krav <b>. ikke målt i 2023, 61 % i 2024 og 78 % i 2025. Målet er 100 %.",
            svg.QuerySelector("desc")!.TextContent.Replace('\u00a0', ' ')
        );
        Assert.Contains("var(--ak-chart-now)", svg.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("ikke målt", svg.QuerySelectorAll("text").Select(t => t.TextContent));
    }

    private static RenderProcess Process(RenderSettings? settings = null) => new(settings ?? new RenderSettings(), TimeProvider.System);

    private static void Kill(int id)
    {
        using var process = System.Diagnostics.Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit();
    }
}
