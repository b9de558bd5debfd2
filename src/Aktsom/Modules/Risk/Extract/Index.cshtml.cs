using Aktsom.Ledger;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Extract;

/// <summary>The risk mapping to share with others, as a page and as a file.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(MappingExtract extract, Reach reach, ModuleTexts texts) : PageModel
{
    public IReadOnlyList<ExtractLine> Lines { get; private set; } = [];
    public IReadOnlyList<string> Sources { get; private set; } = [];
    public bool WithNames { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? form, [FromQuery] bool names, CancellationToken cancel)
    {
        if (form is not (null or "csv"))
        {
            return NotFound();
        }

        WithNames = names;
        Lines = await extract.OfAsync(reach.Organisation, names, cancel);
        Sources = await extract.SourcesAsync(reach.Organisation, cancel);
        if (form is null)
        {
            return Page();
        }

        await WriteAsync(cancel);
        return new EmptyResult();
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        var words = texts.For(typeof(IndexModel));
        await using var csv = CsvDownload.Begin(Response, words["Extract.File"]);
        string[] columns = ["Extract.Country", "Extract.Goods", "Extract.Problems", "Extract.Suppliers"];
        await csv.WriteRecordAsync(
            [
                .. columns.Select(key => words[key].Value),
                .. WithNames ? (string[])[words["Extract.Names"].Value] : [],
                words["Extract.Sources"].Value,
            ],
            cancel
        );
        foreach (var line in Lines)
        {
            await csv.WriteRecordAsync(
                [
                    line.Country ?? words["Extract.NotKnown"].Value,
                    SpreadsheetText.Inert(line.Goods ?? words["Extract.NotKnown"].Value),
                    string.Join(", ", line.Problems.Select(problem => problem.Name)),
                    line.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    .. WithNames ? (string[])[SpreadsheetText.Inert(string.Join(", ", line.Suppliers))] : [],
                    string.Join("; ", Sources),
                ],
                cancel
            );
        }
    }
}
