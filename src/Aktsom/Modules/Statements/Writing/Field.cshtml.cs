using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>A row of a list or table as it stands in the form; an empty one is left out when saved.</summary>
internal sealed class RowForm
{
    public string? Id { get; set; }
    public Dictionary<string, string?> Cells { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>One field: the register's proposal above, the person's answer below, never overwritten.</summary>
[Authorize(StatementPermissions.Write)]
internal sealed class FieldModel(StatementStore store, RegisterFill fill, ModuleTexts texts, TimeProvider clock) : PageModel
{
    private const int EmptyRows = 3;
    private const int LongestText = 100_000;

    public OpenStatement Open { get; private set; } = null!;
    public TemplateField Asked { get; private set; } = null!;
    public AnswerKey Place { get; private set; }
    public IReadOnlyList<Figure> Figures { get; private set; } = [];
    public FieldAnswer? Proposal { get; private set; }
    public FieldAnswer? Theirs { get; private set; }
    public string? Suggestion { get; private set; }
    public AnswerKey? Next { get; private set; }

    [BindProperty, Display(Name = "Field.State")]
    public AnswerState State { get; set; }

    [BindProperty, Display(Name = "Field.Text"), StringLength(LongestText, ErrorMessage = "Field.Text.Long")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Field.Number")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Field.Reason"), StringLength(4000)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Field.Plan"), StringLength(4000)]
    public string? Plan { get; set; }

    [BindProperty]
    public List<RowForm> Rows { get; set; } = [];

    [BindProperty]
    public Guid Revision { get; set; }

    public bool IsNumber => Asked.Type is FieldType.Int or FieldType.Money or FieldType.Pct;

    public bool IsText =>
        Asked.Type
            is FieldType.Text
                or FieldType.Line
                or FieldType.Email
                or FieldType.Phone
                or FieldType.Place
                or FieldType.Url
                or FieldType.File;

    public async Task<IActionResult> OnGetAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (!await FindAsync(id, key, cancel))
        {
            return NotFound();
        }

        Show(Open.Answers[Place]);
        Revision = Open.RevisionOf(Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, string key, string? then, CancellationToken cancel)
    {
        if (!await FindAsync(id, key, cancel))
        {
            return NotFound();
        }

        var answer = Written();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!await store.SaveAsync(Open, Place, answer, Revision, cancel))
        {
            Theirs = Open.Answers[Place];
            ModelState.Remove(nameof(Revision));
            Revision = Open.RevisionOf(Place);
            ModelState.AddModelError("", texts.For(typeof(FieldModel))["Field.SavedMeanwhile"]);
            return this.PageWithErrors();
        }

        return then == "next" && Next is { } next ? RedirectToPage(new { id, key = next.ToString() }) : RedirectToPage("Write", new { id });
    }

    private async Task<bool> FindAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { Statement.State: StatementState.Draft } open)
        {
            return false;
        }

        var place = StatementStore.KeyOf(key);
        var places = open.Answers.Walk(open.Template).Where(one => !one.Field.IsFixed && one.Field.Type != FieldType.Signature).ToList();
        var at = places.FindIndex(one => one.Key == place);
        if (at < 0)
        {
            return false;
        }

