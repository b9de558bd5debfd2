namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Where a form stands (data-model.md section 4).</summary>
internal enum DispatchState
{
    Planned,
    Sent,
    Undelivered,
    Reminded,
    NoAnswer,
    Answered,
    Reopened,
    Treated,
    Signed,
    Outdated,
}

/// <summary>Which state may follow which. Pure.</summary>
internal static class DispatchMoves
{
    private static readonly Dictionary<DispatchState, DispatchState[]> Next = new()
    {
        [DispatchState.Planned] = [DispatchState.Sent],
        [DispatchState.Sent] = [DispatchState.Reminded, DispatchState.Undelivered, DispatchState.Answered, DispatchState.NoAnswer],
        [DispatchState.Undelivered] = [DispatchState.Sent],
        [DispatchState.Reminded] = [DispatchState.Reminded, DispatchState.Answered, DispatchState.NoAnswer],
        [DispatchState.NoAnswer] = [DispatchState.Answered],
        [DispatchState.Answered] = [DispatchState.Treated, DispatchState.Reopened, DispatchState.Signed],
        [DispatchState.Reopened] = [DispatchState.Answered],
        [DispatchState.Treated] = [],
        [DispatchState.Signed] = [DispatchState.Outdated],
        [DispatchState.Outdated] = [],
    };

    public static bool Allows(DispatchState from, DispatchState to) => Next[from].Contains(to);

    /// <summary>The supplier may write in it. A form sent in waits until it is opened again.</summary>
    public static bool TakesAnswers(this DispatchState state) =>
        state is DispatchState.Sent or DispatchState.Reminded or DispatchState.NoAnswer or DispatchState.Reopened;

    /// <summary>Moves the form, or throws: a caller asks first.</summary>
    public static void MoveTo(this SurveyDispatch dispatch, DispatchState to)
    {
        if (!Allows(dispatch.State, to))
        {
            throw new InvalidOperationException($"A form that is {dispatch.State} does not become {to}.");
        }

        dispatch.State = to;
    }
}
