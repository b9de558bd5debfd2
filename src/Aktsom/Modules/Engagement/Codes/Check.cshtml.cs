using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Codes;

internal sealed record TopicForm
{
    public string Key { get; set; } = "";
    public TopicFound Found { get; set; }

    [StringLength(CodeTables.LongestNote, ErrorMessage = "Text.Long")]
    public string? Note { get; set; }
}

/// <summary>Goes through a supplier's own code topic by topic. It is never as good as ours while an essential topic is missing (R-NOR-09).</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class CheckModel(CodeDesk desk, CodeBook book, IReadOnlyList<Checklist> lists, ModuleTexts texts) : PageModel
{
    public CodeFile Found { get; private set; } = null!;
    public CodeSupplier Who { get; private set; } = null!;
    public CodeAcceptance Offer { get; private set; } = null!;
    public Checklist List { get; private set; } = null!;
    public IReadOnlyList<Checklist> Lists => lists;

    /// <summary>The offer has its result: the comparison is shown and not changed.</summary>
    public bool IsClosed { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Use { get; set; }

    [BindProperty]
    public List<TopicForm> Topics { get; set; } = [];

    [BindProperty, Display(Name = "Check.Result")]
    public CheckResult Result { get; set; }

    public TopicForm FormOf(ChecklistTopic topic) =>
        Topics.Find(form => string.Equals(form.Key, topic.Key, StringComparison.Ordinal)) ?? new TopicForm { Key = topic.Key };

    public async Task<IActionResult> OnGetAsync(CodeId id, SupplierId supplier, AcceptanceId? offer, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, offer, cancel))
        {
            return NotFound();
        }

        var check = (await book.ChecksAsync([Offer.Id], cancel)).GetValueOrDefault(Offer.Id);
        List = lists.FirstOrDefault(list => list.Id == (Use ?? check?.Checklist)) ?? lists[0];
        Result = check?.Result ?? CheckResult.Pending;
        Topics =
        [
            .. CodeBook
                .TopicsOf(check)
                .Select(answer => new TopicForm
                {
                    Key = answer.Key,
                    Found = answer.Found,
                    Note = answer.Note,
                }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CodeId id, SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, null, cancel) || IsClosed)
        {
            return NotFound();
        }

        List = lists.FirstOrDefault(list => list.Id == Use) ?? lists[0];
        var answers = List
            .Topics.Select(FormOf)
            .Where(form => Enum.IsDefined(form.Found))
            .Select(form => new TopicAnswer(form.Key, form.Found, form.Note.Trimmed()))
            .ToList();
        if (!Enum.IsDefined(Result) || !CheckRules.Allows(Result, List, answers))
        {
            var lacks = string.Join(", ", CheckRules.Lacks(List, answers).Select(topic => topic.Text.ToString()));
            ModelState.AddModelError(nameof(Result), texts.For(typeof(CheckModel))["Check.Lacks", lacks]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.CheckAsync(Found, Who, List, answers, Result, cancel);
        return RedirectToPage("Supplier", new { id, supplier });
    }

    private async Task<bool> FindAsync(CodeId id, SupplierId supplier, AcceptanceId? offer, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } file || await book.OfAsync(file, supplier, cancel) is not { } who)
        {
            return false;
        }

        (Found, Who) = (file, who);
        var history = await book.HistoryAsync(id, supplier, cancel);
        var found = offer is { } known
            ? history.FirstOrDefault(one => one.Id == known)
            : history.FirstOrDefault(one => one == history[0] && one.State == AcceptanceState.OwnCodeOffered);
        if (found is not { State: AcceptanceState.OwnCodeOffered })
        {
            return false;
        }

        (Offer, IsClosed) = (found, history[0].Id != found.Id);
        return true;
    }
}
