using System.Globalization;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Json;

/// <summary>One thing that is wrong in a statement file: where (JSON path), what, and the details the sentence needs.</summary>
/// <param name="Path">From the root: <c>$.blocks[3].level</c>.</param>
public sealed record DocumentProblem(string Path, ProblemKind Kind, params IReadOnlyList<string> Details)
{
    /// <summary>The whole sentence with its path, in the reader's language.</summary>
    public string Say(Language language) =>
        Path + ": " + string.Format(CultureInfo.InvariantCulture, ProblemWords.Of(Kind, language), Details.ToArray<object>());

    public override string ToString() => Say(Language.En);
}

/// <summary>The kinds of fault. Each has a sentence in every language in Words/Problems.resx.</summary>
public enum ProblemKind
{
    NotJson,
    TooLarge,
    WrongKind,
    Missing,
    NotKnown,
    NotOneOf,
    TooShort,
    TooLong,
    TooFewItems,
    TooManyItems,
    OutOfRange,
    WrongForm,
    NotDate,
    NumberTooPrecise,
    NoSuchFigure,
    NoSuchAttachment,
    Twice,
    CellCount,
    NotSeverity,
    ValueCount,
    ValueOrGap,
    LinkNotAllowed,
    PictureUnreadable,
    PictureUnsafe,
    PeriodBackwards,
}

/// <summary>A statement file that cannot be read. Nothing of it was used.</summary>
public sealed class DocumentFormatException : FormatException
{
    public DocumentFormatException(IReadOnlyList<DocumentProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>At most twenty, in the order they stand in the file.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }
}
