using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>One thing told in two ways: another date or scope (K-10), or done here and coming there (K-15).</summary>
internal static class PromiseChecks
{
    public static readonly Check[] All = [new("K-10", DatesAndScopes), new("K-15", Activities)];

    private static IEnumerable<CheckFinding> DatesAndScopes(CheckContext context) =>
        context
            .Words.Targets.Select(target => Differing(context, target, sentence => Dates(context, sentence)))
            .Concat(context.Words.Clauses.Select(clause => Differing(context, clause, sentence => Scopes(context, sentence))))
            .OfType<CheckFinding>();

    private static IEnumerable<string> Dates(CheckContext context, string sentence) =>
        context.Words.Dates.Matches(sentence).Select(match => match.Groups["when"].Value.Replace(" ", "", StringComparison.Ordinal));

    private static IEnumerable<string> Scopes(CheckContext context, string sentence) =>
        context
            .Words.Scopes.Select(scope => scope.Match(sentence))
            .Where(match => match.Success)
            .Select(match => match.Value.ToLowerInvariant());

    private static CheckFinding? Differing(CheckContext context, NamedWords named, Func<string, IEnumerable<string>> values)
    {
        var told = context
            .Sentences.Where(one => named.Pattern.IsMatch(one.Sentence))
            .SelectMany(one => values(one.Sentence).Select(value => (one.Key, value)))
            .DistinctBy(one => one.value, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return told.Count < 2
            ? null
            : context.Finding("K-10", told[1].Key, ("what", named.Name), ("values", string.Join(" · ", told.Select(one => one.value))));
    }

    /// <summary>Told as done in one answer and as coming in another; or told as done while the register only plans it.</summary>
    private static IEnumerable<CheckFinding> Activities(CheckContext context) =>
        context.Words.Activities.SelectMany(activity =>
            Told(context, activity)
                .GroupBy(one => one.Place, StringComparer.OrdinalIgnoreCase)
                .Select(same => Contradiction(context, activity, same.Key, [.. same]))
                .OfType<CheckFinding>()
        );

    private static IEnumerable<(AnswerKey Key, string Sentence, string Place)> Told(CheckContext context, NamedWords activity) =>
        from one in context.Sentences
        let match = activity.Pattern.Match(one.Sentence)
        where match.Success
        select (one.Key, one.Sentence, match.Groups["place"].Value);

    private static CheckFinding? Contradiction(
        CheckContext context,
        NamedWords activity,
        string place,
        List<(AnswerKey Key, string Sentence, string Place)> told
    )
    {
        var done = told.Find(one => context.Words.Done.IsMatch(one.Sentence));
        var coming =
            told.Find(one => context.Words.Planned.IsMatch(one.Sentence) && !context.Words.Done.IsMatch(one.Sentence)).Sentence
            ?? context.Register.Planned.FirstOrDefault(one =>
                activity.Pattern.Match(one) is { Success: true } match
                && match.Groups["place"].Value.Equals(place, StringComparison.OrdinalIgnoreCase)
            );
        return done.Sentence is null || coming is null
            ? null
            : context.Finding(
                "K-15",
                done.Key,
                ("what", Placed(activity.Name, place)),
                ("done", Sentence.Quoted(done.Sentence)),
                ("planned", Sentence.Quoted(coming))
            );
    }

    private static LocalisedText Placed(LocalisedText name, string place)
    {
        string In(string text) => text.Replace("{place}", place, StringComparison.Ordinal);
        return new LocalisedText(In(name.Nb), In(name.Nn), In(name.En));
    }
}
