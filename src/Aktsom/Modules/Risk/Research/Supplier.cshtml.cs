using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Research;

/// <summary>One supplier's desk research: two findings, a claim with its source, a category, and the follow-up it opens.</summary>
[Authorize(RiskPermissions.Override)]
[RequestSizeLimit(CopyLimit + (1024 * 1024))]
internal sealed class SupplierModel(
    AppDb db,
    CurrentRisk risk,
    ISuppliers suppliers,
    ChangeLog log,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const int CopyLimit = 20 * 1024 * 1024;
    private const int FollowUpDays = 90;

    public string SupplierName { get; private set; } = "";

    /// <summary>What the model computes now; a category is only for high and very high (invariant 5).</summary>
    public RiskLevel Computed { get; private set; }
    public bool IsHigh => Computed >= RiskLevel.High;
    public IReadOnlyList<(DeskResearch Research, IReadOnlyList<ResearchClaim> Claims)> Earlier { get; private set; } = [];

    [BindProperty, Display(Name = "Research.Routines")]
    public Finding? Routines { get; set; }

    [BindProperty, Display(Name = "Research.DueDiligence")]
    public Finding? DueDiligence { get; set; }

    [BindProperty, Display(Name = "Research.Category")]
    public short? Category { get; set; }

    [BindProperty, Display(Name = "Research.Notes"), StringLength(8000, ErrorMessage = "Change.Reason.Long")]
    public string? Notes { get; set; }

    [BindProperty, Display(Name = "Research.Claim"), StringLength(2000, ErrorMessage = "Change.Reason.Long")]
    public string? Claim { get; set; }

    [BindProperty, Display(Name = "Research.Source"), StringLength(2000, ErrorMessage = "Change.Reason.Long")]
    public string? Source { get; set; }

    [BindProperty, Display(Name = "Research.Page"), StringLength(60, ErrorMessage = "Change.Reason.Long")]
    public string? SourcePage { get; set; }

    [BindProperty, Display(Name = "Research.SourceDay")]
    public DateOnly? SourceDay { get; set; }

    [BindProperty, Display(Name = "Research.Copy")]
    public IFormFile? Copy { get; set; }

    [BindProperty, Display(Name = "Research.Result"), StringLength(4000, ErrorMessage = "Change.Reason.Long")]
    public string? Result { get; set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, IsHigh, "", "Research.NotHigh");
        this.Require(texts, Routines is not null, nameof(Routines), "Research.Choose");
        this.Require(texts, DueDiligence is not null, nameof(DueDiligence), "Research.Choose");
        this.Require(
            texts,
            Category is null or (>= ResearchCategory.Good and <= ResearchCategory.Unclear),
            nameof(Category),
            "Research.Choose"
        );
        this.Require(texts, !string.IsNullOrWhiteSpace(Notes), nameof(Notes), "Research.Notes.Missing");
        this.Require(
            texts,
            string.IsNullOrWhiteSpace(Claim) || !string.IsNullOrWhiteSpace(Source),
            nameof(Source),
            "Research.Source.Missing"
        );
        this.Require(texts, Copy is null || Copy.Length <= CopyLimit, nameof(Copy), "Research.Copy.Large");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await AddAsync(id, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostFollowUpAsync(SupplierId id, ResearchId research, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var open = await db.Set<DeskResearch>()
            .SingleOrDefaultAsync(
                one => one.OrganisationId == reach.Organisation && one.Id == research && one.Supplier == id && one.FollowedUpOn == null,
                cancel
            );
        if (open?.FollowUpBy is null)
        {
            return NotFound();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(Result), nameof(Result), "Research.Result.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        open.FollowedUpOn = clock.Today();
        open.FollowUpResult = Result!.Trim();
        log.Record("risk.followed-up", "supplier", id, after: new { open.Category, open.FollowUpResult });
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    private async Task AddAsync(SupplierId id, CancellationToken cancel)
    {
        var category = Category ?? ResearchCategory.Propose(Routines!.Value, DueDiligence!.Value);
        var added = new DeskResearch
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<ResearchId>(clock),
            Supplier = id,
            ComputedLevel = (short)Computed,
            Day = clock.Today(),
            Routines = Routines!.Value,
            DueDiligence = DueDiligence!.Value,
            Category = category,
            Notes = Notes!.Trim(),
            At = clock.GetUtcNow(),
            By = reach.ActorName,
            FollowUpBy = category == ResearchCategory.Good ? null : clock.Today().AddDays(FollowUpDays),
        };
        db.Add(added);
        if (!string.IsNullOrWhiteSpace(Claim))
        {
            db.Add(
                new ResearchClaim
                {
                    OrganisationId = reach.Organisation,
                    Id = TypedId.New<ClaimId>(clock),
                    Research = added.Id,
                    Text = Claim.Trim(),
                    Source = Source!.Trim(),
                    Page = SourcePage?.Trim(),
                    SourceDay = SourceDay,
                    Sha256 = await KeepAsync(cancel),
                }
            );
        }

        log.Record(
            "risk.researched",
            "supplier",
            id,
            after: new
            {
                added.Category,
                added.Routines,
                added.DueDiligence,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps our own copy of the source among the files, by its hash: what a page said can change.</summary>
    private async Task<string?> KeepAsync(CancellationToken cancel)
    {
        if (Copy is null || Copy.Length == 0)
        {
            return null;
        }

        using var content = new MemoryStream();
        await Copy.CopyToAsync(content, cancel);
        var bytes = content.ToArray();
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!await db.Set<StoredFile>().AnyAsync(file => file.OrganisationId == reach.Organisation && file.Sha256 == sha, cancel))
        {
            db.Add(
                new StoredFile
                {
                    OrganisationId = reach.Organisation,
                    Sha256 = sha,
                    Name = Path.GetFileName(Copy.FileName),
                    MediaType = "application/octet-stream",
                    Size = bytes.Length,
                    Content = bytes,
                    At = clock.GetUtcNow(),
                }
            );
        }

        return sha;
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name)
        {
            return false;
        }

        SupplierName = name;
        Computed = (await risk.OfAsync(reach.Organisation, id, cancel))?.Computed ?? RiskLevel.Unknown;
        var found = await db.Set<DeskResearch>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == id)
            .OrderByDescending(one => one.At)
            .ToListAsync(cancel);
        var ids = found.Select(one => one.Id).ToList();
        var claims = await db.Set<ResearchClaim>()
            .AsNoTracking()
            .Where(claim => claim.OrganisationId == reach.Organisation && ids.Contains(claim.Research))
            .ToListAsync(cancel);
        Earlier = [.. found.Select(one => (one, (IReadOnlyList<ResearchClaim>)[.. claims.Where(claim => claim.Research == one.Id)]))];
        return true;
    }
}
