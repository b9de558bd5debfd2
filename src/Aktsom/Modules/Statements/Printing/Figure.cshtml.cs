using System.Globalization;
using System.Text;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>A printed figure opened down to the records behind it, for those who may see the register; as a page and as CSV.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class FigureModel(StatementStore store, FigureGround ground, ModuleTexts texts) : PageModel
{
    private const int Size = 100;

    public Statement Statement { get; private set; } = null!;
    public Figure Figure { get; private set; } = null!;
    public IReadOnlyList<TraceRecord> Records { get; private set; } = [];
    public Paging Paging { get; private set; } = null!;
    public bool IsFrozen => Statement.Snapshot is not null;

    public string Value => FigurePrint.ValueOf(Figure, FigurePrint.Culture(CultureInfo.CurrentUICulture.Name));

    public async Task<IActionResult> OnGetAsync(
        StatementId id,
        string figure,
        string? form,
        [FromQuery(Name = Paging.PageQuery)] int page,
        CancellationToken cancel
    )
    {
        if (
            form is not (null or "csv")
            || await store.FindAsync(id, cancel) is not { } open
            || await ground.FindAsync(open, figure, cancel) is not { } found
        )
        {
            return NotFound();
        }

        (Statement, Figure) = (open.Statement, found);
        var records = RecordsOf(found);
        if (form == "csv")
        {
            await WriteCsvAsync(records, cancel);
            return new EmptyResult();
        }

        var number = Math.Clamp(page, 1, Math.Max(1, (records.Count + Size - 1) / Size));
        Records = [.. records.Skip((number - 1) * Size).Take(Size)];
        Paging = Paging.ByNumber(number, Size, Records.Count, records.Count, records.Count);
        return Page();
    }

    private static IReadOnlyList<TraceRecord> RecordsOf(Figure figure) =>
        figure.Rows is { } rows && rows.Any(row => row.Records.Count > 0) ? [.. rows.SelectMany(row => row.Records)] : figure.Trace.Records;

    private async Task WriteCsvAsync(IReadOnlyList<TraceRecord> records, CancellationToken cancel)
    {
        var words = texts.For(typeof(FigureModel));
        await using var csv = CsvDownload.Begin(Response, $"{Figure.Definition.Id}-{Statement.Year}.csv");
        await csv.WriteRecordAsync([words["Field.Record"].Value, words["Figure.Kind"].Value, words["Field.Contribution"].Value], cancel);
        foreach (var record in records)
        {
            await csv.WriteRecordAsync(
                [SpreadsheetText.Inert(NameOf(record)), record.Kind, record.Contribution?.ToString(CultureInfo.CurrentCulture) ?? ""],
                cancel
            );
        }
    }

    public static string NameOf(TraceRecord record) => record.Label.Length > 0 ? record.Label : record.Id;
}
