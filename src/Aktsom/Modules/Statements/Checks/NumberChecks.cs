using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Numbers in prose against figures: K-13 and K-21.</summary>
internal static partial class NumberChecks
{
    /// <summary>"Over N" says too little when the figure is more than a tenth above N.</summary>
    private const decimal FarAbove = 1.1m;

    /// <summary>How far from the figure a number may be and still be meant as it: a year's change, a slip of a digit.</summary>
    private const decimal Near = 0.2m;
    private const int FollowedFrom = 2;

    public static readonly Check[] All = [new("K-13", Prose), new("K-21", Desk)];

    private static IEnumerable<CheckFinding> Prose(CheckContext context) =>
        from text in context.Texts
        where text.Field.Type is FieldType.Text or FieldType.Line
        from counted in context.Words.Counted
        from match in counted.Value.Matches(text.Text)
        let finding = Compare(context, text.Key, counted.Key, match)
        where finding is not null
        select finding;

    private static CheckFinding? Compare(CheckContext context, AnswerKey key, string id, Match match)
    {
        var over = match.Groups["over"].Success;
        var rest = match.Groups["rest"].Value;
        var place = InPlace().Match(rest);
        var figure =
            place.Success ? InCountry(context, place.Groups["place"].Value)
            : Narrowing().IsMatch(rest) && !over && id is not "countries.total" ? null
            : context.Figure(id);
        if (
            Numbers.Read(match.Groups["n"].Value.Replace('\u00a0', ' ').Replace('\u202f', ' ')) is not { } number
            || figure is null
            || (!over && number == figure)
        )
        {
            return null;
        }

        // A part is told of far more often than the whole is told wrongly: without words for the whole, only a number near the figure is compared.
        var ofAll = over || match.Groups["total"].Success;
        if (!ofAll && (number < figure * (1 - Near) || number > figure * (1 + Near)))
        {
            return null;
        }

        var rule =
            !over || figure <= number ? "K-13"
            : figure > number * FarAbove ? "K-13-above"
            : null;
        var phrase = Sentence.Quoted(match.Value[..(match.Groups["rest"].Index - match.Index)]);
        return rule is null
            ? null
            : context.Finding(rule, key, ("phrase", phrase + (place.Success ? place.Value : "")), ("figure", figure.Value));
    }

    private static decimal? InCountry(CheckContext context, string place) =>
        context
            .RowsOf("chain.producers")
            .Where(row => string.Equals(row.Word("country"), place, StringComparison.OrdinalIgnoreCase))
            .Select(row => CheckContext.Amount(row["count"]))
            .FirstOrDefault();

    /// <summary>Desk research: the categories make all, and those to follow up are categories 2 and 3.</summary>
    private static IEnumerable<CheckFinding> Desk(CheckContext context)
    {
        if (context.Of("risk.desk") is not { Field.Key: var key, Answer.Rows: { Count: > 0 } rows })
        {
            yield break;
        }

        var sum = rows.Sum(Number);
        if (context.NumberOf("risk.high") is { } high && sum != high)
        {
            yield return context.Finding("K-21", new AnswerKey(key), ("sum", sum), ("high", high));
        }

        var follow = rows.Where(row => CheckContext.Amount(row["category"]) >= FollowedFrom).Sum(Number);
        foreach (var text in context.TextsOf("impacts.external"))
        {
            var told = FollowUp().Match(text.Text);
            if (told.Success && Numbers.Read(told.Groups["n"].Value) is { } number && number != follow)
            {
                yield return context.Finding("K-21-follow", text.Key, ("phrase", told.Value), ("sum", follow));
            }
        }
    }

    private static decimal Number(AnswerRow row) => CheckContext.Amount(row["number"]) ?? 0;

    [GeneratedRegex(@"^\s+(bare\s+|berre\s+|only\s+)?(i|in)\s+(?<place>\p{Lu}\p{L}+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPlace();

    /// <summary>A number that is narrowed by what follows is of something else than the figure counts.</summary>
    [GeneratedRegex(
        @"^\s+(med|som|i|fra|frå|til|på|av|innen|innan|ble|vart|har|with|that|who|in|from|were|have)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Narrowing();

    [GeneratedRegex(
        @"\b(gjelder|gjeld|følge(s|r)? opp|følgje(r)? opp|følgt opp|følgd opp|follow up)\s+(videre\s+|vidare\s+)?(?<n>[0-9]{1,9})\s+(leverandør(er|ar)|suppliers)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FollowUp();
}
