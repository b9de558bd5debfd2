using System.Globalization;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Register.Articles;

/// <summary>Brings a list of articles in. The form's token is checked by <see cref="UploadReceiver"/>, which reads the form.</summary>
[Authorize(RegisterPermissions.Import)]
[IgnoreAntiforgeryToken]
[StreamedForm]
internal sealed class ImportModel(
    ArticleImports imports,
    UploadReceiver receiver,
    ImportFiles files,
    ModuleTexts texts,
    TimeProvider clock,
    IOptions<ImportOptions> options
) : PageModel
{
    public const string DayField = "asof";
    public const string WholeField = "whole";

    public string Day { get; private set; } = "";
    public bool Whole { get; private set; }
    public string Limit => Formats.Size(options.Value.SizeLimit);
    public string? FileError { get; private set; }
    public string? DayError { get; private set; }

    public void OnGet() => Day = clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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

        var text = texts.For(typeof(ImportModel));
        Day = received.Fields.GetValueOrDefault(DayField) ?? "";
        Whole = received.Fields.ContainsKey(WholeField);
        if (received.Upload is not { } upload)
        {
            return SayOfFile(texts.For(typeof(UploadModel))["Upload.Fault." + received.Fault, Limit, options.Value.FileLimit]);
        }

        if (Directory.Exists(files.Find(id)))
        {
            files.Delete(id);
            return SayOfFile(text["Articles.OneFile"]);
        }

        if (!DateOnly.TryParse(Day, CultureInfo.CurrentCulture, out var day) || day > clock.Today())
        {
            files.Delete(id);
            DayError = text["Articles.AsOf.Wrong"];
            return this.PageWithErrors(DayField, DayError);
        }

        try
        {
            await imports.ReadAsync(id, upload, day, Whole, cancel);
            return RedirectToPage("Look", new { id });
        }
        catch (LedgerException wrong)
        {
            return SayOfFile(wrong.Describe(CultureInfo.CurrentUICulture));
        }
        catch (NoArticleColumnsException)
        {
            return SayOfFile(text["Articles.NoColumns"]);
        }
        finally
        {
            files.Delete(id);
        }
    }

    private PageResult SayOfFile(string message)
    {
        FileError = message;
        return this.PageWithErrors("file", message);
    }
}
