namespace Aktsom.Modules.Engagement.Codes;

/// <summary>Where a supplier stands towards a code on a day (data-model.md section 4: CocAcceptance).</summary>
internal enum CodeStanding
{
    NotSent,
    Sent,
    Declined,
    OwnCodeOffered,
    NotEquivalent,
    Outdated,
    Exception,
    Equivalent,
    Accepted,
}

/// <summary>The rule. Pure.</summary>
internal static class CodeStandings
{
    /// <param name="newest">What the supplier said last, or what was found last; null for nothing.</param>
    /// <param name="oldestHolding">The oldest version one may be bound by.</param>
    /// <param name="asked">A form is with the supplier, newer than what it said last.</param>
    /// <param name="excepted">An exception has not ended.</param>
    public static CodeStanding Of(CodeAcceptance? newest, int oldestHolding, bool asked, bool excepted)
    {
        var holds = newest?.Version >= oldestHolding;
        return (newest?.State, holds) switch
        {
            (AcceptanceState.Accepted, true) => CodeStanding.Accepted,
            (AcceptanceState.Equivalent, true) => CodeStanding.Equivalent,
            _ when excepted => CodeStanding.Exception,
            _ when asked => CodeStanding.Sent,
            (null, _) => CodeStanding.NotSent,
            (AcceptanceState.Accepted or AcceptanceState.Equivalent, false) => CodeStanding.Outdated,
            (AcceptanceState.OwnCodeOffered, _) => CodeStanding.OwnCodeOffered,
            (AcceptanceState.NotEquivalent, _) => CodeStanding.NotEquivalent,
            _ => CodeStanding.Declined,
        };
    }

    /// <summary>Bound by our code, or by one of its own that was found as good.</summary>
    public static bool IsBound(this CodeStanding standing) => standing is CodeStanding.Accepted or CodeStanding.Equivalent;

    /// <summary>Nothing more is demanded now: bound, or excepted for a while.</summary>
    public static bool IsEnough(this CodeStanding standing) => standing.IsBound() || standing == CodeStanding.Exception;

    /// <summary>May be asked: nobody has the form now, and it is not for us to judge first.</summary>
    public static bool MayBeSent(this CodeStanding standing) =>
        standing is CodeStanding.NotSent or CodeStanding.Declined or CodeStanding.NotEquivalent or CodeStanding.Outdated;
}
