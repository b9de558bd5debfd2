using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>The outbox: what is sent, what waits, what failed and why. In the demonstration it is the mailbox.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class ListModel(AppDb db, Reach reach, IMailCarrier carrier, ServerOptions options) : PageModel
{
    private const int AtMost = 200;

    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];
    public int Total { get; private set; }
    public bool IsSet => carrier.IsSet;
    public bool Demo => options.Demo;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var own = db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.OrganisationId == reach.Organisation);
        Total = await own.CountAsync(cancel);
        Mails = await own.OrderByDescending(mail => mail.Id).Take(AtMost).ToListAsync(cancel);
    }
}
