using Aktsom.Modules.Statements.Publishing;

namespace Aktsom.Modules.Statements.YearRound;

/// <summary>The days of the year's round, in order.</summary>
internal enum YearStop
{
    HalfYear,
    Mapping,
    Begin,
    Figures,
    Draft,
    Review,
    Approve,
    Sign,
    Publish,
    Deadline,
}

/// <summary>A day of the round.</summary>
internal sealed record YearDay(YearStop Stop, DateOnly Day);

/// <summary>
/// From 1 July to 30 June: when each part of the year's work should be done for the statement to be in time. Only the last day is the law's; the
/// others are ours, counted so that the board gets two weeks and publishing one. Pure.
/// </summary>
internal static class YearRoundDays
{
    private static readonly (YearStop Stop, int Month, int Day)[] Plan =
    [
        (YearStop.HalfYear, 9, 15),
        (YearStop.Mapping, 11, 15),
        (YearStop.Begin, 1, 15),
        (YearStop.Figures, 3, 1),
        (YearStop.Draft, 4, 15),
        (YearStop.Review, 5, 5),
        (YearStop.Approve, 5, 20),
        (YearStop.Sign, 6, 10),
        (YearStop.Publish, 6, 20),
    ];

    /// <summary>The year that is accounted for in the round a day falls in.</summary>
    public static int YearOf(DateOnly today) => today.Month >= 7 ? today.Year : today.Year - 1;

    /// <param name="year">The year accounted for: its round ends on 30 June of the next.</param>
    public static IReadOnlyList<YearDay> Of(int year)
    {
        var end = Publisher.Deadline(year);
        return
        [
            .. Plan.Select(stop => new YearDay(
                stop.Stop,
                WorkingDay(new DateOnly(stop.Month >= 7 ? year : end.Year, stop.Month, stop.Day))
            )),
            new YearDay(YearStop.Deadline, end),
        ];
    }

    /// <summary>The day itself, or the Friday before a weekend.</summary>
    private static DateOnly WorkingDay(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
}
