using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Attachments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>Who must sign and who has; personal links; a PDF signed elsewhere.</summary>
[Authorize(StatementPermissions.See)]
[RequestSizeLimit(StatementAttachments.SizeLimit + (2 * 1024 * 1024))]
internal sealed class SignersModel(
    AppDb db,
    Reach reach,
    SigningDesk desk,
    SigningLinks links,
    SignedFiles files,
    IAuthorizationService authorization,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public StatementSnapshot Snapshot { get; private set; } = null!;
    public SignatureSet Set { get; private set; } = null!;
    public IReadOnlyDictionary<PersonId, DateTimeOffset> Links { get; private set; } = new Dictionary<PersonId, DateTimeOffset>();
    public IReadOnlyList<SignedFile> Files { get; private set; } = [];
    public Signature? Mine { get; private set; }
    public bool MayInvite { get; private set; }
    public bool IsOpen => SigningDesk.IsOpen(Statement) && Set.Missing.Count > 0;

    /// <summary>The link just made, and whom it is for. Only its hash is kept, so it cannot be shown again.</summary>
    [TempData]
    public string? Link { get; set; }

    [TempData]
    public string? LinkFor { get; set; }

    [BindProperty, Display(Name = "SignedFile.File")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "SignedFile.Persons")]
    public List<PersonId> Persons { get; set; } = [];

    [BindProperty, Display(Name = "Sign.Town"), StringLength(100)]
    public string? Town { get; set; }

    [BindProperty, Display(Name = "SignedFile.Date")]
    public DateOnly? Date { get; set; }

    public IReadOnlyList<SelectListItem> MissingPersons =>
        [.. Set.Missing.Select(one => new SelectListItem(one.Name, one.Person.ToString(), Persons.Contains(one.Person)))];

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Link is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostLinkAsync(StatementId id, PersonId person, CancellationToken cancel)
    {
        if (await RefusalAsync(id, cancel) is { } refusal)
        {
            return refusal;
        }

        if (await links.MakeAsync(Snapshot.Id, person, cancel) is { } made)
        {
            Link = Url.PageLink("ByLink", values: new { token = made.Token });
            LinkFor = Set.Signatures.First(one => one.Person == person).Name;
        }

        return RedirectToPage("Signers", new { id });
    }

    public async Task<IActionResult> OnPostRevokeAsync(StatementId id, PersonId person, CancellationToken cancel)
    {
        if (await RefusalAsync(id, cancel) is { } refusal)
        {
            return refusal;
        }

        if (Set.Signatures.FirstOrDefault(one => one.Person == person) is { } signature)
        {
            await links.RevokeAsync(Snapshot.Id, signature, cancel);
        }

        return RedirectToPage("Signers", new { id });
    }

    public async Task<IActionResult> OnPostFileAsync(StatementId id, CancellationToken cancel)
    {
        if (await RefusalAsync(id, cancel) is { } refusal)
        {
            return refusal;
        }

        Demand(nameof(Upload), Upload is not null, "SignedFile.Missing");
        Demand(nameof(Persons), Persons.Count > 0, "SignedFile.Persons.Missing");
        Demand(nameof(Town), !string.IsNullOrWhiteSpace(Town), "Sign.Town.Missing");
        Demand(
            nameof(Date),
            Date >= Snapshot.At.InOslo() && Date <= clock.Today(),
            "SignedFile.Date.Wrong",
            Formats.Day(Snapshot.At.InOslo())
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var fault = await files.TakeAsync(Statement, Upload!, Persons, new SignedWords(Town!, Date!.Value, null), cancel);
        return fault is null
            ? RedirectToPage("Signers", new { id })
            : this.PageWithErrors(nameof(Upload), texts.For(typeof(SignersModel))[fault, Formats.Size(Upload!.Length), Upload.FileName]);
    }

    public async Task<IActionResult> OnGetFileAsync(StatementId id, string sha256, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Files.All(one => one.Sha256 != sha256))
        {
            return NotFound();
        }

        if (!MayInvite)
        {
            return Forbid();
        }

        var stored = await files.ReadAsync(sha256, cancel);
        return stored is null ? NotFound() : File(stored.Content, stored.MediaType, stored.Name);
    }

    private async Task<IActionResult?> RefusalAsync(StatementId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayInvite)
        {
            return Forbid();
        }

        return IsOpen ? null : this.PageWithErrors("", texts.For(typeof(SignersModel))["Sign.Closed"]);
    }

    private void Demand(string field, bool isGood, string message, params object[] arguments)
    {
        if (!isGood)
        {
            ModelState.AddModelError(field, texts.For(typeof(SignersModel))[message, arguments]);
        }
    }

    private async Task<bool> FindAsync(StatementId id, CancellationToken cancel)
    {
        var statement = await db.Set<Statement>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);
        if (statement?.Snapshot is not { } snapshot)
        {
            return false;
        }

        Statement = statement;
        Snapshot = await db.Set<StatementSnapshot>()
            .AsNoTracking()
            .SingleAsync(one => one.OrganisationId == reach.Organisation && one.Id == snapshot, cancel);
        Set = await desk.SetAsync(snapshot, cancel);
        Links = await links.OpenAsync(snapshot, cancel);
        Files = await files.OfAsync(snapshot, cancel);
        Mine = await desk.MineAsync(snapshot, cancel);
        MayInvite = (await authorization.AuthorizeAsync(User, StatementPermissions.Approve)).Succeeded;
        return true;
    }
}
