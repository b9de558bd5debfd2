using Aktsom.Modules.Statements.Publishing;

namespace Aktsom.Tests.Modules.Statements.Publishing;

public sealed class AnnualReportSentenceTests
{
    private const string Place = "https://eksempel.no/p/prøve/2025";

    [Fact]
    public void A_published_statement_is_named_with_day_and_address()
    {
        var last = new Reference(2025, new DateOnly(2026, 6, 12), Place);

        Assert.Equal(
            $"Redegjørelsen for aktsomhetsvurderinger i 2025 etter åpenhetsloven § 5 ble publisert 12. juni 2026 og kan leses på {Place}.",
            AnnualReportSentence.For(2025, last, Place, "nb")
        );
        Assert.Contains("on 12 June 2026 and can be read at", AnnualReportSentence.For(2025, last, Place, "en"));
        Assert.Contains("vart publisert 12. juni 2026", AnnualReportSentence.For(2025, last, Place, "nn"));
    }

    [Fact]
    public void Before_it_is_out_the_report_points_to_the_last_one_and_to_where_the_next_will_come()
    {
        var last = new Reference(2024, new DateOnly(2025, 6, 20), "https://eksempel.no/p/prøve/2024");

        var sentence = AnnualReportSentence.For(2025, last, Place, "nb");

        Assert.Contains("gjelder 2024, ble publisert 20. juni 2025", sentence);
        Assert.EndsWith($"publiseres innen 30. juni 2026 på {Place}.", sentence);
    }

    [Fact]
    public void The_first_one_says_where_it_will_come()
    {
        var sentence = AnnualReportSentence.For(2025, null, Place, "nb");

        Assert.Contains("er virksomhetens første", sentence);
        Assert.EndsWith($"innen 30. juni 2026 på {Place}.", sentence);
    }
}
