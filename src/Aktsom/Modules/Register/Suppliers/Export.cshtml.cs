using System.Globalization;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>The list as a file: the same filter, page by page, so that a large register does not have to fit in memory.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ExportModel(SupplierList list, Reach reach, ModuleTexts texts, TimeProvider clock) : PageModel
{
    private const int Batch = 5000;
    private const int MostInWorkbook = 1_000_000;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public RiskLevel? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Category { get; set; }

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancel)
    {
        var name = $"{texts.For(typeof(ExportModel))["Export.File"].Value}-{clock.Today():yyyy-MM-dd}.{format}";
        switch (format)
        {
            case "csv":
                await WriteCsvAsync(name, cancel);
                return new EmptyResult();
            case "xlsx":
                Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
                Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                await WorkbookWriter.WriteAsync(Response.Body, Heading(), Lines(cancel), MostInWorkbook, cancel);
                return new EmptyResult();
            default:
                return NotFound();
        }
    }

    private async Task WriteCsvAsync(string name, CancellationToken cancel)
    {
        await using var csv = CsvDownload.Begin(Response, name);
        await csv.WriteRecordAsync(Cells(Heading()), cancel);
        await foreach (var line in Lines(cancel))
        {
            await csv.WriteRecordAsync(Cells(line), cancel);
        }
    }

    private static string[] Cells(IReadOnlyList<object?> line) =>
        [
            .. line.Select(cell =>
                cell is string text ? SpreadsheetText.Inert(text) : Convert.ToString(cell, CultureInfo.CurrentCulture) ?? ""
            ),
        ];

    private List<object?> Heading()
    {
        var text = texts.For(typeof(ExportModel));
        return
        [
            .. new[] { "name", "number", "country", "nace", "category", "purchases", "risk", "topic", "severity", "confidence" }.Select(
                column => (object?)text["Export." + column].Value
            ),
        ];
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Lines(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        var order = new Sort(SupplierList.ByRisk, Descending: true);
        string? after = null;
        do
        {
            var rows = await list.PageAsync(
                reach.Organisation,
                new SupplierFilter(Words, Level, Country, Category),
                order,
                after,
                Batch,
                cancel
            );
            foreach (var row in rows)
            {
                yield return Line(row);
            }

            after = rows.Count == Batch ? SupplierList.KeyOf(rows[^1], order) : null;
        } while (after is not null);
    }

    private static IReadOnlyList<object?> Line(SupplierRow row) =>
        [
            row.Name,
            row.OrgNumber,
            CountryNames.Of(row.Country),
            row.NaceCode,
            row.Category,
            row.SpendKroner,
            SharedTexts.Get("Risk." + row.Risk),
            row.Topic is null ? null : TopicNames.Of(row.Topic),
            row.Level == 0 ? null : row.Severity,
            row.Level == 0 ? null : Math.Round((decimal)row.Confidence, 2),
        ];
}
