using Aktsom.Modules.Engagement.AnswerFiles;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A supplier brings answers it has given before, here or in another installation. Only what is left is asked.</summary>
[RequestSizeLimit(AnswerPackage.MostBytes + 64 * 1024)]
internal sealed class BringModel(FormDesk desk, AnswerFiling filing, WrongLinks wrong, ModuleTexts texts) : AnswerPage(desk, wrong, texts)
{
    /// <summary>How many of those left out are named.</summary>
    public const int Named = 20;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What came of it; null before a file is brought.</summary>
    public TakenAnswers? Taken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ?? ClosedForm() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if ((await OpenAsync(cancel) ?? ClosedForm()) is { } instead)
        {
            return instead;
        }

        if (Upload is not { Length: > 0 and <= AnswerPackage.MostBytes })
        {
            return this.PageWithErrors(nameof(Upload), T(Upload is null or { Length: 0 } ? "Bring.None" : "Bring.Fault.TooLarge"));
        }

        try
        {
            // A stream of an upload fails in its own way on a file too short to be a zip.
            using var content = new MemoryStream((int)Upload.Length);
            await Upload.CopyToAsync(content, cancel);
            Taken = await filing.TakeAsync(Form, AnswerPackage.Read(content), cancel);
            return Page();
        }
        catch (AnswerFileException fault)
        {
            return this.PageWithErrors(nameof(Upload), T("Bring.Fault." + fault.Fault, fault.At ?? ""));
        }
    }
}
