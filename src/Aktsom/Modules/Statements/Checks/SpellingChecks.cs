using System.Globalization;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Numbering, names and links: K-18, K-20 and K-22.</summary>
internal static partial class SpellingChecks
{
    public static readonly Check[] All = [new("K-18", Numbering), new("K-20", Names), new("K-22", Links)];

    /// <summary>Numbers at the start of lines in one list go 1, 2, 3.</summary>
    private static IEnumerable<CheckFinding> Numbering(CheckContext context) =>
        from text in context.Texts
        let wrong = OutOfOrder(text.Text)
        where wrong is not null
        select context.Finding("K-18", text.Key, ("number", wrong.Value));

    private static int? OutOfOrder(string text)
    {
        var last = 0;
        foreach (var line in text.Split('\n'))
        {
            var match = Numbered().Match(line);
            if (!match.Success)
            {
                last = line.Trim().Length == 0 ? last : 0;
                continue;
            }

            var number = int.Parse(match.Groups["no"].Value, CultureInfo.InvariantCulture);
            if (last > 0 && number != last + 1 && number != 1)
            {
                return number > last + 1 ? last + 1 : number;
            }

            last = number;
        }

        return null;
    }

    private static IEnumerable<CheckFinding> Names(CheckContext context)
    {
        var own = context.Of("contact.email")?.Answer.Text?.Split('@') is [_, var host] ? host.ToLowerInvariant() : null;
        foreach (var text in context.Texts)
        {
            foreach (var (_, wrong, right) in context.Words.Spellings.Where(spelling => spelling.Pattern.IsMatch(text.Text)))
            {
                yield return context.Finding("K-20", text.Key, ("wrong", wrong), ("right", right));
            }

            foreach (var near in own is null ? [] : Hosts(text.Text).Where(host => IsSlipOf(host, own)))
            {
                yield return context.Finding("K-20", text.Key, ("wrong", near), ("right", own!));
            }
        }
    }

    private static IEnumerable<string> Hosts(string text) =>
        Address().Matches(text).Select(match => match.Groups["host"].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    /// <summary>The same letters in another order.</summary>
    private static bool IsSlipOf(string host, string own) =>
        host != own && host.Length == own.Length && host.Order().SequenceEqual(own.Order());

    private static IEnumerable<CheckFinding> Links(CheckContext context)
    {
        if (context.Register.Links is null)
        {
            context.Skip("K-22");
        }

        foreach (var text in context.Texts)
        {
            foreach (
                var link in Link().Matches(text.Text).Select(match => match.Value.TrimEnd('.', ',', ')')).Distinct(StringComparer.Ordinal)
            )
            {
                if (context.Register.Links?.TryGetValue(link, out var answers) == true && !answers)
                {
                    yield return context.Finding("K-22", text.Key, ("link", link));
                }
                else if (text.Field.SemanticId is "policy.link" && IsElsewhere(context, link))
                {
                    yield return context.Finding("K-22-policy", text.Key, ("link", link));
                }
            }
        }
    }

    private static bool IsElsewhere(CheckContext context, string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && !context.Words.PolicyPath.IsMatch(address.PathAndQuery);

    [GeneratedRegex(@"^[ \t]*(?<no>[0-9]{1,2})[.)][ \t]+\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\bwww\.(?<host>[\p{L}\d-]{1,60}\.\p{L}{2,20})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
