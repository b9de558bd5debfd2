using System.Numerics;
using Aktsom.Ledger.Tally;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Ledger;

/// <summary>Sharing out amounts of any size, against whole numbers without limit.</summary>
public sealed class ShareTests
{
    private const long Largest = 100_000_000_000_000_000;

    [Fact]
    public void A_share_is_the_exact_part_to_the_hundredth_whatever_the_size() =>
        Prop.ForAll<DoNotSize<long>, DoNotSize<long>, DoNotSize<long>>(
                (amount, part, whole) => IsExact(amount.Item % Largest, part.Item % Largest, whole.Item % Largest)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(10_000_000, 1, 3, 3_333_300)] // 1 000.00 in three
    [InlineData(-10_000_000, 1, 3, -3_333_300)]
    [InlineData(90_000_000_000_000_000, 70_000_000_000_000_000, 80_000_000_000_000_000, 78_750_000_000_000_000)] // beyond 64 bits between
    public void Small_and_large_amounts_are_shared_alike(long amount, long part, long whole, long expected) =>
        Assert.Equal(expected, Share.Of(part, whole).Take(amount));

    private static bool IsExact(long amount, long part, long whole)
    {
        whole = Math.Abs(whole) + 1;
        part = Math.Abs(part % whole);
        var exact = new BigInteger(amount) * part / whole;
        var half = exact.Sign < 0 ? -50 : 50;
        return Share.Of(part, whole).Take(amount) == (long)((exact + half) / 100 * 100);
    }
}
