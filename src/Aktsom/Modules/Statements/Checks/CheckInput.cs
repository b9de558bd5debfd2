using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>What the checks look at. Pure data: whoever asks fills in what is known, and null means not known.</summary>
internal sealed record CheckInput(StatementFile Statement)
{
    public RegisterFacts Register { get; init; } = new();
}

/// <summary>What the register knows that the checks compare with.</summary>
internal sealed record RegisterFacts
{
    /// <summary>The Act's size test (law-and-method.md 1.1). Null: the statement's own answer, else the template decides.</summary>
    public bool? UnderAct { get; init; }

    /// <summary>Values of figures for the year, by figure id; of a list how many rows it has.</summary>
    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Rows of list figures, by figure id: column name to text.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lists { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);

    /// <summary>Signing and publishing are still to come: what belongs to them is not asked for yet.</summary>
    public bool BeforeSigning { get; init; }

    /// <summary>Names of all who must sign (law-and-method.md 1.4).</summary>
    public IReadOnlyList<string>? RequiredSigners { get; init; }

    public PublicationFact? Publication { get; init; }

    /// <summary>The day the statement's text was last changed.</summary>
    public DateOnly? LastChanged { get; init; }

    /// <summary>How many unresolved comments there are at each field that has any.</summary>
    public IReadOnlyDictionary<AnswerKey, int> OpenComments { get; init; } = new Dictionary<AnswerKey, int>();

    /// <summary>Whether links answered; null without a connection.</summary>
    public IReadOnlyDictionary<string, bool>? Links { get; init; }

    /// <summary>Activities planned and not yet performed, such as "Revisjon i India".</summary>
    public IReadOnlyList<string> Planned { get; init; } = [];
}

/// <param name="On">The first day it was public.</param>
/// <param name="Clicks">Clicks from the front page; null where nobody has counted.</param>
internal sealed record PublicationFact(DateOnly On, int? Clicks, bool ReferredToInAnnualReport);
