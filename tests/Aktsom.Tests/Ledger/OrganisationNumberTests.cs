using Aktsom.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Ledger;

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("974760673")]
    [InlineData("974 760 673")]
    [InlineData("NO974760673MVA")]
    [InlineData("974.760.673")]
    public void A_number_is_read_as_people_write_it(string written)
    {
        Assert.True(OrganisationNumber.TryParse(written, out var number));
        Assert.Equal("974760673", number.Digits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("97476067")]
    [InlineData("9747606733")]
    [InlineData("974760674")]
    [InlineData("SE974760673")]
    public void What_is_no_number_is_not_read(string? written) => Assert.False(OrganisationNumber.TryParse(written, out _));

    [Fact]
    public void At_most_one_check_digit_fits_eight_digits() =>
        Prop.ForAll<int>(seed =>
            {
                var eight = (Math.Abs((long)seed) % 100_000_000).ToString("00000000");
                return Enumerable.Range(0, 10).Count(check => OrganisationNumber.TryParse($"{eight}{check}", out _)) <= 1;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Changing_one_digit_never_gives_another_valid_number() =>
        Prop.ForAll<int, int>(
                (place, by) =>
                {
                    var digits = "974760673".ToCharArray();
                    var at = (int)(Math.Abs((long)place) % 9);
                    digits[at] = (char)('0' + ((digits[at] - '0' + 1 + (int)(Math.Abs((long)by) % 9)) % 10));
                    return !OrganisationNumber.TryParse(new string(digits), out _);
                }
            )
            .QuickCheckThrowOnFailure();
}
