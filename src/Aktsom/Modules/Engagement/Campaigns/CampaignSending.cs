using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Sends, reminds, moves the deadline, closes. Each letter is written with the state it tells of.</summary>
internal sealed class CampaignSending(
    AppDb db,
    ChangeLog log,
    CampaignDesk desk,
    SupplierLinks links,
    ContactBook contacts,
    LetterWriter letters,
    KnownAnswers known,
    TimeProvider clock
)
{
    /// <summary>Suppliers whom risk does not point at need a reason before anything is sent.</summary>
    public static bool MustGiveReason(Campaign campaign, IEnumerable<SurveyDispatch> dispatches) =>
        string.IsNullOrWhiteSpace(campaign.BeyondReason)
        && dispatches.Any(one => one is { IsBeyondRisk: true, State: DispatchState.Planned });

    /// <summary>Sends to all planned suppliers with an address; the rest wait for one, or for a link that is copied. Says how many letters were written.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="address">Where the installation is reached: scheme and host.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<int> SendAsync(Campaign campaign, string address, CancellationToken cancel)
    {
        var dispatches = await desk.DispatchesAsync(campaign.Id, cancel);
        if (campaign.State == CampaignState.Closed || MustGiveReason(campaign, dispatches))
        {
            return 0;
        }

        (campaign.State, campaign.Address) = (CampaignState.Open, address);
        campaign.SentOn ??= clock.Today();
        var ready = dispatches.Where(one => one is { State: DispatchState.Planned, ContactEmail: not null }).ToList();
        await known.FillAsync(campaign, ready, cancel);
        foreach (var dispatch in ready)
        {
            await SendOneAsync(campaign, dispatch, Letter.Invitation, cancel);
        }

        log.Record(
            "campaign.sent",
            "campaign",
            campaign.Id,
            after: new { Letters = ready.Count, campaign.Due },
            reason: campaign.BeyondReason
        );
        await db.SaveChangesAsync(cancel);
        return ready.Count;
    }

    /// <summary>A link to copy: works without mail. A form that was planned counts as sent from now on. Gives the token, which is not kept.</summary>
    public async Task<string?> CopyLinkAsync(Campaign campaign, SurveyDispatch dispatch, string address, CancellationToken cancel)
    {
        if (campaign.State == CampaignState.Closed || await links.CountAsync(dispatch.Id, cancel) >= SupplierLink.MostPerForm)
        {
            return null;
        }

        if (campaign.State == CampaignState.Draft)
        {
            (campaign.State, campaign.Address, campaign.SentOn) = (CampaignState.Open, address, clock.Today());
        }

        if (dispatch.State == DispatchState.Planned)
        {
            await known.FillAsync(campaign, [dispatch], cancel);
        }

        MarkSent(dispatch);
        var token = links.Make(campaign, dispatch, dispatch.ContactName, dispatch.ContactEmail);
        log.Record("dispatch.link_made", "dispatch", dispatch.Id, after: new { Supplier = dispatch.SupplierName });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Reminds everyone who can still answer and has said neither yes nor no. Never twice in a day, and nobody whose links were taken away.</summary>
    public async Task<int> RemindAsync(Campaign campaign, string? wording, CancellationToken cancel)
    {
        var today = clock.Today();
        var waiting = (await desk.DispatchesAsync(campaign.Id, cancel))
            .Where(one => one.State is DispatchState.Sent or DispatchState.Reminded && one is { DeclinedAt: null, ContactEmail: not null })
            .Where(one => one.RemindedOn != today && one.SentOn != today)
            .ToList();
        var open = await links.WithAnyAsync([.. waiting.Select(one => one.Id)], cancel);
        waiting.RemoveAll(one => !open.Contains(one.Id));
        foreach (var dispatch in waiting)
        {
            dispatch.MoveTo(DispatchState.Reminded);
            (dispatch.Reminders, dispatch.RemindedOn) = (dispatch.Reminders + 1, today);
            await WriteAsync(campaign, dispatch, Letter.Reminder, wording, cancel);
        }

        if (waiting.Count > 0)
        {
            log.Record("campaign.reminded", "campaign", campaign.Id, after: new { Letters = waiting.Count });
            await db.SaveChangesAsync(cancel);
        }

        return waiting.Count;
    }

    public async Task MoveDeadlineAsync(Campaign campaign, DateOnly due, CancellationToken cancel)
    {
        var before = campaign.Due;
        campaign.Due = due;
        await links.ExtendAsync(campaign, cancel);
        log.Record("campaign.deadline_moved", "campaign", campaign.Id, new { Due = before }, new { campaign.Due });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Who has not answered has not answered; an answer that comes later is kept and marked.</summary>
    public async Task CloseAsync(Campaign campaign, CancellationToken cancel)
    {
        if (campaign.State != CampaignState.Open)
        {
            return;
        }

        foreach (var dispatch in await desk.DispatchesAsync(campaign.Id, cancel))
        {
            if (DispatchMoves.Allows(dispatch.State, DispatchState.NoAnswer))
            {
                dispatch.MoveTo(DispatchState.NoAnswer);
            }
        }

        (campaign.State, campaign.ClosedOn) = (CampaignState.Closed, clock.Today());
        log.Record("campaign.closed", "campaign", campaign.Id, after: new { campaign.ClosedOn });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The letter came back.</summary>
    public async Task<bool> MarkUndeliveredAsync(SurveyDispatch dispatch, CancellationToken cancel)
    {
        if (!DispatchMoves.Allows(dispatch.State, DispatchState.Undelivered))
        {
            return false;
        }

        dispatch.MoveTo(DispatchState.Undelivered);
        log.Record("dispatch.undelivered", "dispatch", dispatch.Id, before: new { dispatch.ContactEmail });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Another person at the supplier: the old links die, and a new letter goes out where the first had.</summary>
    public async Task CorrectContactAsync(
        Campaign campaign,
        SurveyDispatch dispatch,
        string name,
        string email,
        string language,
        CancellationToken cancel
    )
    {
        var before = new { dispatch.ContactName, dispatch.ContactEmail };
        var isOther = !string.Equals(dispatch.ContactEmail, email, StringComparison.OrdinalIgnoreCase);
        await contacts.SetAsync(dispatch.Supplier, name, email, language, cancel);
        (dispatch.ContactName, dispatch.ContactEmail, dispatch.ContactLanguage) = (name, email, language);
        log.Record("dispatch.contact_corrected", "dispatch", dispatch.Id, before, new { dispatch.ContactName, dispatch.ContactEmail });
        var canSend =
            campaign.State == CampaignState.Open
            && (dispatch.State is DispatchState.Planned || dispatch.State.TakesAnswers() || dispatch.State == DispatchState.Undelivered);
        if (isOther || canSend)
        {
            await links.RevokeAllAsync(dispatch.Id, cancel);
        }

        if (canSend)
        {
            if (dispatch.State == DispatchState.Planned)
            {
                await known.FillAsync(campaign, [dispatch], cancel);
            }

            await SendOneAsync(campaign, dispatch, Letter.Invitation, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Opens a form that was sent in, with what is asked again.</summary>
    public async Task<bool> ReopenAsync(Campaign campaign, SurveyDispatch dispatch, string reason, CancellationToken cancel)
    {
        if (!DispatchMoves.Allows(dispatch.State, DispatchState.Reopened))
        {
            return false;
        }

        dispatch.MoveTo(DispatchState.Reopened);
        dispatch.ReopenReason = reason;
        if (dispatch.ContactEmail is not null)
        {
            await WriteAsync(campaign, dispatch, Letter.Reopened, reason, cancel);
        }

        log.Record("dispatch.reopened", "dispatch", dispatch.Id, after: new { Supplier = dispatch.SupplierName }, reason: reason);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task SendOneAsync(Campaign campaign, SurveyDispatch dispatch, Letter letter, CancellationToken cancel)
    {
        MarkSent(dispatch);
        await WriteAsync(campaign, dispatch, letter, campaign.Wording, cancel);
    }

    private void MarkSent(SurveyDispatch dispatch)
    {
        if (DispatchMoves.Allows(dispatch.State, DispatchState.Sent))
        {
            dispatch.MoveTo(DispatchState.Sent);
            dispatch.SentOn = clock.Today();
        }
    }

    private Task WriteAsync(Campaign campaign, SurveyDispatch dispatch, Letter letter, string? words, CancellationToken cancel) =>
        letters.WriteAsync(
            letter,
            campaign,
            dispatch,
            new Addressee(dispatch.ContactName ?? dispatch.SupplierName, dispatch.ContactEmail!, dispatch.ContactLanguage ?? "en"),
            links.Make(campaign, dispatch, dispatch.ContactName, dispatch.ContactEmail),
            words,
            cancel
        );
}
