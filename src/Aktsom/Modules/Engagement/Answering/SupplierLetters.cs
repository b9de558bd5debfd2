using Aktsom.Modules.Engagement.Answering.Mailbox;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>Letters a supplier asks for from a form: one to a colleague, and one that opens all its mailbox is asked.</summary>
internal sealed class SupplierLetters(
    AppDb db,
    ChangeLog log,
    SupplierLinks links,
    LetterWriter letters,
    MailboxDesk mailbox,
    TimeProvider clock
)
{
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromMinutes(10);

    /// <summary>A link of its own for a colleague; the first one goes on working. Null when the form has had too many.</summary>
    public async Task<string?> HandOverAsync(OpenForm form, string name, string email, string language, CancellationToken cancel)
    {
        if (await links.CountAsync(form.Dispatch.Id, cancel) >= SupplierLink.MostPerForm)
        {
            return null;
        }

        var token = links.Make(form.Campaign, form.Dispatch, name, email, form.Who);
        await letters.WriteAsync(Letter.Handover, form.Campaign, form.Dispatch, new Addressee(name, email, language), token, null, cancel);
        log.Record("dispatch.handed_over", "dispatch", form.Dispatch.Id, after: new { Supplier = form.Dispatch.SupplierName, Name = name });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>A letter to the mailbox the link was sent to, that opens all it is asked here. Not more often than now and then.</summary>
    public async Task<bool> AskForOthersAsync(OpenForm form, string email, CancellationToken cancel)
    {
        if (await letters.WroteAsync(Letter.Mailbox, form.Dispatch.Id, email, clock.GetUtcNow() - BetweenLetters, cancel))
        {
            return false;
        }

        var to = new Addressee(form.Link.Name ?? form.Dispatch.SupplierName, email, Languages.Current.Code);
        await letters.WriteAsync(Letter.Mailbox, form.Campaign, form.Dispatch, to, MailboxDesk.Path + mailbox.Seal(email), null, cancel);
        log.Record("dispatch.others_asked", "dispatch", form.Dispatch.Id, after: new { Supplier = form.Dispatch.SupplierName });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
