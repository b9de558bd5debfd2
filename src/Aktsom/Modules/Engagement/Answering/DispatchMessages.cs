using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>What a supplier asks the buyer about a form, and what the buyer answers.</summary>
internal sealed class DispatchMessages(AppDb db, Reach reach, ChangeLog log, SupplierLinks links, LetterWriter letters, TimeProvider clock)
{
    public async Task<List<DispatchMessage>> OfAsync(DispatchId dispatch, CancellationToken cancel) =>
        await db.Set<DispatchMessage>()
            .AsNoTracking()
            .Where(message => message.OrganisationId == reach.Organisation && message.Dispatch == dispatch)
            .OrderBy(message => message.Id)
            .ToListAsync(cancel);

    public async Task AskAsync(OpenForm form, string text, CancellationToken cancel)
    {
        Add(form.Dispatch, fromSupplier: true, form.Who, text);
        log.Record("dispatch.question_asked", "dispatch", form.Dispatch.Id, after: new { Supplier = form.Dispatch.SupplierName });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The buyer's answer, written to the form and sent as a letter.</summary>
    public async Task ReplyAsync(Campaign campaign, SurveyDispatch dispatch, string text, CancellationToken cancel)
    {
        Add(dispatch, fromSupplier: false, reach.ActorName, text);
        if (dispatch.ContactEmail is { } email && campaign.Address is not null)
        {
            var to = new Addressee(dispatch.ContactName ?? dispatch.SupplierName, email, dispatch.ContactLanguage ?? "en");
            await letters.WriteAsync(Letter.Reply, campaign, dispatch, to, links.Make(campaign, dispatch, to.Name, email), text, cancel);
        }

        log.Record("dispatch.question_answered", "dispatch", dispatch.Id, after: new { Supplier = dispatch.SupplierName });
        await db.SaveChangesAsync(cancel);
    }

    private void Add(SurveyDispatch dispatch, bool fromSupplier, string by, string text) =>
        db.Add(
            new DispatchMessage
            {
                OrganisationId = dispatch.OrganisationId,
                Id = TypedId.New<MessageId>(clock),
                Dispatch = dispatch.Id,
                FromSupplier = fromSupplier,
                By = by,
                Text = text,
                At = clock.GetUtcNow(),
            }
        );
}
