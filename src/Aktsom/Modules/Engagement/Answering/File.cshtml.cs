using Aktsom.Modules.Engagement.AnswerFiles;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>The supplier's own answers as a file it keeps and may use elsewhere.</summary>
internal sealed class FileModel(FormDesk desk, AnswerFiling filing, WrongLinks wrong, ModuleTexts texts) : AnswerPage(desk, wrong, texts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
        {
            return instead;
        }

        return Form.TakesAnswers
            ? RedirectToPage("Start", Route())
            : File(
                await filing.MakeAsync(Form, cancel),
                AnswerPackage.MediaType,
                FormattableString.Invariant($"answers-{Form.Set.Id}-{(Form.Dispatch.AnsweredAt ?? default).InOslo():yyyy-MM-dd}.zip")
            );
    }
}
