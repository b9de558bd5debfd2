using Aktsom.Modules.Platform.Data;

namespace Aktsom.Tests.Modules.Platform.Data;

public sealed class TypedIdTests
{
    private const int Many = 10_000;
    private static readonly DateTimeOffset Moment = new(2026, 5, 17, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_made_in_the_same_millisecond_are_ordered_by_when_they_were_made()
    {
        var clock = new Clock { Now = Moment };

        var made = Enumerable.Range(0, Many).Select(_ => TypedId.New<OrganisationId>(clock).Value).ToList();

        Assert.Equal(made.Order(), made);
        Assert.Equal(Many, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal(7, id.Version));
    }

    [Fact]
    public void A_clock_set_back_a_little_keeps_the_order_and_one_set_back_far_is_believed()
    {
        var clock = new Clock { Now = Moment };
        var first = TypedId.New<OrganisationId>(clock).Value;
        clock.Now = Moment.AddMilliseconds(-300);
        Assert.True(TypedId.New<OrganisationId>(clock).Value.CompareTo(first) > 0);

        clock.Now = Moment.AddYears(-7);

        var bytes = TypedId.New<OrganisationId>(clock).Value.ToByteArray(bigEndian: true);
        Assert.Equal(clock.Now.ToUnixTimeMilliseconds(), bytes.Take(6).Aggregate(0L, (sum, part) => (sum << 8) | part));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
