using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>Where a supplier stands in the chain of analysis, plan, new assessment and decision; the most pressing first.</summary>
internal enum AnalysisStanding
{
    /// <summary>The cooperation is to be reconsidered and nobody has decided.</summary>
    Undecided,

    /// <summary>The plan has ended, and the new assessment is not done.</summary>
    NewDue,

    /// <summary>High for longer than the organisation allows, and not analysed.</summary>
    Missing,

    /// <summary>High, not analysed, and there is time left.</summary>
    Awaited,

    /// <summary>A dated plan runs.</summary>
    PlanRuns,

    /// <summary>Analysed, and nothing is open.</summary>
    Settled,
}

/// <param name="Supplier">Who.</param>
/// <param name="Level">What holds now, a person's judgement counted; below high where an earlier chain still runs.</param>
/// <param name="Since">The first day of the time it has now been at high risk; null below that.</param>
/// <param name="Due">The last day for the analysis; null where none is waited for.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Newest">The newest analysis that is done.</param>
/// <param name="Open">The new assessment that waits.</param>
/// <param name="Decision">The newest decision, open or taken.</param>
internal sealed record AnalysedSupplier(
    SupplierId Supplier,
    RiskLevel Level,
    DateOnly? Since,
    DateOnly? Due,
    AnalysisStanding Standing,
    ThoroughAnalysis? Newest,
    ThoroughAnalysis? Open,
    CooperationDecision? Decision
)
{
    /// <summary>What figure I-76 counts: neither an analysis in time nor the new assessment a plan's end asks for.</summary>
    public bool IsLacking => Standing is AnalysisStanding.Missing or AnalysisStanding.NewDue;

    /// <param name="supplier">Who.</param>
    /// <param name="level">What holds now.</param>
    /// <param name="since">The first day at high risk this time; null below.</param>
    /// <param name="days">How long it may stand without; null where analyses are not made.</param>
    /// <param name="today">Today.</param>
    /// <param name="chain">All analyses of the supplier.</param>
    /// <param name="decisions">All decisions about it.</param>
    /// <returns>Null where nothing is asked for and nothing was ever done.</returns>
    public static AnalysedSupplier? Of(
        SupplierId supplier,
        RiskLevel level,
        DateOnly? since,
        int? days,
        DateOnly today,
        IReadOnlyCollection<ThoroughAnalysis> chain,
        IReadOnlyCollection<CooperationDecision> decisions
    )
    {
        var newest = chain.Where(one => one.DoneOn is not null).MaxBy(one => one.At);
        var open = chain.FirstOrDefault(one => one.DoneOn is null);
        var decision = decisions.MaxBy(one => one.Id.Value);
        var lacks = since is not null && days is not null && (newest is null || newest.DoneOn < since);
        var due = lacks ? since!.Value.AddDays(days!.Value) : (DateOnly?)null;
        // Below high an analysis is not asked for, and a chain that is not begun does not concern the supplier.
        if (newest is null && open is null && !lacks)
        {
            return null;
        }

        var standing =
            decision is { Choice: null } ? AnalysisStanding.Undecided
            : open is not null || newest is { Outcome: AnalysisOutcome.Plan, PlanUntil: { } until } && until < today && !lacks
                ? AnalysisStanding.NewDue
            : due < today ? AnalysisStanding.Missing
            : lacks ? AnalysisStanding.Awaited
            : newest!.Outcome == AnalysisOutcome.Plan ? AnalysisStanding.PlanRuns
            : AnalysisStanding.Settled;
        return new AnalysedSupplier(supplier, level, since, due, standing, newest, open, decision);
    }
}
