using Aktsom.Modules.Platform.Web;
using Aktsom.Tests.Running;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Platform.Web;

public sealed class DayBinderTests
{
    [Theory]
    [InlineData("31.12.2027")]
    [InlineData("31.12.27")]
    [InlineData(" 31. 12. 2027 ")]
    [InlineData("31/12 2027")]
    [InlineData("31-12-2027")]
    [InlineData("311227")]
    [InlineData("31122027")]
    [InlineData("2027-12-31")]
    [InlineData("31. desember 2027")]
    [InlineData("31 des. 2027")]
    public void A_day_is_read_as_people_write_it(string text)
    {
        using var _ = new Speaking();
        Assert.True(DayBinder.TryRead(text.Trim(), out var day), text);
        Assert.Equal(new DateOnly(2027, 12, 31), day);
    }

    [Theory]
    [InlineData("31.02.2027")]
    [InlineData("12/31/2027")]
    [InlineData("snart")]
    [InlineData("31.12")]
    [InlineData("")]
    public void What_is_no_day_is_not_guessed_at(string text)
    {
        using var _ = new Speaking();
        Assert.False(DayBinder.TryRead(text, out var day), day.ToString("O"));
    }

    [Fact]
    public void What_the_field_shows_can_be_read_back_in_every_language() =>
        Prop.ForAll<DateTime>(instant =>
            {
                var day = DateOnly.FromDateTime(instant);
                return Languages.All.All(language =>
                {
                    using var _ = new Speaking(language.Culture.Name);
                    return DayBinder.TryRead(Formats.TableDay(day), out var table)
                        && table == day
                        && DayBinder.TryRead(Formats.Day(day), out var text)
                        && text == day;
                });
            })
            .QuickCheckThrowOnFailure();
}
