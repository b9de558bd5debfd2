using System.Globalization;
using Aktsom.Ledger;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Imports;

/// <summary>What a file would do, before it does it; afterwards, what it did.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class DryRunModel(
    AppDb db,
    Reach reach,
    ReadLedger ledgers,
    ConfirmImport confirm,
    DropImport drop,
    ImportFiles files,
    ModuleTexts texts,
    IOrganisations organisations,
    IAuthorizationService authorization
) : PageModel
{
    /// <summary>Rows shown of each kind; the rest have a page of their own.</summary>
    public const int Few = 10;
    public const int Most = 50;

    public ImportRun Run { get; private set; } = null!;
    public TableReading? Table { get; private set; }
    public IReadOnlyList<ImportRow> Rejected { get; private set; } = [];
    public IReadOnlyList<ImportRow> Changed { get; private set; } = [];
    public IReadOnlyList<ImportRow> Added { get; private set; } = [];
    public IReadOnlyList<ImportRow> Gone { get; private set; } = [];
    public IReadOnlyList<LookAlike> Pairs { get; private set; } = [];
    public IReadOnlyList<LedgerWarning> Warnings { get; private set; } = [];
    public int PairsInAll { get; private set; }
    public decimal SetAsideAmount { get; private set; }

    /// <summary>The same file, saved before.</summary>
    public ImportRun? Before { get; private set; }

    /// <summary>Another ledger that has purchases in the same years: saved as well, they are added together.</summary>
    public string? OtherLedger { get; private set; }

    /// <summary>The list whose purchases in the same years give way to this one's, as neither has a name to tell them apart.</summary>
    public string? Replaced { get; private set; }

    /// <summary>Who this is, where the file is another organisation's books.</summary>
    public string? NotOwner { get; private set; }

    /// <summary>The file is here still, so that columns and cells can be put right.</summary>
    public bool CanReadAgain { get; private set; }
    public bool MayImport { get; private set; }

    public async Task<IActionResult> OnGetAsync(ImportId id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Takes the answers and what was mended, and reads the file again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(ImportId id, CancellationToken cancel)
    {
        if (await RefuseAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        return await ReadAgainAsync(cancel) is { } fault ? await SayAsync(id, fault, cancel) : RedirectToPage(new { id });
    }

    /// <summary>Keeps the answers about look-alikes and kept values, without reading the file again.</summary>
    public async Task<IActionResult> OnPostKeepAsync(ImportId id, string? back, CancellationToken cancel)
    {
        if (await RefuseAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        await AnswersAsync(cancel);
        return Url.IsLocalUrl(back) ? LocalRedirect(back) : RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostSaveAsync(ImportId id, CancellationToken cancel)
    {
        if (await RefuseAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        // What is mended changes the result, so it is shown before it is saved.
        if (DryRunForm.Corrections(Request.Form).Count > 0)
        {
            return await ReadAgainAsync(cancel) is { } fault ? await SayAsync(id, fault, cancel) : RedirectToPage(new { id });
        }

        await AnswersAsync(cancel);
        db.ChangeTracker.Clear();
        return await confirm.RunAsync(id, cancel) == ConfirmOutcome.RegisterHasMoved
            ? await SayAsync(id, texts.For(typeof(DryRunModel))["DryRun.RegisterHasMoved"], cancel)
            : RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDropAsync(ImportId id, CancellationToken cancel)
    {
        if (await RefuseAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        await drop.RunAsync(id, cancel);
        return RedirectToPage("Upload");
    }

    /// <summary>Null when the run waits and this person may import; one that is settled already is shown as it is.</summary>
    private async Task<IActionResult?> RefuseAsync(ImportId id, CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, RegisterPermissions.Import)).Succeeded)
        {
            return Forbid();
        }

        return await RunAsync(id, cancel) switch
        {
            null => NotFound(),
            { State: ImportState.DryRun or ImportState.NeedsColumns } => null,
            _ => RedirectToPage(new { id }),
        };
    }

    private async Task AnswersAsync(CancellationToken cancel)
    {
        await DryRunForm.KeepAnswersAsync(db, Run, Request.Form, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <returns>What is wrong with the file as it is now to be read; null when it was read.</returns>
    private async Task<string?> ReadAgainAsync(CancellationToken cancel)
    {
        if (files.Find(Run.Id) is null)
        {
            return texts.For(typeof(DryRunModel))["DryRun.FileGone"];
        }

        await AnswersAsync(cancel);
        try
        {
            await ledgers.ReadAgainAsync(Run, DryRunForm.Choices(Request.Form, TableJson.Table(Run.Table)), cancel);
            return null;
        }
        catch (LedgerException wrong)
        {
            return wrong.Describe(CultureInfo.CurrentUICulture);
        }
    }

    private async Task<PageResult> SayAsync(ImportId id, string message, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await FindAsync(id, cancel);
        return this.PageWithErrors("", message);
    }

    private async Task<ImportRun?> RunAsync(ImportId id, CancellationToken cancel)
    {
        var run = await db.Set<ImportRun>().SingleOrDefaultAsync(run => run.OrganisationId == reach.Organisation && run.Id == id, cancel);
        Run = run!;
        return run;
    }

    private async Task<bool> FindAsync(ImportId id, CancellationToken cancel)
    {
        if (await RunAsync(id, cancel) is null)
        {
            return false;
        }

        MayImport = (await authorization.AuthorizeAsync(User, RegisterPermissions.Import)).Succeeded;
        Table = TableJson.Table(Run.Table);
        Warnings = NoteJson.Warnings(Run.Warnings);
        var view = new DryRunRows(db, Run);
        Rejected = await view.OfAsync(ImportOutcome.Rejected, Most, cancel);
        Changed = await view.ChangedAsync(Few, cancel);
        Added = await view.LargestAsync(ImportOutcome.Added, Few, cancel);
        Gone = await view.OfAsync(ImportOutcome.Gone, Few, cancel);
        SetAsideAmount = await view.SetAsideAmountAsync(cancel);
        (Pairs, PairsInAll) = await view.PairsAsync(Most, cancel);
        if (Run.State is ImportState.DryRun or ImportState.NeedsColumns)
        {
            CanReadAgain = MayImport && files.Find(id) is not null;
            Before = await view.SavedBeforeAsync(cancel);
            OtherLedger = await view.OtherLedgerAsync(cancel);
            Replaced = await view.ReplacedAsync(cancel);
            NotOwner = await NotOwnerAsync(cancel);
        }

        return true;
    }

    private async Task<string?> NotOwnerAsync(CancellationToken cancel)
    {
        var stated = Run.Ledger.Split(':', 2) is ["saf-t" or "ehf", var number] ? number : null;
        return
            OrganisationNumber.TryParse(stated, out var owner)
            && await organisations.FactsAsync(reach.Organisation, cancel) is { OrgNumber: { } own } facts
            && own != owner.Digits
            ? $"{facts.Name}, {Formats.OrganisationNumber(own)}"
            : null;
    }
}
