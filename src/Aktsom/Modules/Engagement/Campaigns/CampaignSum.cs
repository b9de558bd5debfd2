namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>How a campaign stands, counted over its forms.</summary>
/// <param name="Planned">Chosen and not sent.</param>
/// <param name="Sent">Sent to, whatever came of it: below the line of the share.</param>
/// <param name="Answered">Answered in time: above the line.</param>
/// <param name="Late">Answered after the close: kept, not counted.</param>
/// <param name="Declined">Said no with a reason and has not answered.</param>
/// <param name="Undelivered">The letter came back.</param>
internal sealed record CampaignSum(int Planned, int Sent, int Answered, int Late, int Declined, int Undelivered)
{
    public static CampaignSum Of(IEnumerable<SurveyDispatch> dispatches)
    {
        var all = dispatches.ToList();
        return new CampaignSum(
            all.Count(one => one.State == DispatchState.Planned),
            all.Count(one => one.State != DispatchState.Planned),
            all.Count(HasAnswered),
            all.Count(one => one is { IsAnswered: true, Late: true }),
            all.Count(one => one is { DeclinedAt: not null, IsAnswered: false }),
            all.Count(one => one.State == DispatchState.Undelivered)
        );
    }

    /// <summary>A form that was opened again has been answered once, in time.</summary>
    public static bool HasAnswered(SurveyDispatch dispatch) =>
        (dispatch.IsAnswered || dispatch.State == DispatchState.Reopened) && !dispatch.Late;
}
