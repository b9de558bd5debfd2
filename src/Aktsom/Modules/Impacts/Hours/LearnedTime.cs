using System.Runtime.InteropServices;
using Aktsom.Modules.Impacts.Measures;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>What done measures took against what was thought, so that the next are thought of better.</summary>
/// <param name="Count">How many were done with both known.</param>
/// <param name="Estimated">Hours thought.</param>
/// <param name="Spent">Hours taken.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LearnedTime(int Count, decimal Estimated, decimal Spent)
{
    private const int Fewest = 3;
    private const decimal Lowest = 0.5m;
    private const decimal Highest = 3;

    /// <summary>What an estimate is multiplied by; null until three are done. Half to three times: a slip of the pen does not turn the plan over.</summary>
    public decimal? Factor => Count < Fewest || Estimated == 0 ? null : Math.Clamp(Spent / Estimated, Lowest, Highest);

    public static LearnedTime Of(IEnumerable<Measure> measures)
    {
        var done = measures.Where(measure => measure is { State: MeasureState.Done, Hours: > 0, HoursSpent: > 0 }).ToList();
        return new LearnedTime(done.Count, done.Sum(measure => measure.Hours!.Value), done.Sum(measure => measure.HoursSpent));
    }
}
