using Aktsom.Documents.Model;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using FsCheck;
using FsCheck.Fluent;
using Indicator = Aktsom.Modules.Impacts.Indicators.Indicator;

namespace Aktsom.Tests.Modules.Impacts.Indicators;

public sealed class IndicatorSeriesTests
{
    [Fact]
    public void A_share_lies_within_its_whole_and_nothing_to_count_gives_no_value() =>
        Prop.ForAll<byte, byte>(
                (part, rest) =>
                {
                    var share = IndicatorSeries.Share(part, part + rest);
                    return part + rest == 0 ? share is null : share is >= 0 and <= 100;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_nobody_measured_stands_between_the_others_without_a_value_and_ten_years_are_shown()
    {
        var series = Series(TargetKind.None, null, null, (2014, 1), (2022, 5), (2025, 7));

        Assert.Equal(Enumerable.Range(2016, 10), series.Years.Select(year => year.Year));
        Assert.Equal([2022, 2025], series.Years.Where(year => year.Value is not null).Select(year => year.Year));
    }

    [Fact]
    public void A_target_is_of_the_same_whole_as_its_series()
    {
        using var _ = new Speaking();
        var series = Series(TargetKind.AtLeast, 100, null, (2024, 61), (2025, 93));
        series.Indicator.Whole = "arbeiderne som ble spurt";

        Assert.Equal("Minst 100 % av arbeiderne som ble spurt innen 2027", IndicatorWords.Target(series)?.Replace('\u00a0', ' '));
        Assert.Equal(100, series.Target);
        Assert.False(series.IsReached);
        Assert.True(series.IsBetter);
    }

    [Theory]
    [InlineData(41, false)]
    [InlineData(40, true)]
    public void A_reduction_is_counted_from_the_base_year(int latest, bool reached)
    {
        var series = Series(TargetKind.ReduceBy, 20, 2023, (2023, 50), (2025, latest));

        Assert.Equal(40, series.Target);
        Assert.Equal(reached, series.IsReached);
    }

    [Fact]
    public void A_reduction_whose_base_year_nobody_measured_has_nothing_to_reach()
    {
        var series = Series(TargetKind.ReduceBy, 20, 2022, (2023, 50), (2025, 10));

        Assert.Null(series.Target);
        Assert.Null(series.IsReached);
    }

    private static IndicatorSeries Series(TargetKind kind, decimal? target, int? baseYear, params (int Year, decimal Value)[] values)
    {
        var organisation = TypedId.New<OrganisationId>(TimeProvider.System);
        var indicator = new Indicator
        {
            OrganisationId = organisation,
            Id = TypedId.New<IndicatorId>(TimeProvider.System),
            Name = "Arbeidere som har passet sitt",
            Unit = IndicatorUnit.Percent,
            BaseYear = baseYear,
            TargetKind = kind,
            TargetValue = target,
            TargetYear = target is null ? null : 2027,
        };
        return new IndicatorSeries(
            indicator,
            [
                .. values.Select(value => new IndicatorYear
                {
                    OrganisationId = organisation,
                    Indicator = indicator.Id,
                    Year = value.Year,
                    Value = value.Value,
                    Source = "Samtaler",
                }),
            ]
        );
    }
}
