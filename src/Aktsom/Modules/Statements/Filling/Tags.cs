using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Filling;

/// <summary>Figures bound in the author's text by <c>[[id]]</c>.</summary>
internal static partial class Tags
{
    public static IEnumerable<string> In(AnswerSet answers) =>
        answers
            .All.SelectMany(pair => new[] { pair.Value.Text, pair.Value.Reason, pair.Value.Plan })
            .OfType<string>()
            .SelectMany(text => Tag().Matches(text).Select(match => match.Groups["id"].Value));

    [GeneratedRegex(@"\[\[(?<id>[A-Za-z0-9][A-Za-z0-9._:-]*)\]\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
