using Aktsom.Documents.Model;

namespace Aktsom.Modules.Statements.Publishing;

internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A question whose printed answer differs between two editions.</summary>
internal sealed record FieldChange(ChangeKind Kind, string Key, string? Code, string Question, string? Before, string? After);

/// <summary>A figure whose printed value differs; null where it had none, or has none any more.</summary>
internal sealed record FigureChange(string Label, string? Before, string? After);

/// <summary>What differs between two editions of a statement, from what is printed in them. Pure.</summary>
internal sealed record DocumentChanges(IReadOnlyList<FieldChange> Fields, IReadOnlyList<FigureChange> Figures)
{
    public bool IsEmpty => Fields.Count == 0 && Figures.Count == 0;

    public static DocumentChanges Between(Document earlier, Document later)
    {
        var (before, after) = (Answers(earlier), Answers(later));
        var changed = after
            .Where(pair => before.TryGetValue(pair.Key, out var was) && was.Words != pair.Value.Words)
            .Select(pair => Change(ChangeKind.Changed, pair.Value.Field, before[pair.Key].Words, pair.Value.Words));
        var added = after
            .Where(pair => !before.ContainsKey(pair.Key))
            .Select(pair => Change(ChangeKind.Added, pair.Value.Field, null, pair.Value.Words));
        var removed = before
            .Where(pair => !after.ContainsKey(pair.Key))
            .Select(pair => Change(ChangeKind.Removed, pair.Value.Field, pair.Value.Words, null));
        return new DocumentChanges([.. changed, .. added, .. removed], FigureChanges(earlier, later));
    }

    private static FieldChange Change(ChangeKind kind, Field field, string? before, string? after) =>
        new(kind, field.Key, field.Code, field.Question, before, after);

    private static Dictionary<string, (Field Field, string Words)> Answers(Document document)
    {
        var words = new PrintedWords(document);
        return Reading
            .All(document.Blocks)
            .OfType<Field>()
            .GroupBy(field => field.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.First(), words.Of(group.First())), StringComparer.Ordinal);
    }

    private static List<FigureChange> FigureChanges(Document earlier, Document later)
    {
        var before = earlier.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return
        [
            .. later
                .Figures.Where(figure => before.TryGetValue(figure.Id, out var was) && was.Value != figure.Value)
                .Select(figure => new FigureChange(figure.Label, before[figure.Id].Value, figure.Value)),
        ];
    }
}
