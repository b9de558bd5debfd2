namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>A value of a field, sub-field or cell. Exactly one of the nested kinds.</summary>
internal abstract record AnswerValue
{
    private AnswerValue() { }

    public sealed record Word(string Text) : AnswerValue;

    /// <summary>Several words: topics by code, places by name or country code.</summary>
    public sealed record Words(IReadOnlyList<string> Items) : AnswerValue;

    /// <summary>A whole number, an amount in NOK or a percentage, unrounded.</summary>
    public sealed record Number(decimal Amount) : AnswerValue;

    public sealed record YesNo(bool Yes) : AnswerValue;

    public sealed record Day(DateOnly Date) : AnswerValue;

    public sealed record Period(DateOnly From, DateOnly To) : AnswerValue;

    /// <summary>The parts of a split in percent.</summary>
    public sealed record Parts(IReadOnlyDictionary<string, decimal> Percent) : AnswerValue;

    /// <summary>A list inside a cell (sub-goals).</summary>
    public sealed record List(IReadOnlyList<AnswerRow> Rows) : AnswerValue;

    public static AnswerValue? OfText(string? text) => string.IsNullOrWhiteSpace(text) ? null : new Word(text);

    public static AnswerValue? OfWords(IReadOnlyList<string> words) => words.Count == 0 ? null : new Words(words);
}
