using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>States of answers: K-11, K-12, K-25, and what waits for a person .</summary>
internal static class AnswerChecks
{
    /// <summary>How much of the line before a placeholder is quoted with it.</summary>
    private const int Before = 40;

    public static readonly Check[] All =
    [
        new("K-11", Placeholders),
        new("K-12", Documents),
        new("K-25", Required),
        new("A-01", Unreviewed),
        new("A-02", Reasons),
        new("A-03", Comments),
    ];

    private static IEnumerable<CheckFinding> Placeholders(CheckContext context) =>
        from text in context.Texts
        let match = context.Words.Placeholders.Match(text.Text)
        where match.Success
        select context.Finding("K-11", text.Key, ("phrase", Sentence.Quoted(Line(text.Text, match.Index))));

    private static string Line(string text, int at)
    {
        var from = Math.Max(at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1, at - Before);
        var to = text.IndexOf('\n', Math.Min(at + 1, text.Length));
        return text[from..(to < 0 ? text.Length : to)];
    }

    /// <summary>A heading that expects a document shows that none is there. Cover picture and the list of attachments expect none.</summary>
    private static IEnumerable<CheckFinding> Documents(CheckContext context) =>
        context
            .Places.Where(place => place.Field.Type == FieldType.File && place.Field.SemanticId is not ("cover.image" or "attachments"))
            .Where(place => place.Answer is { Files.Count: 0, State: AnswerState.Empty or AnswerState.Answered })
            .Select(place => context.Finding("K-12", place.Key));

    /// <summary>
    /// Each required field that is empty, by name. Anchors of one stored text count as one; what is copied from elsewhere, or begins with the
    /// template's own words, is never empty.
    /// </summary>
    private static IEnumerable<CheckFinding> Required(CheckContext context)
    {
        var stored = context
            .Places.Where(place => place.Answer.State != AnswerState.Empty)
            .Select(place => place.Field.Stored)
            .ToHashSet(StringComparer.Ordinal);
        return context
            .Places.Where(place => place.Answer.State == AnswerState.Empty && place.Field.IsRequired(context.UnderAct))
            .Where(place => place.Field is not { Fill: Fill.Copied, Type: FieldType.Block or FieldType.Line or FieldType.Int })
            .Where(place => place.Field is { Text: null, Rows.Count: 0 })
            .Where(place => place.Field.Stored is null || (place.Field.Anchor is "a" && !stored.Contains(place.Field.Stored)))
            .Where(place => !(context.Register.BeforeSigning && place.Field.SemanticId is "sign" or "sign.place" or "sign.date"))
            .Select(place => context.Finding("K-25", place.Key, ("question", place.Field.Question)));
    }

    private static IEnumerable<CheckFinding> Unreviewed(CheckContext context) =>
        context
            .Places.Where(place => place.Answer is { CarriedOver: true, Reviewed: false, State: not AnswerState.Empty })
            .Select(place => context.Finding("A-01", place.Key));

    private static IEnumerable<CheckFinding> Reasons(CheckContext context) =>
        context
            .Places.Where(place => place.Answer.State is AnswerState.NotApplicable or AnswerState.Unknown)
            .Where(place => string.IsNullOrWhiteSpace(place.Answer.Reason))
            .Select(place => context.Finding("A-02", place.Key));

    private static IEnumerable<CheckFinding> Comments(CheckContext context) =>
        context.Register.OpenComments.Where(one => one.Value > 0).Select(one => context.Finding("A-03", one.Key, ("count", one.Value)));
}
