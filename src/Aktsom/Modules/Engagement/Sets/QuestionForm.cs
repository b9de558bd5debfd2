using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>A choice of a question, or a column of a table, as a form posts it.</summary>
internal sealed record RowForm
{
    public string? Key { get; set; }
    public WordsForm Words { get; set; } = new();
    public int? Points { get; set; }
    public QuestionType Type { get; set; } = QuestionType.Text;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Key) && Words.IsEmpty;
}

/// <summary>A question as a person writes it.</summary>
internal sealed record QuestionForm
{
    private const int BlankRows = 3;

    [
        Display(Name = "Sets.Code"),
        Required(ErrorMessage = "Sets.Code.Missing"),
        RegularExpression("^[A-Za-z0-9.-]{1,40}$", ErrorMessage = "Sets.Code.Wrong")
    ]
    public string? Code { get; set; }

    [Display(Name = "Sets.Type")]
    public QuestionType Type { get; set; }

    [Display(Name = "Sets.Section")]
    public string Section { get; set; } = "";
    public WordsForm Text { get; set; } = new();
    public WordsForm Help { get; set; } = new();
    public WordsForm Why { get; set; } = new();
    public WordsForm Evidence { get; set; } = new();
    public WordsForm Unit { get; set; } = new();
    public WordsForm Finding { get; set; } = new();

    [Display(Name = "Sets.Topic")]
    public string? Topic { get; set; }

    [Display(Name = "Sets.Weight"), Range(0, 100, ErrorMessage = "Sets.Weight.Wrong")]
    public decimal Weight { get; set; }

    [Display(Name = "Sets.Good")]
    public string? Good { get; set; }

    [Display(Name = "Sets.Essential")]
    public bool Essential { get; set; }

    [Display(Name = "Sets.Optional")]
    public bool Optional { get; set; }

    [Display(Name = "Sets.Min")]
    public decimal? Min { get; set; }

    [Display(Name = "Sets.Max")]
    public decimal? Max { get; set; }

    [Display(Name = "Sets.Vsme"), RegularExpression("^(B([1-9]|1[01])|C[1-9])$", ErrorMessage = "Sets.Vsme.Wrong")]
    public string? Vsme { get; set; }

    [Display(Name = "Sets.ShownWhen")]
    public string? ShownWhen { get; set; }

    [Display(Name = "Sets.ShownWhenAny")]
    public bool ShownWhenAny { get; set; }

    [Display(Name = "Sets.GateWhen")]
    public string? GateWhen { get; set; }
    public List<RowForm> Rows { get; set; } = [];
    public Guid Revision { get; set; }

    public static QuestionForm Of(Question? question, string section) =>
        new()
        {
            Code = question?.Code,
            Type = question?.Type ?? QuestionType.YesNo,
            Section = section,
            Text = WordsForm.Of(question?.Text),
            Help = WordsForm.Of(question?.Help),
            Why = WordsForm.Of(question?.Why),
            Evidence = WordsForm.Of(question?.Evidence),
            Unit = WordsForm.Of(question?.Unit),
            Finding = WordsForm.Of(question?.Gate?.Finding),
            Topic = question?.Topic,
            Weight = question?.Weight ?? 1,
            Good = question?.Good,
            Essential = question?.Essential ?? false,
            Optional = question?.Optional ?? false,
            Min = question?.Min,
            Max = question?.Max,
            Vsme = question?.Vsme,
            ShownWhen = ConditionText.Lines(question?.ShownWhen),
            ShownWhenAny = question?.ShownWhen?.Any.Count > 0,
            GateWhen = question?.Gate is { } gate ? string.Join(", ", gate.When) : null,
            Rows = RowsOf(question),
        };

    /// <summary>Room for a few more rows than are written.</summary>
    public void AddBlankRows()
    {
        for (var blank = Rows.Count(row => row.IsEmpty); blank < BlankRows; blank++)
        {
            Rows.Add(new RowForm());
        }
    }

    /// <summary>The question; what the form does not show is kept from what it was.</summary>
    /// <param name="known">The question before; null for a new one.</param>
    /// <param name="shownWhen">The condition, read.</param>
    public Question Question(Question? known, Condition? shownWhen)
    {
        var rows = Rows.Where(row => !row.IsEmpty).ToList();
        var hasOptions = Type is QuestionType.One or QuestionType.Several;
        var gate = Keys(GateWhen);
        var good = Type == QuestionType.YesNo && !string.IsNullOrEmpty(Good) ? Good : null;
        return new Question
        {
            Code = Code!.Trim(),
            Type = Type,
            Text = Text.Text(),
            Help = Help.Maybe(),
            Why = Why.Maybe(),
            Evidence = Evidence.Maybe(),
            Unit = Type == QuestionType.Number ? Unit.Maybe() : null,
            Min = Type == QuestionType.Number ? Min : null,
            Max = Type == QuestionType.Number ? Max : null,
            Topic = string.IsNullOrEmpty(Topic) ? null : Topic,
            Weight = Weight,
            Good = good,
            Essential = Essential,
            Optional = Optional,
            Vsme = Vsme.Trimmed(),
            // A figure counts good answers.
            Figure = good is not null && known?.Type == Type ? known.Figure : null,
            Known = known?.Type == Type ? known.Known : null,
            KnownMonths = known?.Type == Type ? known.KnownMonths : null,
            ShownWhen = shownWhen,
            Gate = gate.Count > 0 ? new Gate(gate, Finding.Text()) : null,
            Options = hasOptions
                ?
                [
                    .. rows.Select(row => new QuestionOption(
                        row.Key?.Trim() ?? "",
                        row.Words.Text(),
                        row.Points,
                        known?.Options.FirstOrDefault(one => one.Key == row.Key?.Trim())?.Alone ?? false
                    )),
                ]
                : [],
            Columns =
                Type == QuestionType.Table
                    ? [.. rows.Select(row => new QuestionColumn(row.Key?.Trim() ?? "", row.Words.Text(), row.Type))]
                    : [],
        };
    }

    public static List<string> Keys(string? words) =>
        [.. (words ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static List<RowForm> RowsOf(Question? question) =>
        question is null
            ? []
            :
            [
                .. question.Options.Select(option => new RowForm
                {
                    Key = option.Key,
                    Words = WordsForm.Of(option.Text),
                    Points = option.Points,
                }),
                .. question.Columns.Select(column => new RowForm
                {
                    Key = column.Key,
                    Words = WordsForm.Of(column.Text),
                    Type = column.Type,
                }),
            ];
}
