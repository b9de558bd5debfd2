using System.Text;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.YearRound;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Statements.YearRound;

[Trait("Requirement", "R-NEG-17")]
public sealed class YearRoundTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_round_runs_from_July_to_the_laws_day_and_no_own_day_falls_in_a_weekend()
    {
        Prop.ForAll<byte>(offset =>
            {
                var year = 2022 + offset;
                var days = YearRoundDays.Of(year);
                Assert.Equal(new DateOnly(year + 1, 6, 30), days[^1].Day);
                Assert.Equal(days.OrderBy(day => day.Day), days);
                Assert.Equal(Enum.GetValues<YearStop>(), days.Select(day => day.Stop));
                Assert.All(days, day => Assert.Equal(year, YearRoundDays.YearOf(day.Day)));
                Assert.All(days.SkipLast(1), day => Assert.False(day.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
            })
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(2026, 6, 30, 2025)]
    [InlineData(2026, 7, 1, 2026)]
    [InlineData(2026, 1, 1, 2025)]
    public void The_day_after_the_deadline_begins_the_next_round(int year, int month, int day, int expected) =>
        Assert.Equal(expected, YearRoundDays.YearOf(new DateOnly(year, month, day)));

    [Fact]
    public void The_calendar_file_holds_whole_days_with_text_escaped_and_lines_folded()
    {
        var wordy = string.Concat(Enumerable.Repeat("ærlig talt; ", 12));
        var file = CalendarFile.Write(
            "Prøve, AS",
            Now,
            [new CalendarEntry("1@test", new DateOnly(2026, 12, 31), "Signer, og\npubliser", wordy + "\\", "https://eksempel.no/x")]
        );
        var lines = file.Split("\r\n");
        var whole = file.Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("X-WR-CALNAME:Prøve\\, AS\r\n", whole);
        Assert.Contains("SUMMARY:Signer\\, og\\npubliser\r\n", whole);
        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", whole);
        Assert.Contains("ærlig talt\\; ærlig talt\\;", whole);
        Assert.Contains("\\\\\r\nURL:https://eksempel.no/x\r\n", whole);
        Assert.Contains("DTSTAMP:20260105T083000Z", whole);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", file);
        Assert.EndsWith("END:VCALENDAR\r\n", file);
    }

    [Fact]
    public void Any_text_at_all_makes_a_file_whose_lines_fit_and_say_it_again()
    {
        Prop.ForAll<NonNull<string>>(text =>
            {
                var told = new string([
                    .. text.Get.Where(letter =>
                        !char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('\u2028' or '\u2029')
                    ),
                ]);
                var file = CalendarFile.Write("x", Now, [new CalendarEntry("1", new DateOnly(2026, 6, 30), told, "", "")]);
                var whole = file.Replace("\r\n ", "", StringComparison.Ordinal);
                var summary = whole.Split("\r\n").Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))[8..];
                Assert.Equal(told, Unescape(summary));
                Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
            })
            .QuickCheckThrowOnFailure();
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            plain.Append(text[at] == '\\' ? text[++at] : text[at]);
        }

        return plain.ToString();
    }
}
