using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Editions;

/// <summary>A file of values that waits: say what its columns are, see which suppliers it moves, and use it or drop it.</summary>
[Authorize(RiskPermissions.Reference)]
internal sealed class LookModel(EditionBook book, ModelInUse inUse, IScreening screening, Reach reach, ModuleTexts texts) : PageModel
{
    public const int RejectedShown = 100;

    public RiskEdition Waiting { get; private set; } = null!;
    public UploadedTable Table { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Indices { get; private set; } = [];
    public EditionPreview? Preview { get; private set; }

    [BindProperty]
    public EditionForm Form { get; set; } = new();

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(RiskEditionId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Form = EditionForm.Guess(Table.Headers);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(RiskEditionId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (TryRead() is not { } read)
        {
            return this.PageWithErrors();
        }

        Preview = await book.PreviewAsync(read, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RiskEditionId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(Form.Terms), "Form.Terms", "Sources.Terms.Missing");
        if (TryRead() is not { } read)
        {
            return this.PageWithErrors();
        }

        if (!ModelState.IsValid)
        {
            Preview = await book.PreviewAsync(read, cancel);
            return this.PageWithErrors();
        }

        var text = texts.For(typeof(LookModel));
        if (!await book.UseAsync(Waiting, Form.Terms!, Columns(), cancel))
        {
            Told = text["Sources.Known"];
            return RedirectToPage("/Risk/Overview/Sources");
        }

        await screening.RunAsync(reach.Organisation, cancel);
        Told = text["Sources.Added", read.Sources[0].Title, read.Values.Count, read.Rejected.Count];
        return RedirectToPage("/Risk/Overview/Sources");
    }

    public async Task<IActionResult> OnPostDropAsync(RiskEditionId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        await book.DropAsync(Waiting, cancel);
        Told = texts.For(typeof(LookModel))["Edition.Dropped", Waiting.FileName];
        return RedirectToPage("/Risk/Overview/Sources");
    }

    private Dictionary<string, string> Columns() => Waiting.OwnShape ? [] : Form.Columns();

    /// <summary>What the file holds, read as told; null where the page has something to say about it first.</summary>
    private ReferenceImport? TryRead()
    {
        if (!Waiting.OwnShape)
        {
            Check();
        }

        if (ModelState.Where(field => field.Key != "Form.Terms").Any(field => field.Value!.Errors.Count > 0))
        {
            return null;
        }

        try
        {
            var read = EditionBook.Read(Waiting, Columns());
            this.Require(texts, read.Editions.Any(), "", "Edition.NoValues");
            return read.Editions.Any() ? read : null;
        }
        catch (ReferenceFileException wrong)
        {
            ModelState.AddModelError("", texts.For(typeof(LookModel))["Sources.Fault." + wrong.Fault, wrong.FileName, wrong.Detail]);
            return null;
        }
    }

    private void Check()
    {
        var isOwn = string.IsNullOrEmpty(Form.Index);
        this.Require(texts, isOwn || Indices.Any(index => index.Value == Form.Index), "Form.Index", "Edition.Index.Missing");
        this.Require(texts, !isOwn || !string.IsNullOrWhiteSpace(Form.OwnIndex), "Form.OwnIndex", "Edition.Index.Missing");
        this.Require(texts, Has(Form.Country), "Form.Country", "Edition.Country.Missing");
        this.Require(texts, Has(Form.Value), "Form.Value", "Edition.Value.Missing");
        this.Require(texts, string.IsNullOrEmpty(Form.Year) || Has(Form.Year), "Form.Year", "Edition.Year.Wrong");
        this.Require(texts, !string.IsNullOrWhiteSpace(Form.Label) || Has(Form.Year), "Form.Label", "Edition.Label.Missing");
    }

    private bool Has(string? column) => Table.Headers.Contains(column, StringComparer.Ordinal);

    private async Task<bool> FindAsync(RiskEditionId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { State: EditionState.Waiting } found)
        {
            return false;
        }

        Waiting = found;
        Table = UploadedTable.Kept(found.Content);
        Indices =
        [
            .. (await inUse.OfAsync(reach.Organisation, cancel))
                .Library.Indices.Select(index => new SelectListItem(index.Name.ToString(), index.Id))
                .OrderBy(item => item.Text, StringComparer.CurrentCulture),
        ];
        return true;
    }
}
