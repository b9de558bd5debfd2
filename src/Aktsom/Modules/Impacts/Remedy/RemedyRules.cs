namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>What stands in the way of a case's next state. The name is the end of its text's key.</summary>
internal enum RemedyFault
{
    /// <summary>There is no way from here to there.</summary>
    NoSuchMove,

    /// <summary>Nothing that puts the harm right is written, or nothing shows it.</summary>
    NoDocumentedRemedy,

    /// <summary>It ends with a decision, and somebody decided it.</summary>
    NobodyDecided,

    /// <summary>That nothing can be done, or that it starts again, has a reason.</summary>
    NoReason,
}

/// <summary>The states of a case and their guards (data-model.md section 9).</summary>
internal static class RemedyRules
{
    private static readonly Dictionary<RemedyState, RemedyState[]> Next = new()
    {
        [RemedyState.Recognised] = [RemedyState.Planned, RemedyState.InProgress, RemedyState.NotPossible],
        [RemedyState.Planned] = [RemedyState.InProgress, RemedyState.NotPossible],
        [RemedyState.InProgress] = [RemedyState.Documented, RemedyState.NotPossible],
        [RemedyState.Documented] = [RemedyState.Closed, RemedyState.InProgress, RemedyState.NotPossible],
        [RemedyState.Closed] = [RemedyState.InProgress],
        [RemedyState.NotPossible] = [RemedyState.InProgress],
    };

    public static IReadOnlyList<RemedyState> After(RemedyState state) => Next[state];

    public static IReadOnlyList<RemedyFault> Faults(
        RemedyState from,
        RemedyState to,
        IReadOnlyCollection<RemedyAct> acts,
        string? reason,
        string? decidedBy
    )
    {
        if (!Next[from].Contains(to))
        {
            return [RemedyFault.NoSuchMove];
        }

        var faults = new List<RemedyFault>();
        if (to is RemedyState.Documented or RemedyState.Closed && !acts.Any(act => act.IsRemedy && HasEvidence(act)))
        {
            faults.Add(RemedyFault.NoDocumentedRemedy);
        }

        if (Ends(to) && string.IsNullOrWhiteSpace(decidedBy))
        {
            faults.Add(RemedyFault.NobodyDecided);
        }

        if ((to == RemedyState.NotPossible || Ends(from)) && string.IsNullOrWhiteSpace(reason))
        {
            faults.Add(RemedyFault.NoReason);
        }

        return faults;
    }

    public static bool Ends(RemedyState state) => state is RemedyState.Closed or RemedyState.NotPossible;

    /// <summary>The supplier was held to its duty, and something shows it.</summary>
    public static bool IsDutyFollowedUp(IEnumerable<RemedyAct> acts) => acts.Any(act => !act.IsRemedy && HasEvidence(act));

    /// <summary>Days from recognising the harm to the first that was done to put it right; null while nothing is (R-LO-21).</summary>
    public static int? DaysToFirst(RemedyCase one, IEnumerable<RemedyAct> acts)
    {
        var days = acts.Where(act => act.IsRemedy).Select(act => act.Day).ToList();
        return days.Count == 0 ? null : Math.Max(0, days.Min().DayNumber - one.RecognisedOn.DayNumber);
    }

    private static bool HasEvidence(RemedyAct act) => !string.IsNullOrWhiteSpace(act.Evidence);
}
