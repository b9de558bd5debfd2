using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Shares: K-17, K-24 and K-26.</summary>
internal static partial class RatioChecks
{
    private const int StemLength = 7;
    private const int SharedStems = 2;
    private const int TellingWord = 13;
    private const int Reach = 25;
    private const int ShortestNoun = 3;
    private const decimal Everything = 100;

    public static readonly Check[] All = [new("K-17", Denominators), new("K-24", Units), new("K-26", AllOfThem)];

    private static IEnumerable<(AnswerKey Key, IndicatorAnswer Indicator)> Percentages(CheckContext context) =>
        context.Places.SelectMany(place => place.Answer.Indicators.Where(one => one.Unit is "percent").Select(one => (place.Key, one)));

    /// <summary>A target for the same matter, measured against something else than the indicator.</summary>
    private static IEnumerable<CheckFinding> Denominators(CheckContext context)
    {
        var targets = context
            .Sentences.Select(one => (one.Sentence, Match: Target().Match(one.Sentence)))
            .Where(one => one.Match.Success && context.Words.Aims.IsMatch(one.Sentence))
            .ToList();
        foreach (var (key, indicator) in Percentages(context))
        {
            var own = MeasuredOf(context, indicator.Name);
            var differing = targets.Find(target =>
                MeasuredOf(context, target.Match.Groups["of"].Value) is { Count: > 0 } other
                && own.Count > 0
                && !own.Overlaps(other)
                && SameMatter(context, indicator.Name, target.Sentence)
            );
            if (differing.Sentence is not null)
            {
                yield return context.Finding("K-17", key, ("indicator", indicator.Name), ("phrase", Sentence.Quoted(differing.Sentence)));
            }
        }
    }

    private static HashSet<string> MeasuredOf(CheckContext context, string text) =>
        [.. context.Words.Denominators.Where(words => words.Value.IsMatch(text)).Select(words => words.Key)];

    private static bool SameMatter(CheckContext context, string one, string other) =>
        Stems(one)
            .Where(stem => !IsDenominator(context, stem.Value))
            .Select(stem => stem.Key)
            .Intersect(Stems(other).Keys, StringComparer.Ordinal)
            .Any();

    private static bool IsDenominator(CheckContext context, string word) =>
        context.Words.Denominators.Values.Any(words => words.IsMatch(word));

    private static IEnumerable<CheckFinding> Units(CheckContext context) =>
        from text in context.Texts
        from match in Ratio().Matches(text.Text)
        let one = match.Groups["one"].Value
        let other = match.Groups["other"].Value
        where Bare(one).Length >= ShortestNoun && Bare(other).Length >= ShortestNoun
        where !string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase)
        select context.Finding("K-24", text.Key, ("phrase", Sentence.Quoted(match.Value)), ("one", one), ("other", other));

    /// <summary>"All" about a matter whose indicator of the year is under 100 %.</summary>
    private static IEnumerable<CheckFinding> AllOfThem(CheckContext context)
    {
        var under = Percentages(context)
            .Select(one => (one.Indicator.Name, Value: Latest(context, one.Indicator), Words: Stems(one.Indicator.Name)))
            .Where(one => one.Value < Everything)
            .ToList();
        return from one in context.Sentences
            where under.Count > 0
            let all = context.Words.All.Match(one.Sentence)
            where all.Success
            let whom = MeasuredOf(context, Following(one.Sentence, all.Index + all.Length))
            let words = Stems(one.Sentence)
            let match = under.Find(indicator =>
                SharedWeight(context, indicator.Words, words) >= SharedStems && MayBeOfTheSame(whom, MeasuredOf(context, indicator.Name))
            )
            where match.Name is not null
            select context.Finding(
                "K-26",
                one.Key,
                ("phrase", Sentence.Quoted(one.Sentence)),
                ("indicator", match.Name),
                ("value", match.Value!.Value)
            );
    }

    /// <summary>The words "all" is said of.</summary>
    private static string Following(string sentence, int at) => sentence[at..Math.Min(sentence.Length, at + Reach)];

    private static bool MayBeOfTheSame(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 || one.Overlaps(other);

    /// <summary>A long word says what is meant by itself, unless it is of what everything is measured against.</summary>
    private static int SharedWeight(CheckContext context, Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Where(stem => other.ContainsKey(stem.Key))
            .Sum(stem => IsTelling(context, stem.Value) && IsTelling(context, other[stem.Key]) ? SharedStems : 1);

    private static bool IsTelling(CheckContext context, string word) => word.Length >= TellingWord && !IsDenominator(context, word);

    private static decimal? Latest(CheckContext context, IndicatorAnswer indicator) =>
        context.Year is { } year && indicator.Values.TryGetValue(year, out var value) ? value : null;

    /// <summary>The beginnings of the longer words, with the longest word that begins so.</summary>
    private static Dictionary<string, string> Stems(string text) =>
        LongWord()
            .Matches(text)
            .Select(match => match.Value.ToLowerInvariant())
            .GroupBy(word => word.Length > StemLength ? word[..StemLength] : word, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.MaxBy(word => word.Length)!, StringComparer.Ordinal);

    private static string Bare(string noun) => Ending().Replace(noun, "");

    [GeneratedRegex(
        @"\b[0-9]{1,3}\s?(%|prosent|percent|per cent)\s+(av|of)\s+(?<of>\p{L}+(\s+\p{L}+)?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Target();

    [GeneratedRegex(
        @"\b[0-9]{1,9}\s+(?<one>\p{Ll}{4,40})\s+(av|out of|of)\s+(ca\.?\s+|omtrent\s+|om\s+lag\s+|rundt\s+|totalt\s+)?[0-9]{1,9}\s+(?<other>\p{Ll}{4,40})",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ratio();

    [GeneratedRegex(@"(ene|ane|er|ar|a|en|et|e|s)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\p{L}{6,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongWord();
}
