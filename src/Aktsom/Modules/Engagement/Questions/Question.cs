namespace Aktsom.Modules.Engagement.Questions;

/// <summary>One question, known by its code: the same code in a later version is the same question.</summary>
internal sealed record Question
{
    public required string Code { get; init; }
    public required QuestionType Type { get; init; }
    public required QuestionText Text { get; init; }

    /// <summary>What to count and what not, under the question.</summary>
    public QuestionText? Help { get; init; }

    /// <summary>Why it is asked: shown to the supplier.</summary>
    public QuestionText? Why { get; init; }

    /// <summary>Id of one of the nineteen topics; null for facts about the supplier itself.</summary>
    public string? Topic { get; init; }

    /// <summary>Its part of the score beside the others'; 0 counts for nothing.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Cannot be left out of a comparison with a supplier's own answers.</summary>
    public bool Essential { get; init; }

    /// <summary>May be left empty without the set being incomplete.</summary>
    public bool Optional { get; init; }

    /// <summary>The answer to a yes-or-no question that is good for people; a question without one is not scored.</summary>
    public string? Good { get; init; }
    public IReadOnlyList<QuestionOption> Options { get; init; } = [];
    public IReadOnlyList<QuestionColumn> Columns { get; init; } = [];

    /// <summary>Of a number.</summary>
    public QuestionText? Unit { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public Condition? ShownWhen { get; init; }
    public Gate? Gate { get; init; }

    /// <summary>Evidence the supplier is asked to attach, in words.</summary>
    public QuestionText? Evidence { get; init; }

    /// <summary>The disclosure of the voluntary EU standard (VSME) it falls under, such as B10.</summary>
    public string? Vsme { get; init; }

    /// <summary>What we may know already that answers it; null where only the supplier can tell.</summary>
    public KnownFact? Known { get; init; }

    /// <summary>How old what we know may be, in months, where the question says so itself.</summary>
    public int? KnownMonths { get; init; }

    /// <summary>The figure its answers give, such as answers.livingWage.</summary>
    public string? Figure { get; init; }

    /// <summary>The answers it can have by their keys; empty where the answer is free.</summary>
    public IEnumerable<string> Keys => Type == QuestionType.YesNo ? Answers.YesNo : Options.Select(option => option.Key);

    /// <summary>An answer of fixed keys can open others and close gates.</summary>
    public bool HasKeys => Type is QuestionType.YesNo or QuestionType.One or QuestionType.Several;
    public bool IsScored => Weight > 0 && (Good is not null || Options.Any(option => option.Points is not null));
}

internal enum QuestionType
{
    /// <summary>Yes, no, partly or not known.</summary>
    YesNo,
    One,
    Several,
    Text,
    Number,
    Date,
    File,
    Table,
}

/// <summary>A fact we may have before we ask.</summary>
internal enum KnownFact
{
    /// <summary>Who makes what is bought, and where: a table.</summary>
    Producers,

    /// <summary>The countries it is made in: a table or words.</summary>
    Countries,

    /// <summary>Schemes there are valid certificates or reports from: several of the question's choices.</summary>
    Certificates,

    /// <summary>Whether somebody from outside has audited: yes or no.</summary>
    Audited,

    /// <summary>The day of the latest audit from outside: a day.</summary>
    LatestAudit,

    /// <summary>A statement of the supplier's own due diligence, which it has published.</summary>
    Statement,
}

/// <param name="Key">Stable key.</param>
/// <param name="Text">As shown.</param>
/// <param name="Points">0–100 of the question's weight; null where choices are not judged.</param>
/// <param name="Alone">Cannot be chosen together with another: «none of these».</param>
internal sealed record QuestionOption(string Key, QuestionText Text, int? Points = null, bool Alone = false);

/// <param name="Key">Stable key.</param>
/// <param name="Text">Heading of the column.</param>
/// <param name="Type">Text, number or date.</param>
internal sealed record QuestionColumn(string Key, QuestionText Text, QuestionType Type = QuestionType.Text);

/// <summary>A critical answer: it proposes a finding, which a person decides on. It never makes one by itself.</summary>
/// <param name="When">The keys that close the gate.</param>
/// <param name="Finding">What the proposal says.</param>
internal sealed record Gate(IReadOnlyList<string> When, QuestionText Finding);

/// <summary>When a question is shown: one answer, or several such conditions together.</summary>
internal sealed record Condition
{
    /// <summary>Code of an earlier question.</summary>
    public string? Question { get; init; }

    /// <summary>One of these keys was answered.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];
    public IReadOnlyList<Condition> All { get; init; } = [];
    public IReadOnlyList<Condition> Any { get; init; } = [];
}
