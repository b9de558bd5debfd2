namespace Aktsom.Risk.Scoring;

/// <summary>
/// A person's reasoned change of a computed level (R-NOR-20, invariant 15). It stands beside the computed level, which goes on being recomputed; both stay
/// visible.
/// </summary>
public sealed record RiskOverride
{
    /// <summary>An override always has a person, a reason and a day.</summary>
    /// <param name="toLevel">The level the person judged.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="person">Who, by name as shown; never empty.</param>
    /// <param name="date">The day.</param>
    /// <param name="computedThen">The computed level on that day.</param>
    /// <exception cref="ArgumentException">Reason or person is empty.</exception>
    public RiskOverride(RiskLevel toLevel, string reason, string person, DateOnly date, RiskLevel computedThen)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        (ToLevel, Reason, Person, Date, ComputedThen) = (toLevel, reason, person, date, computedThen);
    }

    /// <summary>The level the person judged.</summary>
    public RiskLevel ToLevel { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Who.</summary>
    public string Person { get; }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>The computed level on that day.</summary>
    public RiskLevel ComputedThen { get; }
}

/// <summary>The level that holds, with how it came about.</summary>
/// <param name="Level">What holds.</param>
/// <param name="Computed">What the model says now.</param>
/// <param name="Override">The person's change; null when there is none.</param>
public sealed record EffectiveLevel(RiskLevel Level, RiskLevel Computed, RiskOverride? Override)
{
    /// <summary>Combines a computed level with a person's change: the change holds until a person takes it back.</summary>
    public static EffectiveLevel Of(RiskLevel computed, RiskOverride? change) => new(change?.ToLevel ?? computed, computed, change);

    /// <summary>The model says another thing now than when the person judged: a reason to look again.</summary>
    public bool HasMovedSince => Override is not null && Override.ComputedThen != Computed;
}
