namespace Aktsom.Modules.Platform.Data;

/// <summary>A day is Norway's day, whatever zone the server stands in.</summary>
internal static class Days
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static DateOnly Today(this TimeProvider clock) => InOslo(clock.GetUtcNow());

    public static DateOnly InOslo(this DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);

    public static DateTimeOffset OsloTime(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Oslo);

    /// <summary>The instant a Norwegian day begins, in UTC.</summary>
    public static DateTimeOffset StartInOslo(this DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Oslo.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
