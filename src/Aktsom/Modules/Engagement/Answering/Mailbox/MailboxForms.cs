using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Answering.Mailbox;

/// <param name="Form">The form.</param>
/// <param name="Campaign">What it was sent with.</param>
/// <param name="Link">The newest link to it that the mailbox was given and nobody has taken back.</param>
internal sealed record MailboxForm(SurveyDispatch Form, Campaign Campaign, SupplierLink Link);

/// <summary>
/// The forms one buyer lets a mailbox see. The mailbox gets nothing back that the buyer has taken: it needs a link of its own that is not revoked, and to be the
/// supplier's contact still. A link that has run out was not taken back: what was answered may be seen, and what the buyer waits for may be answered.
/// </summary>
internal sealed class MailboxForms(AppDb db, Reach reach, ISupplierChoice choice, TimeProvider clock)
{
    public async Task<MailboxForm?> FindAsync(string email, DispatchId dispatch, CancellationToken cancel) =>
        (await OfAsync(email, cancel)).FirstOrDefault(one => one.Form.Id == dispatch);

    public async Task<IReadOnlyList<MailboxForm>> OfAsync(string email, CancellationToken cancel)
    {
        var same = email
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var contacts = db.Set<SupplierContact>()
            .Where(one => one.OrganisationId == reach.Organisation && one.To == null && EF.Functions.ILike(one.Email, same, "\\"));
        var links = db.Set<SupplierLink>()
            .Where(one => one.OrganisationId == reach.Organisation && one.RevokedAt == null && EF.Functions.ILike(one.Email!, same, "\\"));
        var rows = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where
                form.OrganisationId == reach.Organisation
                && form.State != DispatchState.Planned
                && form.State != DispatchState.Undelivered
                && EF.Functions.ILike(form.ContactEmail!, same, "\\")
                && contacts.Any(contact => contact.Supplier == form.Supplier)
            join campaign in db.Set<Campaign>().AsNoTracking()
                on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
            join link in links.AsNoTracking() on form.Id equals link.Dispatch
            select new
            {
                form,
                campaign,
                link,
            }
        ).ToListAsync(cancel);
        var found = rows.GroupBy(row => row.form.Id)
            .Select(rows => rows.MaxBy(row => row.link.Id.Value)!)
            .OrderBy(row => row.form.Id.Value)
            .Select(row => new MailboxForm(row.form, row.campaign, row.link))
            .ToList();
        var suppliers = found.Select(one => one.Form.Supplier).Distinct().ToList();
        var alive = (await choice.OfAsync(reach.Organisation, suppliers, cancel)).Select(one => one.Id).ToHashSet();
        return [.. found.Where(one => IsGiven(one, alive.Contains(one.Form.Supplier)))];
    }

    private bool IsGiven(MailboxForm one, bool isSupplier) =>
        one.Form.IsAnswered
        || one.Link.Expires > clock.GetUtcNow()
        || (isSupplier && (one.Campaign.State == CampaignState.Open || one.Form.State == DispatchState.Reopened));
}
