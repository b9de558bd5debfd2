using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Publishing;

[Authorize(StatementPermissions.Publish)]
internal sealed class PublishModel(
    StatementStore store,
    Publisher publisher,
    IOrganisations organisations,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public bool NeedsReason { get; private set; }
    public IReadOnlyList<string> Empty { get; private set; } = [];
    public RequiredSigners Signers { get; private set; } = null!;

    [BindProperty, Display(Name = "Publish.Reason"), StringLength(4000)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(StatementId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        if (NeedsReason && string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), texts.For(typeof(PublishModel))["Publish.Reason.Missing"]);
            return this.PageWithErrors();
        }

        await publisher.PublishAsync(open, Reason, cancel);
        return RedirectToPage("/Statements/Writing/Write", new { id });
    }

    private async Task<OpenStatement?> FindAsync(StatementId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { Statement.State: StatementState.Draft } open)
        {
            return null;
        }

        Statement = open.Statement;
        NeedsReason = await publisher.NeedsReasonAsync(open, cancel);
        Signers = await organisations.RequiredSignersAsync(reach.Organisation, clock.Today(), cancel);
        Empty =
        [
            .. open
                .Answers.Walk(open.Template)
                .Where(place =>
                    place.Field.Required
                    && place.Answer.State == Templates.Answers.AnswerState.Empty
                    && place.Field.Figures.Count == 0
                    && place.Field.Text is null
                )
                .Select(place => place.Field.Question.ToString()),
        ];
        return open;
    }
}
