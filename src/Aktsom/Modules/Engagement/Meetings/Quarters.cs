using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Meetings;

/// <summary>How a quarter stands with a supplier that is to be met in each.</summary>
internal enum QuarterState
{
    /// <summary>Met.</summary>
    Held,

    /// <summary>The quarter is over, and there was no meeting.</summary>
    Missing,

    /// <summary>The quarter is not over.</summary>
    Open,
}

/// <param name="Number">1 to 4.</param>
/// <param name="State">How it stands.</param>
/// <param name="Meeting">The meeting that was held, or is planned.</param>
internal sealed record Quarter(int Number, QuarterState State, SupplierMeeting? Meeting);

/// <param name="Supplier">A supplier of the list to be met every quarter.</param>
/// <param name="Name">Its name.</param>
/// <param name="Quarters">The year's four.</param>
internal sealed record QuarterlyRow(SupplierId Supplier, string Name, IReadOnlyList<Quarter> Quarters)
{
    public int Missing => Quarters.Count(quarter => quarter.State == QuarterState.Missing);
}

/// <summary>The quarterly meetings of a year (R-PRO-10). Pure.</summary>
internal static class Quarters
{
    public static int Of(DateOnly day) => (day.Month + 2) / 3;

    public static DateOnly LastDay(int year, int quarter) => new DateOnly(year, quarter * 3, 1).AddMonths(1).AddDays(-1);

    /// <param name="year">The year.</param>
    /// <param name="today">A quarter that ends today or later is not over.</param>
    /// <param name="meetings">The supplier's meetings, of any kind and year.</param>
    public static IReadOnlyList<Quarter> OfYear(int year, DateOnly today, IEnumerable<SupplierMeeting> meetings)
    {
        var quarterly = meetings
            .Where(one => one.Kind == MeetingKind.Quarterly && one.Day.Year == year)
            .OrderBy(one => one.Day)
            .ToLookup(one => Of(one.Day));
        return
        [
            .. Enumerable
                .Range(1, 4)
                .Select(number =>
                {
                    var held = quarterly[number].FirstOrDefault(one => one.Day <= today);
                    var state =
                        held is not null ? QuarterState.Held
                        : LastDay(year, number) < today ? QuarterState.Missing
                        : QuarterState.Open;
                    return new Quarter(number, state, held ?? quarterly[number].FirstOrDefault());
                }),
        ];
    }
}
