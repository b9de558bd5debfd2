namespace Aktsom.Modules.Engagement.Questions;

/// <summary>One version of a set of questions, as its file says it (data-model.md section 4: QuestionnaireVersion). It never changes: a change is a new version.</summary>
internal sealed record QuestionSet
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required SetKind Kind { get; init; }
    public required QuestionText Title { get; init; }

    /// <summary>What the set is about and why it is sent, in one or two sentences.</summary>
    public required QuestionText Lead { get; init; }

    /// <summary>About how long a supplier needs.</summary>
    public required int Minutes { get; init; }
    public bool RequiresSignature { get; init; }

    /// <summary>The languages every text of the set is written in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<QuestionSection> Sections { get; init; }

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>Every question asks for something of the voluntary EU standard for small enterprises, so that nobody is asked for more than it.</summary>
    public bool WithinVoluntaryStandard => Questions.All(question => question.Vsme is not null);

    public Question? Find(string code) =>
        Questions.FirstOrDefault(question => string.Equals(question.Code, code, StringComparison.Ordinal));
}

internal enum SetKind
{
    SelfDeclaration,
    YearlySurvey,
    RiskForm,
    SelfReport,
    ExtendedSelfReport,
    Step1,
    Step2,
    Step3,
    ProductChain,
    Short,

    /// <summary>A version of a code to accept; made of the code, never of a file.</summary>
    CodeAcceptance,
}

internal sealed record QuestionSection
{
    public required string Id { get; init; }
    public required QuestionText Title { get; init; }
    public QuestionText? Intro { get; init; }
    public required IReadOnlyList<Question> Questions { get; init; }
}
