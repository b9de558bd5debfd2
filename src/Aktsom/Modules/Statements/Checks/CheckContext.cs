using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>One statement laid out for the rules.</summary>
internal sealed class CheckContext
{
    /// <summary>Beyond this a number is a slip of the keyboard, and sums of such would not fit.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000;
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    public CheckContext(CheckInput input, CheckRules rules, CheckWords words)
    {
        (Statement, Register, Rules, Words) = (input.Statement, input.Register, rules, words);
        Places = [.. Answers.Walk(Template)];
        Texts = [.. Places.SelectMany(place => SpokenText.In(place.Field, place.Key, place.Answer))];
        UnderAct = Register.UnderAct ?? (Of("org.covered")?.Answer.Value as AnswerValue.YesNo)?.Yes ?? Template.UnderAct;
        Year = Statement.Year is >= FirstYear and <= LastYear ? Statement.Year : null;
    }

    public StatementFile Statement { get; }
    public RegisterFacts Register { get; }
    public CheckRules Rules { get; }
    public CheckWords Words { get; }
    public IReadOnlyList<(TemplateField Field, AnswerKey Key, FieldAnswer Answer)> Places { get; }
    public IReadOnlyList<SpokenText> Texts { get; }
    public bool UnderAct { get; }

    /// <summary>The reporting year; null where it is not known or cannot be one.</summary>
    public int? Year { get; }

    /// <summary>The day a statement is to be published and signed by (section 5).</summary>
    public DateOnly? Deadline => Year is { } year ? new DateOnly(year + 1, 6, 30) : null;

    /// <summary>Rules that could not look.</summary>
    public HashSet<string> NotChecked { get; } = new(StringComparer.Ordinal);

    public StatementTemplate Template => Statement.Template;
    public AnswerSet Answers => Statement.Answers;

    /// <summary>The last field of a meaning with its answer; null where the template does not ask.</summary>
    public (TemplateField Field, FieldAnswer Answer)? Of(string semanticId) =>
        Template.Meaning(semanticId).LastOrDefault() is { } field ? (field, Answers[field.Key]) : null;

    public decimal? NumberOf(string semanticId) => Amount(Of(semanticId)?.Answer.Value);

    public IReadOnlyList<AnswerRow> RowsOf(string semanticId) => Of(semanticId)?.Answer.Rows ?? [];

    public IEnumerable<SpokenText> TextsOf(params IReadOnlyList<string> semanticIds) =>
        Texts.Where(text => semanticIds.Contains(text.Field.SemanticId, StringComparer.Ordinal));

    /// <summary>All that is said at one place.</summary>
    public string SaidAt(AnswerKey key) => string.Join('\n', Texts.Where(text => text.Key == key).Select(text => text.Text));

    /// <summary>Every sentence of the statement with where it stands.</summary>
    public IEnumerable<(AnswerKey Key, string Sentence)> Sentences =>
        Texts.SelectMany(text => text.Sentences.Select(sentence => (text.Key, sentence)));

    /// <summary>A figure of the register, else the number the statement itself gives for it.</summary>
    public decimal? Figure(string id) => Register.Figures.TryGetValue(id, out var value) ? Bounded(value) : OwnFigure(id);

    public CheckFinding Finding(string rule, AnswerKey? key, params IReadOnlyList<(string Name, object Value)> words) =>
        Rules.Finding(rule, key, words);

    /// <summary>The rule could not look: what it needs is not known, or belongs to a later step.</summary>
    public IReadOnlyList<CheckFinding> Skip(string rule)
    {
        NotChecked.Add(rule);
        return [];
    }

    /// <summary>What a check asks for, by name, as its message lists it.</summary>
    public LocalisedText Named(IEnumerable<string> asks)
    {
        var all = asks.Select(ask => Words.AskNames[ask]).ToList();
        return new LocalisedText(
            string.Join(", ", all.Select(one => one.Nb)),
            string.Join(", ", all.Select(one => one.Nn)),
            string.Join(", ", all.Select(one => one.En))
        );
    }

    /// <summary>The number in a value; null where it is none.</summary>
    public static decimal? Amount(AnswerValue? value) => value is AnswerValue.Number number ? Bounded(number.Amount) : null;

    public static decimal? Bounded(decimal value) => Math.Abs(value) < Largest ? value : null;

    private decimal? OwnFigure(string id) =>
        id switch
        {
            FigureIds.SuppliersCounted => NumberOf("chain.supplierCount"),
            FigureIds.Employees => NumberOf("org.employees"),
            FigureIds.AgreementsActive => NumberOf("chain.agreements"),
            "producers.total" => RowsOf("chain.producers") is { Count: > 0 } rows ? rows.Sum(row => Amount(row["count"]) ?? 0) : null,
            "countries.total" => RowsOf("chain.producers") is { Count: > 0 } rows ? rows.Count : null,
            _ => null,
        };
}

/// <summary>A text of the statement and where it stands.</summary>
internal sealed class SpokenText(TemplateField asked, AnswerKey key, string text)
{
    private IReadOnlyList<string>? sentences;

    public TemplateField Field => asked;
    public AnswerKey Key => key;
    public string Text => text;
    public IReadOnlyList<string> Sentences => sentences ??= [.. Sentence.Split(text)];

    /// <summary>Everything an answer says in words: text, reason, plan, sub-fields, cells, and what is told of indicators.</summary>
    public static IEnumerable<SpokenText> In(TemplateField field, AnswerKey key, FieldAnswer answer) =>
        new[] { answer.Text, answer.Reason, answer.Plan }
            .Concat(answer.Extras.Values.Append(answer.Value).SelectMany(Words))
            .Concat(answer.Rows.SelectMany(row => row.Cells.Values).SelectMany(Words))
            .Concat(answer.Indicators.SelectMany(one => new[] { one.Explanation, one.Comment }))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => new SpokenText(field, key, text!));

    private static IEnumerable<string?> Words(AnswerValue? value) =>
        value switch
        {
            AnswerValue.Word word => [word.Text],
            AnswerValue.List list => list.Rows.SelectMany(row => row.Cells.Values).SelectMany(Words),
            _ => [],
        };
}

/// <summary>Splits running text in sentences and list items.</summary>
internal static partial class Sentence
{
    private const int LongestPhrase = 160;

    public static IEnumerable<string> Split(string text) => End().Split(text).Select(one => one.Trim()).Where(one => one.Length > 0);

    /// <summary>A sentence short enough to quote in a message.</summary>
    public static string Quoted(string sentence)
    {
        var line = sentence.ReplaceLineEndings(" ").Trim();
        var end = char.IsHighSurrogate(line.ElementAtOrDefault(LongestPhrase - 1)) ? LongestPhrase - 1 : LongestPhrase;
        return line.Length <= LongestPhrase ? line : $"{line[..end]}…";
    }

    [GeneratedRegex(@"(?<=[\p{L}\d)»""%][.!?])\s+(?=[\p{Lu}«""\d(-])|\n+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex End();
}
