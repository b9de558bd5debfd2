using System.Globalization;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Brings a ledger in. The form's token is checked by <see cref="UploadReceiver"/>, which reads the form.</summary>
[Authorize(RegisterPermissions.Import)]
[IgnoreAntiforgeryToken]
[StreamedForm]
internal sealed class UploadModel(
    AppDb db,
    Reach reach,
    ReadLedger ledgers,
    UploadReceiver receiver,
    ImportFiles files,
    ModuleTexts texts,
    TimeProvider clock,
    IOptions<ImportOptions> options
) : PageModel
{
    public const string LedgerField = "ledger";
    private const int LongestLedger = 80;

    /// <summary>Ledgers that have been named before, as suggestions.</summary>
    public IReadOnlyList<string> Named { get; private set; } = [];

    public string? Ledger { get; private set; }

    public string Limit => Formats.Size(options.Value.SizeLimit);

    public string? Error { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ReadNamedAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var id = TypedId.New<ImportId>(clock);
        ReceivedUpload received;
        try
        {
            received = await receiver.ReceiveAsync(HttpContext, id, cancel);
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }

        Ledger = received.Fields.GetValueOrDefault(LedgerField)?.Trim() is { Length: > 0 } name
            ? name[..Math.Min(name.Length, LongestLedger)]
            : null;
        if (received.Upload is not { } upload)
        {
            return await SayAsync(texts.For(typeof(UploadModel))["Upload.Fault." + received.Fault, Limit, options.Value.FileLimit], cancel);
        }

        try
        {
            var run = await ledgers.ReadAsync(id, upload, Ledger, cancel);
            return RedirectToPage("DryRun", new { id = run.Id });
        }
        catch (LedgerException wrong)
        {
            files.Delete(id);
            return await SayAsync(wrong.Describe(CultureInfo.CurrentUICulture), cancel);
        }
        catch
        {
            files.Delete(id);
            throw;
        }
    }

    private async Task<PageResult> SayAsync(string message, CancellationToken cancel)
    {
        Error = message;
        await ReadNamedAsync(cancel);
        return this.PageWithErrors("file", message);
    }

    private async Task ReadNamedAsync(CancellationToken cancel) =>
        Named = await db.Set<ImportRun>()
            .Where(run => run.OrganisationId == reach.Organisation && run.LedgerName != null && run.State == ImportState.Confirmed)
            .Select(run => run.LedgerName!)
            .Distinct()
            .OrderBy(name => name)
            .Take(50)
            .ToListAsync(cancel);
}
