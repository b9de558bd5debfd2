using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Measures;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>Where a task comes from. The name is the end of its text's key.</summary>
internal enum WorkKind
{
    Measure,
    LookCloser,
    FindOut,

    /// <summary>A missing fact about a supplier that could move it to the worst.</summary>
    FindFact,
    Judge,
    Statement,
}

/// <summary>Something that takes time.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Id">Unlike all others; parts equals.</param>
/// <param name="Title">What it is.</param>
/// <param name="Hours">How long it takes; above zero.</param>
/// <param name="Key">The severity of what it is about; null comes last.</param>
/// <param name="Due">Its last day; null has none.</param>
/// <param name="Url">Where it is done.</param>
internal sealed record Work(WorkKind Kind, string Id, string Title, decimal Hours, SalienceKey? Key, DateOnly? Due, string Url)
{
    public OecdStep Step { get; init; } =
        Kind switch
        {
            WorkKind.Measure => OecdStep.Act,
            WorkKind.Statement => OecdStep.Communicate,
            _ => OecdStep.Map,
        };

    /// <summary>Why it was moved to later, where it was.</summary>
    public string? MovedBecause { get; init; }

    /// <summary>The key is only how bad it may be: nobody knows yet, and it is never shown as if it were known.</summary>
    public bool IsUnknown => Kind is WorkKind.Judge or WorkKind.FindFact;

    /// <summary>The severity somebody has judged, 1–5; null where nobody has.</summary>
    public int? KnownSeverity => IsUnknown ? null : Key?.Severity.Value;

    /// <summary>Set by the Act: done whatever else is.</summary>
    public bool IsDuty => Kind == WorkKind.Statement;
}

/// <summary>A task with the hours it gets and in which months.</summary>
/// <param name="Work">The task.</param>
/// <param name="Months">Hours by the first day of each month.</param>
internal sealed record PlacedWork(Work Work, IReadOnlyDictionary<DateOnly, decimal> Months)
{
    public decimal Given => Months.Values.Sum();

    /// <summary>All of it is done within the plan.</summary>
    public bool IsWhole => Given >= Work.Hours;

    /// <summary>The last month it gets hours in ends after its last day.</summary>
    public bool IsLate => Work.Due is { } due && Months.Count > 0 && Months.Keys.Max() > due;
}

/// <param name="From">First day of the plan.</param>
/// <param name="To">Last day.</param>
/// <param name="Capacity">Hours there are, by the first day of each month.</param>
/// <param name="Above">Done within the hours, in order; the last may be only begun.</param>
/// <param name="Below">What the hours do not reach, in order.</param>
internal sealed record HoursPlan(
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<DateOnly, decimal> Capacity,
    IReadOnlyList<PlacedWork> Above,
    IReadOnlyList<Work> Below
)
{
    private const int DaysAWeek = 5;

    public decimal Hours => Capacity.Values.Sum();

    public decimal Given => Above.Sum(placed => placed.Given);

    /// <summary>Measures that the hours do not reach and that still say they are done within the plan.</summary>
    public IEnumerable<Work> ToMove => Below.Where(work => work.Kind == WorkKind.Measure && (work.Due is null || work.Due <= To));

    /// <summary>Hours given in a month to a step.</summary>
    public decimal GivenTo(DateOnly month, OecdStep step) =>
        Above.Where(placed => placed.Work.Step == step).Sum(placed => placed.Months.GetValueOrDefault(month));

    /// <summary>
    /// Places duties first and then the most severe, each from the first month with hours left. Where the hours end there is a line: what stands on it is
    /// begun, and nothing less severe is done before it. A month never gets more than it has.
    /// </summary>
    /// <param name="work">What is to be done, in any order.</param>
    /// <param name="hoursAWeek">Hours a week, spread over working days; zero or above.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, not before the first.</param>
    public static HoursPlan Make(IEnumerable<Work> work, decimal hoursAWeek, DateOnly from, DateOnly to)
    {
        var capacity = CapacityOf(hoursAWeek, from, to);
        var left = capacity.ToDictionary(month => month.Key, month => month.Value);
        var (above, below) = (new List<PlacedWork>(), new List<Work>());
        var full = false;
        foreach (var task in Ordered(work))
        {
            var placed = full ? [] : Place(task.Hours, left);
            if (placed.Count == 0)
            {
                full = true;
                below.Add(task);
                continue;
            }

            above.Add(new PlacedWork(task, placed));
            full = !above[^1].IsWhole;
        }

        return new HoursPlan(from, to, capacity, above, below);
    }

    private static IEnumerable<Work> Ordered(IEnumerable<Work> work) =>
        work.Where(task => task.Hours > 0)
            .OrderByDescending(task => task.IsDuty)
            .ThenBy(task => task.Key is null)
            .ThenByDescending(task => task.Key ?? default)
            .ThenBy(task => task.Due ?? DateOnly.MaxValue)
            .ThenBy(task => task.Id, StringComparer.Ordinal);

    private static Dictionary<DateOnly, decimal> Place(decimal hours, Dictionary<DateOnly, decimal> left)
    {
        var placed = new Dictionary<DateOnly, decimal>();
        foreach (var month in left.Keys.Order().ToList())
        {
            var taken = Math.Min(hours, left[month]);
            if (taken > 0)
            {
                placed[month] = taken;
                left[month] -= taken;
                hours -= taken;
            }
        }

        return placed;
    }

    private static Dictionary<DateOnly, decimal> CapacityOf(decimal hoursAWeek, DateOnly from, DateOnly to)
    {
        var capacity = new Dictionary<DateOnly, decimal>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var month = new DateOnly(day.Year, day.Month, 1);
            var hours = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : hoursAWeek / DaysAWeek;
            capacity[month] = capacity.GetValueOrDefault(month) + hours;
        }

        return capacity;
    }
}
