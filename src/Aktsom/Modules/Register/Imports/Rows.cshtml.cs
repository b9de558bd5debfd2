using System.Globalization;
using Aktsom.Ledger;
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

/// <summary>All rows of one kind, page by page.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class RowsModel(AppDb db, Reach reach, ImportFiles files, ModuleTexts texts, IAuthorizationService authorization)
    : PageModel
{
    private const int PageSize = 100;
    private const int Batch = 5_000;

    public ImportRun Run { get; private set; } = null!;
    public ImportOutcome Outcome { get; private set; }
    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = null!;

    /// <summary>The run still waits, and this person may change it.</summary>
    public bool MayChoose { get; private set; }
    public bool CanMend { get; private set; }

    public async Task<IActionResult> OnGetAsync(ImportId id, ImportOutcome outcome, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } run || !Enum.IsDefined(outcome))
        {
            return NotFound();
        }

        (Run, Outcome) = (run, outcome);
        var number = Paging.ReadNumber(Request);
        var skip = (int)Math.Min(int.MaxValue, (number - 1L) * PageSize);
        var view = new DryRunRows(db, run);
        Rows = outcome switch
        {
            ImportOutcome.Changed => await view.ChangedAsync(PageSize, cancel, skip),
            ImportOutcome.Added => await view.LargestAsync(outcome, PageSize, cancel, skip),
            _ => await view.OfAsync(outcome, PageSize, cancel, skip),
        };
        Paging = Paging.ByNumber(number, PageSize, Rows.Count, CountOf(run, outcome));
        MayChoose = run.State == ImportState.DryRun && (await authorization.AuthorizeAsync(User, RegisterPermissions.Import)).Succeeded;
        CanMend = MayChoose && files.Find(id) is not null && Rows.Any(row => row.ColumnIndex is not null);
        return Page();
    }

    /// <summary>The rejected lines as a spreadsheet, for whoever mends them where they came from.</summary>
    public async Task<IActionResult> OnGetCsvAsync(ImportId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } run)
        {
            return NotFound();
        }

        await using var csv = CsvDownload.Begin(Response, "avvist.csv");
        var text = texts.For(typeof(RowsModel));
        string[] heading = [text["DryRun.File"], text["DryRun.Line"], text["DryRun.Column"], text["DryRun.Stands"], text["DryRun.Why"]];
        await csv.WriteRecordAsync(heading, cancel);
        var view = new DryRunRows(db, run);
        for (var skip = 0; ; skip += Batch)
        {
            var rows = await view.OfAsync(ImportOutcome.Rejected, Batch, cancel, skip);
            foreach (var row in rows)
            {
                await csv.WriteRecordAsync(Cells(row), cancel);
            }

            if (rows.Count < Batch)
            {
                return new EmptyResult();
            }
        }
    }

    private static string[] Cells(ImportRow row) =>
        [
            SpreadsheetText.Inert(row.File),
            row.Line?.ToString(CultureInfo.InvariantCulture) ?? "",
            SpreadsheetText.Inert(row.Column),
            SpreadsheetText.Inert(row.Value),
            SpreadsheetText.Inert(NoteJson.Rejected(row).Describe(CultureInfo.CurrentUICulture)),
        ];

    private static int CountOf(ImportRun run, ImportOutcome outcome) =>
        outcome switch
        {
            ImportOutcome.Added => run.Added,
            ImportOutcome.Changed => run.Changed,
            ImportOutcome.Unchanged => run.State == ImportState.Confirmed ? 0 : run.Unchanged,
            ImportOutcome.Rejected => run.Rejected,
            ImportOutcome.SetAside => run.SetAside,
            _ => run.Gone,
        };

    private Task<ImportRun?> FindAsync(ImportId id, CancellationToken cancel) =>
        db.Set<ImportRun>().AsNoTracking().SingleOrDefaultAsync(run => run.OrganisationId == reach.Organisation && run.Id == id, cancel);
}
