using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>One question of a draft: its words, its choices, what it counts for, when it is shown and which answers are critical.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class QuestionModel(OwnSets sets, ModuleTexts texts) : PageModel
{
    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public OwnSet Draft { get; private set; } = null!;
    public QuestionSet Current { get; private set; } = null!;
    public Question? Known { get; private set; }

    /// <summary>It hangs on several answers together, which only a file can say; it is kept as it is.</summary>
    public bool HasNested => !ConditionText.CanWrite(Known?.ShownWhen);

    public IReadOnlyList<SelectListItem> Sections =>
        [.. Current.Sections.Select(section => new SelectListItem(section.Title.ToString(), section.Id))];

    public IReadOnlyList<SelectListItem> Goods =>
        [.. new[] { Answers.Yes, Answers.No }.Select(key => new SelectListItem(T("YesNo." + key), key))];

    public static IReadOnlyList<SelectListItem> Topics() =>
        [.. Topic.All.Select(topic => new SelectListItem(topic.Name.ToString(), topic.Id))];

    public async Task<IActionResult> OnGetAsync(string set, string? code, string? section, CancellationToken cancel)
    {
        if (!await FindAsync(set, code, cancel))
        {
            return NotFound();
        }

        var within = Current.Sections.FirstOrDefault(one => one.Questions.Any(question => question.Code == Known?.Code))?.Id ?? section;
        Form = QuestionForm.Of(Known, within ?? Current.Sections[0].Id);
        Form.Revision = Draft.Revision;
        Form.AddBlankRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string set, string? code, bool stay, CancellationToken cancel)
    {
        if (!await FindAsync(set, code, cancel))
        {
            return NotFound();
        }

        var condition = Check();
        if (!ModelState.IsValid)
        {
            Form.AddBlankRows();
            return this.PageWithErrors();
        }

        var question = Form.Question(Known, condition);
        if (!await sets.SaveAsync(Draft, SetEditing.With(Current, Form.Section, question, Known?.Code), Form.Revision, cancel))
        {
            Form.AddBlankRows();
            return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
        }

        return stay ? RedirectToPage(new { set, code = question.Code }) : RedirectToPage("Edit", new { set });
    }

    public async Task<IActionResult> OnPostRemoveAsync(string set, string? code, CancellationToken cancel)
    {
        if (!await FindAsync(set, code, cancel) || Known is null)
        {
            return NotFound();
        }

        ModelState.Clear();
        return await sets.SaveAsync(Draft, SetEditing.Without(Current, Known.Code), Form.Revision, cancel)
            ? RedirectToPage("Edit", new { set })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    /// <summary>What is wrong is said at its field; gives the condition, read.</summary>
    private Condition? Check()
    {
        var code = Form.Code?.Trim();
        var rows = Form.Rows.Where(row => !row.IsEmpty).ToList();
        var keys = rows.ConvertAll(row => row.Key?.Trim() ?? "");
        var isTaken =
            code != Known?.Code && Current.Questions.Any(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase));
        this.Require(texts, !isTaken, "Form.Code", "Sets.Code.Taken");
        this.Require(texts, !string.IsNullOrWhiteSpace(Form.Text.Nb), "Form.Text.Nb", "Sets.QuestionText.Missing");
        this.Require(texts, Current.Sections.Any(section => section.Id == Form.Section), "Form.Section", "Sets.Section.Missing");
        this.Require(texts, Form.Topic is null or "" || Topic.All.Any(topic => topic.Id == Form.Topic), "Form.Topic", "Sets.Topic.Wrong");
        this.Require(texts, Form.Good is null or "" or Answers.Yes or Answers.No, "Form.Good", "Sets.Topic.Wrong");
        this.Require(texts, Form.Min is null || Form.Max is null || Form.Min <= Form.Max, "Form.Max", "Sets.Max.Wrong");
        this.Require(texts, rows.TrueForAll(row => !string.IsNullOrWhiteSpace(row.Key)), "", "Sets.Row.Key.Missing");
        this.Require(
            texts,
            Form.Type is not (QuestionType.One or QuestionType.Several)
                || keys.TrueForAll(key => key.Length == 0 || QuestionSetRules.IsCode(key)),
            "",
            "Sets.Row.Key.Wrong"
        );
        this.Require(texts, keys.Distinct(StringComparer.Ordinal).Count() == keys.Count, "", "Sets.Row.Key.Twice");
        this.Require(texts, rows.TrueForAll(row => row.Points is null or (>= 0 and <= 100)), "", "Sets.Row.Points.Wrong");
        CheckGate(Form.Type == QuestionType.YesNo ? [.. Answers.YesNo] : keys);
        return HasNested ? Known!.ShownWhen : ReadCondition(code);
    }

    private void CheckGate(List<string> keys)
    {
        var critical = QuestionForm.Keys(Form.GateWhen);
        if (critical.Count > 0 && Form.Type is not (QuestionType.YesNo or QuestionType.One or QuestionType.Several))
        {
            ModelState.AddModelError("Form.GateWhen", T("Sets.GateWhen.Free"));
        }
        else if (critical.Find(key => !keys.Contains(key, StringComparer.Ordinal)) is { } unknown)
        {
            ModelState.AddModelError("Form.GateWhen", T("Sets.Key.Unknown", unknown, string.Join(", ", keys)));
        }
    }

    private Condition? ReadCondition(string? code)
    {
        var earlier = Current.Questions.TakeWhile(one => one.Code != Known?.Code).Where(one => one.Code != code).ToList();
        var (condition, wrong, asked) = ConditionText.Read(Form.ShownWhen, Form.ShownWhenAny, earlier);
        if (wrong is not null)
        {
            ModelState.AddModelError(
                "Form.ShownWhen",
                asked is null ? T("Sets.ShownWhen.Wrong", wrong) : T("Sets.Key.Unknown", wrong, string.Join(", ", asked.Keys))
            );
        }

        return condition;
    }

    private string T(string key, params object[] values) => texts.For(typeof(QuestionModel))[key, values];

    private async Task<bool> FindAsync(string set, string? code, CancellationToken cancel)
    {
        if (await sets.DraftAsync(set, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Current) = (draft, OwnSets.ContentOf(draft));

        // Addresses are written in lower case.
        Known = Current.Questions.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase));
        return Current.Sections.Count > 0 && (code is null || Known is not null);
    }
}
