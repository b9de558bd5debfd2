using Aktsom.Modules.Platform.Web;
using Aktsom.Risk;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Platform.Web;

/// <summary>Risk words, severity, states, clocks and meters.</summary>
public sealed class ShapesTests
{
    private static readonly DateOnly Received = new(2026, 4, 20);
    private static readonly DateOnly Due = new(2026, 5, 11);

    [Theory]
    [InlineData(RiskLevel.Low, "Lav", 1)]
    [InlineData(RiskLevel.Medium, "Middels", 2)]
    [InlineData(RiskLevel.High, "Høy", 3)]
    [InlineData(RiskLevel.VeryHigh, "Svært høy", 4)]
    public async Task A_risk_level_is_told_by_word_and_by_bars(RiskLevel level, string word, int bars)
    {
        using var _ = new Speaking();
        var shown = await Rendered.ElementAsync(new RiskWordTagHelper { Level = level });

        Assert.Equal(word, shown.TextContent);
        Assert.Equal(bars, shown.QuerySelectorAll("rect.on").Length);
        Assert.Equal(4 - bars, shown.QuerySelectorAll("rect.off").Length);
        Assert.Equal("true", shown.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Unknown_has_a_word_and_a_shape_of_its_own_and_never_a_number()
    {
        using var _ = new Speaking();
        var html = await Rendered.HtmlAsync(new RiskWordTagHelper { Level = RiskLevel.Unknown, Score = 0 }, "", ("score", 0));

        Assert.Contains("Ukjent", html, StringComparison.Ordinal);
        Assert.Contains("data-level=\"u\"", html, StringComparison.Ordinal);
        Assert.Contains(">–<", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">0<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<rect", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_that_is_missing_is_unknown()
    {
        using var _ = new Speaking("en-GB");
        Assert.Equal("Unknown", (await Rendered.ElementAsync(new RiskWordTagHelper { Level = null })).TextContent);
    }

    [Fact]
    public async Task Severity_that_is_not_judged_says_so_to_those_who_do_not_see_it()
    {
        using var _ = new Speaking();
        var shown = await Rendered.ElementAsync(new SeverityTagHelper { Value = null });

        Assert.Equal(5, shown.QuerySelectorAll("rect.unknown").Length);
        Assert.Contains("ikke vurdert", shown.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_without_words_of_its_own_has_the_general_word()
    {
        using var _ = new Speaking("nn-NO");
        Assert.Equal("ikkje starta", (await Rendered.ElementAsync(new StateWordTagHelper { State = WorkState.NotStarted })).TextContent);
        Assert.Equal("besvart", (await Rendered.ElementAsync(new StateWordTagHelper { State = WorkState.Done }, "besvart")).TextContent);
    }

    [Theory]
    [InlineData("2026-04-22", "running", "19 dager igjen", "Dag 2 av 21")]
    [InlineData("2026-05-06", "running", "5 dager igjen", "Dag 16 av 21")]
    [InlineData("2026-05-07", "soon", "4 dager igjen", "Dag 17 av 21")]
    [InlineData("2026-05-10", "soon", "Én dag igjen", "Dag 20 av 21")]
    [InlineData("2026-05-11", "soon", "Siste dag i dag", "Dag 21 av 21")]
    [InlineData("2026-05-12", "late", "Én dag over frist", "Dag 22 av 21")]
    [InlineData("2026-05-14", "late", "3 dager over frist", "Dag 24 av 21")]
    public async Task A_clock_says_the_days_first(string today, string look, string words, string day)
    {
        using var _ = new Speaking();
        var clock = await Rendered.ElementAsync(
            new ClockTagHelper
            {
                Start = Received,
                Due = Due,
                Today = DateOnly.ParseExact(today, "yyyy-MM-dd"),
            }
        );

        Assert.Equal(look, clock.GetAttribute("data-clock"));
        Assert.Equal(words, clock.QuerySelector("b")!.TextContent);
        Assert.Equal(day, clock.QuerySelector("span")!.TextContent);
    }

    [Fact]
    public async Task An_answered_request_stands_still()
    {
        using var _ = new Speaking();
        var clock = await Rendered.ElementAsync(
            new ClockTagHelper
            {
                Start = Received,
                Due = Due,
                Today = Due.AddDays(40),
                Answered = Received.AddDays(11),
            }
        );

        Assert.Equal("answered", clock.GetAttribute("data-clock"));
        Assert.Equal("Dag 11 av 21", clock.QuerySelector("span")!.TextContent);
        Assert.Null(clock.QuerySelector(".now"));
    }

    [Theory]
    [InlineData(34.2, 100, "34.2%")]
    [InlineData(200, 100, "100%")]
    [InlineData(-5, 100, "0%")]
    [InlineData(5, 0, "0%")]
    public async Task A_bar_stays_within_its_frame_in_any_language(double value, double max, string width)
    {
        using var _ = new Speaking();
        var bar = await Rendered.ElementAsync(new BarTagHelper { Value = (decimal)value, Max = (decimal)max });
        Assert.Equal(width, bar.QuerySelector("rect")!.GetAttribute("width"));
    }

    [Fact]
    public async Task The_stripe_shows_the_levels_in_proportion_and_links_to_each()
    {
        using var _ = new Speaking();
        var stripe = await Rendered.ElementAsync(
            new RiskStripeTagHelper
            {
                Counts =
                [
                    new(RiskLevel.High, 30, "?levels=High&x=<"),
                    new(RiskLevel.Low, 0, "?levels=Low"),
                    new(RiskLevel.Unknown, 70, "?levels=Unknown"),
                ],
            }
        );

        Assert.Equal(["3", "u"], stripe.QuerySelectorAll("svg > rect[data-level]").Select(part => part.GetAttribute("data-level")));
        Assert.Equal(["Høy 30", "Lav 0", "Ukjent 70"], stripe.QuerySelectorAll("li a").Select(link => link.TextContent));
        Assert.Equal("?levels=High&x=<", stripe.QuerySelector("li a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2026-07-01", 364)]
    [InlineData("2026-05-07", 54)]
    [InlineData("2026-06-30", 0)]
    public async Task The_year_wheel_counts_to_30_June(string today, int days)
    {
        using var _ = new Speaking();
        var wheel = await Rendered.ElementAsync(new YearWheelTagHelper { Today = DateOnly.ParseExact(today, "yyyy-MM-dd") });

        Assert.Equal(days.ToString(), wheel.QuerySelector("text.days")!.TextContent);
        Assert.Equal("img", wheel.QuerySelector("svg")!.GetAttribute("role"));
        Assert.Contains(days.ToString(), wheel.QuerySelector("svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_leads_to_its_trace_and_the_server_opens_it()
    {
        var link = await Rendered.ElementAsync(new FigureValueTagHelper { Trace = "share-bound" }, "99 %");
        var closed = await Rendered.ElementAsync(Trace(""), "grunnlag");
        var open = await Rendered.ElementAsync(Trace("?figure=share-bound"), "grunnlag");

        Assert.Equal("?figure=share-bound#share-bound", link.GetAttribute("href"));
        Assert.False(closed.HasAttribute("open"));
        Assert.True(open.HasAttribute("open"));
        Assert.NotNull(open.QuerySelector("summary + #share-bound"));
    }

    private static FigureTraceTagHelper Trace(string query) =>
        new()
        {
            Id = "share-bound",
            Value = "99 %",
            Label = "Bundet",
            ViewContext = Rendered.View(query),
        };
}
