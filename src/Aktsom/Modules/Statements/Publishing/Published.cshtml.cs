using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
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

/// <summary>A statement that is public: where it stands, the sentence for the annual report, what the membership organisation found, and updating it.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class PublishedModel(
    StatementStore store,
    PublishedEditions editions,
    Publisher publisher,
    StatementUpdates updates,
    OutsideReviewers reviewers,
    SigningDesk desk,
    BundleKeeper bundles,
    IDutyBreaches breaches,
    Reach reach,
    IAuthorizationService authorization,
    ModuleTexts texts,
    TimeProvider clock,
    ILogger<PublishedModel> logger
) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public PublishedEdition Edition { get; private set; } = null!;
    public IReadOnlyList<PublishedEdition> OfTheYear { get; private set; } = [];
    public IReadOnlyList<Publication> Publications { get; private set; } = [];
    public IReadOnlyList<DutyBreachFact> Breaches { get; private set; } = [];
    public SignatureSet Set { get; private set; } = null!;
    public Statement? Update { get; private set; }
    public BaseLevelAssessment? Judged { get; private set; }
    public string Sentence { get; private set; } = "";
    public bool MayPublish { get; private set; }

    /// <summary>The newest bundle; null where none could be made yet.</summary>
    public PublishedBundle? Bundle { get; private set; }

    [BindProperty, Display(Name = "Published.Channel")]
    public PublicationChannel? Channel { get; set; }

    [BindProperty, Display(Name = "Published.Date")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Published.Url"), StringLength(2000)]
    public string? Link { get; set; }

    [BindProperty, Display(Name = "Published.Reason"), StringLength(4000)]
    public string? Reason { get; set; }

    public IReadOnlyList<SelectListItem> Channels =>
        [.. Enum.GetValues<PublicationChannel>().Select(one => new SelectListItem(T("Channel." + one), one.ToString()))];

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Date = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostChannelAsync(StatementId id, CancellationToken cancel)
    {
        if (await RefusalAsync(id, cancel) is { } refusal)
        {
            return refusal;
        }

        Demand(nameof(Channel), Channel is not null, "Published.Channel.Missing");
        Demand(nameof(Date), Date is not null && Date <= clock.Today(), "Published.Date.Wrong");
        Demand(nameof(Link), WebAddress.IsGood(Link), "WebAddress.Wrong");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var url = Link.Trimmed();
        return await publisher.RecordAsync(Statement.Id, Edition.Snapshot, Channel!.Value, Date!.Value, url, cancel)
            ? RedirectToPage("Published", null, new { id }, "channels")
            : Moved();
    }

    public async Task<IActionResult> OnPostUpdateAsync(StatementId id, CancellationToken cancel)
    {
        if (await RefusalAsync(id, cancel) is { } refusal)
        {
            return refusal;
        }

        Demand(nameof(Reason), !string.IsNullOrWhiteSpace(Reason), "Published.Reason.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        return await updates.BeginAsync(Statement, Reason!, cancel) is { } begun
            ? RedirectToPage("/Statements/Writing/Write", new { id = begun.Id })
            : Moved();
    }

    public async Task<IActionResult> OnPostBundleAsync(StatementId id, CancellationToken cancel)
    {
        if (await RefusalAsync(id, cancel) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await bundles.MakeAsync(Edition, cancel);
        }
        catch (RenderException failed)
        {
            logger.BundleFailed(id, failed);
            return this.PageWithErrors("", T("Published.Bundle.Failed"));
        }

        return RedirectToPage("Published", null, new { id }, "bundle");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(StatementId id, CancellationToken cancel)
    {
        if (await RefusalAsync(id, cancel) is { } refusal)
        {
            return refusal;
        }

        Demand(nameof(Reason), !string.IsNullOrWhiteSpace(Reason), "Published.GiveUp.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        return await updates.GiveUpAsync(Statement, Reason!, cancel) ? RedirectToPage("Published", new { id }) : Moved();
    }

    private PageResult Moved() => this.PageWithErrors("", T("Publish.Moved"));

    private string T(string key) => texts.For(typeof(PublishedModel))[key];

    private void Demand(string field, bool isGood, string message)
    {
        if (!isGood)
        {
            ModelState.AddModelError(field, T(message));
        }
    }

    private async Task<IActionResult?> RefusalAsync(StatementId id, CancellationToken cancel) =>
        !await FindAsync(id, cancel) ? NotFound()
        : MayPublish ? null
        : Forbid();

    private async Task<bool> FindAsync(StatementId id, CancellationToken cancel)
    {
        var all = await editions.AllAsync(cancel);
        if (await store.FindAsync(id, cancel) is not { } open || all.FirstOrDefault(one => one.Statement == id) is not { } edition)
        {
            return false;
        }

        (Statement, Edition) = (open.Statement, edition);
        OfTheYear = [.. all.Where(one => one.Year == edition.Year)];
        Publications = await publisher.ChannelsAsync(edition.Snapshot, cancel);
        Breaches = [.. (await breaches.ListAsync(reach.Organisation, cancel)).Where(one => one.Breach.Year == edition.Year)];
        Set = await desk.SetAsync(edition.Snapshot, cancel);
        Bundle = await bundles.NewestAsync(edition.Snapshot, cancel);
        Update = await updates.OpenAsync(id, cancel);
        Judged = await reviewers.JudgementAsync(id, cancel);
        MayPublish = (await authorization.AuthorizeAsync(User, StatementPermissions.Publish)).Succeeded;
        var site =
            Publications.FirstOrDefault(one => one.Channel == PublicationChannel.WebSite)?.Url
            ?? $"{Request.Scheme}://{Request.Host}{edition.Address}";
        Sentence = AnnualReportSentence.For(edition.Year, new Reference(edition.Year, edition.Date, site), site, open.Statement.Language);
        return true;
    }
}