        Open = open;
        Place = place;
        Asked = places[at].Field;
        Next = at + 1 < places.Count ? places[at + 1].Key : null;
        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, cancel);
        Figures = filled.Of(Asked);
        Proposal = RegisterFill.Propose(Asked, filled);
        Suggestion = Asked.TextFor(open.Statement.Language, "", open.Statement.Year) is { Length: > 0 }
            ? Asked.Text!.In(open.Statement.Language)
            : null;
        return true;
    }

    private void Show(FieldAnswer answer)
    {
        State = answer.State == AnswerState.Empty ? AnswerState.Answered : answer.State;
        Text = answer.Text ?? (answer.State == AnswerState.Empty && Asked.Fill.HasFlag(Fill.Mixed) ? Proposal?.Text : null);
        Number = answer.Value is AnswerValue.Number number ? number.Amount.ToString(CultureInfo.CurrentCulture) : null;
        Reason = answer.Reason;
        Plan = answer.Plan;
        var rows = answer.Rows.Count == 0 && answer.State == AnswerState.Empty ? Proposal?.Rows ?? [] : answer.Rows;
        var print = new AnswerPrint(Open.Statement.Language);
        Rows =
        [
            .. rows.Select(row => new RowForm
            {
                Id = row.Id,
                Cells = Asked.Columns.ToDictionary(
                    column => column.Key,
                    column => CellText(row[column.Key], print),
                    StringComparer.Ordinal
                ),
            }),
        ];
        Rows.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new RowForm()));
    }

    private static string? CellText(AnswerValue? value, AnswerPrint print) =>
        value switch
        {
            null => null,
            AnswerValue.Day day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AnswerValue.Number number => number.Amount.ToString(CultureInfo.CurrentCulture),
            _ => print.Value(value),
        };

    private FieldAnswer Written()
    {
        var answer = FieldAnswer.Nothing with { State = State, Reason = Kept(Reason), Plan = Kept(Plan), Reviewed = true };
        if (State is AnswerState.NotApplicable or AnswerState.Unknown && answer.Reason is null)
        {
            ModelState.AddModelError(nameof(Reason), texts.For(typeof(FieldModel))["Field.Reason.Missing"]);
        }

        if (State is not (AnswerState.Answered or AnswerState.None or AnswerState.SeeAttachment))
        {
            return answer;
        }

        answer = answer with { Text = Kept(Text), Value = NumberValue(), Rows = WrittenRows() };
        if (State == AnswerState.Answered && !answer.HasContent)
        {
            // Nothing written is nothing answered: the register's own value then shows through again.
            return FieldAnswer.Nothing;
        }

        return answer;
    }

    private AnswerValue.Number? NumberValue()
    {
        if (!IsNumber || string.IsNullOrWhiteSpace(Number))
        {
            return null;
        }

        var plain = string.Concat(Number.Where(letter => !char.IsWhiteSpace(letter)));
        if (decimal.TryParse(plain, NumberStyles.Number, CultureInfo.CurrentCulture, out var number) && number >= 0)
        {
            return new AnswerValue.Number(number);
        }

        ModelState.AddModelError(nameof(Number), texts.For(typeof(FieldModel))["Field.Number.Wrong"]);
        return null;
    }

    private List<AnswerRow> WrittenRows()
    {
        var kept = new List<AnswerRow>();
        foreach (var row in Rows.Where(row => row.Cells.Any(cell => cell.Key != "no" && !string.IsNullOrWhiteSpace(cell.Value))))
        {
            var id = string.IsNullOrEmpty(row.Id) ? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..] : row.Id;
            var cells = Asked.Columns.Select(column => (column.Key, Cell(column, row.Cells.GetValueOrDefault(column.Key), kept.Count)));
            kept.Add(AnswerRow.Of(id, [.. cells]));
        }

        return kept;
    }

    private AnswerValue? Cell(TemplateColumn column, string? text, int at)
    {
        if (column.Key == "no")
        {
            return new AnswerValue.Number(at + 1);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return column switch
        {
            { Many: true } => AnswerValue.OfWords(
                text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
            { Type: FieldType.Int or FieldType.Money or FieldType.Pct } => decimal.TryParse(
                text,
                NumberStyles.Number,
                CultureInfo.CurrentCulture,
                out var number
            )
                ? new AnswerValue.Number(number)
                : null,
            { Type: FieldType.Date } => DateOnly.TryParse(text, CultureInfo.CurrentCulture, out var day)
                ? new AnswerValue.Day(day)
                : AnswerValue.OfText(text),
            _ => AnswerValue.OfText(text.Trim()),
        };
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
