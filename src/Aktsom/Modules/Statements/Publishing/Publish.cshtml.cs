using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Bundles;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>Makes a frozen statement public. Without every signature it needs a reason, where the Act asks for the statement.</summary>
[Authorize(StatementPermissions.Publish)]
internal sealed class PublishModel(
    StatementStore store,
    Publisher publisher,
    SigningDesk desk,
    PublishedEditions editions,
    BundleKeeper bundles,
    IOrganisations organisations,
    Reach reach,
    ModuleTexts texts,
    ILogger<PublishModel> logger
) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public bool NeedsReason { get; private set; }
    public SignatureSet Set { get; private set; } = null!;

    /// <summary>Where it will be read.</summary>
    public string Address { get; private set; } = "";

    [BindProperty, Display(Name = "Publish.Reason"), StringLength(4000)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Publish.Also")]
    public List<PublicationChannel> Also { get; set; } = [];

    public IReadOnlyList<SelectListItem> Channels =>
        [
            .. Enum.GetValues<PublicationChannel>()
                .Where(channel => channel != PublicationChannel.WebSite)
                .Select(channel => new SelectListItem(T("Channel." + channel), channel.ToString(), Also.Contains(channel))),
        ];

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        if (Elsewhere(open) is { } elsewhere)
        {
            return elsewhere;
        }

        Also = [.. await publisher.LastChannelsAsync(cancel)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        if (Elsewhere(open) is { } elsewhere)
        {
            return elsewhere;
        }

        if (NeedsReason && string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), T("Publish.Reason.Missing"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!await publisher.PublishAsync(open, new PublishOrder(Address, Also, Reason), cancel))
        {
            return this.PageWithErrors("", T("Publish.Moved"));
        }

        await BundleAsync(id, cancel);
        return RedirectToPage("Published", new { id });
    }

    /// <summary>What is public stays public, with or without its bundle: the next page says when there is none, and makes it.</summary>
    private async Task BundleAsync(StatementId id, CancellationToken cancel)
    {
        try
        {
            await bundles.MakeAsync((await editions.OfAsync(id, cancel))!, cancel);
        }
        catch (RenderException failed)
        {
            logger.BundleFailed(id, failed);
        }
    }

    /// <summary>A statement that is not frozen is reviewed first; one that is public has its own page.</summary>
    private RedirectToPageResult? Elsewhere(OpenStatement open) =>
        open.Statement.State.IsPublic() ? RedirectToPage("Published", new { id = open.Statement.Id })
        : open.Statement.State.May(StatementMove.Publish) ? null
        : RedirectToPage("/Statements/Review/Show", new { id = open.Statement.Id });

    private string T(string key) => texts.For(typeof(PublishModel))[key];

    private async Task<OpenStatement?> FindAsync(StatementId id, CancellationToken cancel)
    {
        if (
            await store.FindAsync(id, cancel) is not { } open
            || await organisations.FactsAsync(reach.Organisation, cancel) is not { } facts
        )
        {
            return null;
        }

        Statement = open.Statement;
        NeedsReason = await publisher.NeedsReasonAsync(open, cancel);
        Address = $"{Request.Scheme}://{Request.Host}/p/{facts.Slug}/{open.Statement.Year}";
        if (open.Statement.Snapshot is { } snapshot)
        {
            Set = await desk.SetAsync(snapshot, cancel);
        }

        return open;
    }
}

internal static partial class PublishLog
{
    [LoggerMessage(LogLevel.Warning, "The bundle of statement {Statement} could not be made.")]
    public static partial void BundleFailed(this ILogger logger, StatementId statement, Exception failed);
}
