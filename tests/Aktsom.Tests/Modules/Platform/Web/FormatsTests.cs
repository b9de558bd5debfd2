using Aktsom.Modules.Platform.Web;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Platform.Web;

public sealed class FormatsTests
{
    private static readonly DateOnly Day = new(2026, 5, 12);

    [Theory]
    [InlineData("nb-NO", "142 622 026 kr")]
    [InlineData("nn-NO", "142 622 026 kr")]
    [InlineData("en-GB", "NOK 142,622,026")]
    public void Money_has_a_hard_space_and_the_language_s_own_marks(string language, string expected)
    {
        using var _ = new Speaking(language);
        Assert.Equal(expected.Replace(' ', '\u00a0'), Formats.Money(142_622_026));
    }

    [Fact]
    public void Another_currency_is_named_by_its_code()
    {
        using var _ = new Speaking();
        Assert.Equal("1\u00a0500\u00a0EUR", Formats.Money(1500, "EUR"));
    }

    [Theory]
    [InlineData("nb-NO", "18,4 mill. kr")]
    [InlineData("en-GB", "NOK 18.4 million")]
    public void Millions_are_short(string language, string expected)
    {
        using var _ = new Speaking(language);
        Assert.Equal(expected.Replace(' ', '\u00a0'), Formats.Millions(18_429_723));
    }

    [Theory]
    [InlineData(236, 267, "88,4 %")]
    [InlineData(267, 267, "100 %")]
    [InlineData(0, 267, "0 %")]
    [InlineData(1, 4, "25 %")]
    [InlineData(9999, 10000, "99,9 %")]
    [InlineData(1, 100000, "under 0,1 %")]
    [InlineData(0, 0, "–")]
    public void A_share_never_rounds_to_all_or_nothing(int part, int whole, string expected)
    {
        using var _ = new Speaking();
        Assert.Equal(expected.Replace(' ', '\u00a0'), Formats.Share(part, whole));
    }

    [Theory]
    [InlineData("nb-NO", "12. mai 2026", "12.05.2026", "tirsdag 12. mai")]
    [InlineData("nn-NO", "12. mai 2026", "12.05.2026", "tysdag 12. mai")]
    [InlineData("en-GB", "12 May 2026", "12/05/2026", "Tuesday 12 May")]
    public void A_day_reads_as_people_write_it(string language, string text, string table, string weekday)
    {
        using var _ = new Speaking(language);
        Assert.Equal((text, table, weekday), (Formats.Day(Day), Formats.TableDay(Day), Formats.Weekday(Day)));
    }

    [Fact]
    public void An_instant_is_told_in_Norwegian_time()
    {
        using var _ = new Speaking();
        var lateInTheEvening = new DateTimeOffset(2026, 5, 12, 22, 30, 0, TimeSpan.Zero);
        Assert.Equal("13. mai 2026 kl.\u00a000.30", Formats.Instant(lateInTheEvening));
    }

    [Theory]
    [InlineData(45, "45 min")]
    [InlineData(60, "1 t")]
    [InlineData(90, "1 t 30 min")]
    public void Minutes_become_hours(int minutes, string expected)
    {
        using var _ = new Speaking();
        Assert.Equal(expected, Formats.Minutes(minutes).Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData(0, "0 byte")]
    [InlineData(1536, "1,5 kB")]
    [InlineData(88_080_384, "84 MB")]
    public void A_file_s_size_has_a_unit(long bytes, string expected)
    {
        using var _ = new Speaking();
        Assert.Equal(expected, Formats.Size(bytes).Replace('\u00a0', ' '));
    }
}
