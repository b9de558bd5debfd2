using System.Globalization;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Tests.Running;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Impacts.Measures;

[Trait("Requirement", "R-LO-11")]
public sealed class DueTimeTests
{
    [Theory]
    [InlineData("12.5.2026", "2026-05-12", "2026-05-12")]
    [InlineData("mai 2026", "2026-05-01", "2026-05-31")]
    [InlineData("05.2026", "2026-05-01", "2026-05-31")]
    [InlineData("april–mai 2026", "2026-04-01", "2026-05-31")]
    [InlineData("april - mai 2026", "2026-04-01", "2026-05-31")]
    [InlineData("november 2026–januar 2027", "2026-11-01", "2027-01-31")]
    [InlineData("October 2026", "2026-10-01", "2026-10-31")]
    [InlineData("feb. 2028", "2028-02-01", "2028-02-29")]
    public void A_day_a_month_and_a_span_of_months_are_read_as_people_write_them(string written, string from, string to)
    {
        using var _ = new Speaking();
        Assert.True(DueTime.TryRead(written, out var due));
        Assert.Equal((Day(from), Day(to)), (due.Value.From, due.Value.To));
    }

    [Theory]
    [InlineData("")]
    [InlineData("snart")]
    [InlineData("13.2026")]
    [InlineData("mai")]
    [InlineData("mai–april 2026")]
    [InlineData("mai 99999")]
    public void What_is_no_due_time_is_not_read(string written) => Assert.False(DueTime.TryRead(written, out _));

    [Fact]
    public void What_is_shown_is_read_again_as_the_same_in_every_language()
    {
        using var _ = new Speaking();
        Prop.ForAll(
                Gen.Choose(0, 47).Two().ToArbitrary(),
                pair =>
                {
                    var (first, last) = (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
                    var due = DueTime.Months(new DateOnly(2024, 1, 1).AddMonths(first), new DateOnly(2024, 1, 1).AddMonths(last));
                    foreach (var language in new[] { "nb-NO", "nn-NO", "en-GB" })
                    {
                        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                        if (!DueTime.TryRead(due.ToString(), out var read) || read != due)
                        {
                            return false;
                        }
                    }

                    return true;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
