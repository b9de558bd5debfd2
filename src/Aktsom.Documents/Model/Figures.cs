namespace Aktsom.Documents.Model;

/// <summary>
/// A number of the register as it is printed, with the ground it stands on. The number of its row in annex B follows from where it is
/// first used; see <see cref="FigureNumbers"/>.
/// </summary>
public sealed record Figure
{
    public required string Id { get; init; }

    /// <summary>The value as text in the document's language, with unit: <c>88,6 %</c>. Absent when <see cref="Gap"/> says why.</summary>
    public string? Value { get; init; }

    /// <summary>Which kind of "no figure" this is.</summary>
    public FigureGap? Gap { get; init; }

    /// <summary>Why there is none, and what will be done.</summary>
    public string? Reason { get; init; }
    public required string Label { get; init; }
    public FigureDefinitionText? Definition { get; init; }

    /// <summary>The records and inputs in words: "264 of 267 suppliers, ledger 2025".</summary>
    public string? BasedOn { get; init; }

    /// <summary>How many records the figure counts over; zero or more.</summary>
    public int? Records { get; init; }
    public DateOnly? AsOf { get; init; }

    /// <summary>The sum as a column, last line excluded: the figure itself is the result.</summary>
    public IReadOnlyList<FigurePart> Parts { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Where the records can be fetched.</summary>
    public string? RecordsUrl { get; init; }
}

/// <summary>Three reasons for having no figure, each told apart from zero (glossary 18).</summary>
public enum FigureGap
{
    Unknown,
    NotApplicable,

    /// <summary>So few that persons could be recognised.</summary>
    TooFew,
}

/// <summary>What is counted: the indicator's id (I-nn), its words and its edition.</summary>
public sealed record FigureDefinitionText(string Text, string? Id = null, string? Edition = null);

/// <summary>One line of the sum: <c>+ 33 own guidelines judged equal</c>.</summary>
public sealed record FigurePart(string Value, string Label, string? Sign = null);
