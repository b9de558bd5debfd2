using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Hours;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Tests.Modules.Impacts.Hours;

public sealed class LearnedTimeTests
{
    [Fact]
    public void Estimates_are_learned_from_three_done_measures_and_not_from_fewer_or_open_ones()
    {
        Measure[] two = [Done(10, 12), Done(4, 6), Open(2, 40)];

        Assert.Null(LearnedTime.Of(two).Factor);
        Assert.Equal(1.5m, LearnedTime.Of([.. two, Done(6, 12)]).Factor);
    }

    [Fact]
    public void A_slip_of_the_pen_does_not_turn_the_plan_over() =>
        Assert.Equal(3, LearnedTime.Of([Done(1, 400), Done(1, 1), Done(1, 1)]).Factor);

    private static Measure Done(decimal thought, decimal took) => Of(MeasureState.Done, thought, took);

    private static Measure Open(decimal thought, decimal took) => Of(MeasureState.InProgress, thought, took);

    private static Measure Of(MeasureState state, decimal thought, decimal took) =>
        new()
        {
            OrganisationId = TypedId.New<OrganisationId>(TimeProvider.System),
            Id = TypedId.New<MeasureId>(TimeProvider.System),
            Year = 2025,
            Text = "Kurs",
            State = state,
            Hours = thought,
            HoursSpent = took,
        };
}
