using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>One letter. Its link is shown in the demonstration alone: elsewhere it is the supplier's own.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class ShowModel(AppDb db, Reach reach, LetterWriter letters, ServerOptions options) : PageModel
{
    public OutgoingMail Mail { get; private set; } = null!;
    public IReadOnlyList<string> Paragraphs { get; private set; } = [];
    public bool IsSealed => !options.Demo;

    public bool IsLink(string paragraph) => options.Demo && paragraph.StartsWith("http", StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync(MailId id, CancellationToken cancel)
    {
        if (
            await db.Set<OutgoingMail>()
                .AsNoTracking()
                .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel)
            is not { } mail
        )
        {
            return NotFound();
        }

        Mail = mail;
        var body = options.Demo ? letters.Read(mail) : mail.Body;
        Paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Page();
    }
}
