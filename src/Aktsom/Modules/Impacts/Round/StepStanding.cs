using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>How one step of the Act's § 4 stands: what is done, open and late, and when it was last touched.</summary>
internal sealed record StepStanding(OecdStep Step, int Done, int Open, int Late, DateTimeOffset? Touched)
{
    /// <summary>The letter in § 4.</summary>
    public char Letter => (char)('a' + (int)Step - 1);
}

/// <summary>A measure as it stood on a day.</summary>
internal sealed record MeasureOnDay(Measure Measure, string? Owner, DateOnly? Due, bool IsDone, bool IsOpen)
{
    public bool IsLate(DateOnly day) => IsOpen && Due < day;
}

/// <summary>Reads how the work stood on a day: from what the measures themselves say, and from the log.</summary>
internal sealed class StandingOnDay(AppDb db, MeasureBook book)
{
    public async Task<IReadOnlyList<MeasureOnDay>> MeasuresAsync(OrganisationId organisation, DateOnly day, CancellationToken cancel)
    {
        var moves = (
            await db.Set<MeasureMove>().AsNoTracking().Where(move => move.OrganisationId == organisation).ToListAsync(cancel)
        ).ToLookup(move => move.Measure);
        return [.. (await book.OfYearAsync(organisation, day.Year, cancel)).Select(planned => On(planned, day, moves[planned.Measure.Id]))];
    }

    public async Task<IReadOnlyList<StepStanding>> StepsAsync(OrganisationId organisation, DateOnly day, CancellationToken cancel)
    {
        var measures = await MeasuresAsync(organisation, day, cancel);
        var ids = measures.Select(one => one.Measure.Id.ToString()).ToList();
        var touched = await db.Set<LogRow>()
            .Where(row => row.OrganisationId == organisation && row.Entity == "measure" && ids.Contains(row.EntityId))
            .GroupBy(row => row.EntityId)
            .Select(group => new { group.Key, At = group.Max(row => row.At) })
            .ToDictionaryAsync(group => group.Key, group => group.At, StringComparer.Ordinal, cancel);
        return
        [
            .. Enum.GetValues<OecdStep>()
                .Select(step =>
                {
                    var own = measures.Where(one => one.Measure.Step == step).ToList();
                    var times = own.Select(one => touched.GetValueOrDefault(one.Measure.Id.ToString())).Where(at => at != default).ToList();
                    return new StepStanding(
                        step,
                        own.Count(one => one.IsDone),
                        own.Count(one => one.IsOpen),
                        own.Count(one => one.IsLate(day)),
                        times.Count > 0 ? times.Max() : null
                    );
                }),
        ];
    }

    private static MeasureOnDay On(PlannedMeasure planned, DateOnly day, IEnumerable<MeasureMove> moves)
    {
        var measure = planned.Measure;

        // Before its first move after the day, it was due when that move says.
        var later = moves.Where(move => Days.InOslo(move.At) > day).OrderBy(move => move.At).FirstOrDefault();
        var isDone = measure.DoneOn <= day;
        return new MeasureOnDay(
            measure,
            planned.Owner,
            later is null ? measure.DueTo : later.From,
            isDone,
            !isDone && !(measure.CancelledOn <= day)
        );
    }
}
