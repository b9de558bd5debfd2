using System.Globalization;
using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Years and dates: K-14 and K-23.</summary>
internal static partial class TimeChecks
{
    public static readonly Check[] All = [new("K-14", Years), new("K-23", SigningDay)];

    private static IEnumerable<CheckFinding> Years(CheckContext context) =>
        context.Year is not { } own
            ? []
            : from one in context.Sentences
            let year = ComparedWith(one.Sentence, own) ?? OutsideYear(one.Sentence, own)
            where year is not null
            select context.Finding(
                "K-14",
                one.Key,
                ("phrase", Sentence.Quoted(one.Sentence)),
                ("year", year.Value.ToString(CultureInfo.InvariantCulture)),
                ("own", own.ToString(CultureInfo.InvariantCulture))
            );

    /// <summary>A comparison with "an earlier year" that is the reporting year or a later one.</summary>
    private static int? ComparedWith(string sentence, int own) =>
        Comparison().Match(sentence) is { Success: true } match && Number(match.Groups["year"].Value) is var year && year >= own
            ? year
            : null;

    /// <summary>A sentence about this or last year that only names years further away.</summary>
    private static int? OutsideYear(string sentence, int own)
    {
        if (!ThisYear().IsMatch(sentence))
        {
            return null;
        }

        var years = AnyYear().Matches(sentence).Select(match => Number(match.Value)).ToList();
        return years.Count > 0 && years.TrueForAll(year => Math.Abs(year - own) > 1) ? years[0] : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>Signed after the last change, and by 30 June of the year after.</summary>
    private static IEnumerable<CheckFinding> SigningDay(CheckContext context)
    {
        var days =
            from place in context.Places
            where place.Field.SemanticId is "sign" or "sign.date"
            from value in place.Answer.Rows.Select(row => row["date"]).Append(place.Answer.Value)
            where value is AnswerValue.Day
            select (place.Key, ((AnswerValue.Day)value).Date);
        foreach (var (key, day) in days.DistinctBy(one => one.Date))
        {
            if (context.Deadline is { } last && day > last)
            {
                yield return context.Finding("K-23", key, ("date", day), ("last", last));
            }
            else if (context.Register.LastChanged > day)
            {
                yield return context.Finding("K-23-changed", key, ("date", day));
            }
        }
    }

    [GeneratedRegex(
        @"\b(samme|same|likt?|slik)\s+(som|as)\s+(\p{L}+\s+){0,3}?(i|for|in)\s+(?<year>20[0-9]{2})\b|\b(sammenlignet|samanlikna|sammenliknet|compared)\s+(med|with|to)\s+(?<year>20[0-9]{2})\b|\b(som\s+i|as\s+in)\s+(?<year>20[0-9]{2})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\b(i år|dette året|i fjor|this year|last year)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"\b20[0-9]{2}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyYear();
}
