using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Filling;

/// <summary>Figures bound in the author's text by <c>[[id]]</c>.</summary>
internal static partial class Tags
{
    public static IEnumerable<string> In(AnswerSet answers) =>
        answers.All.SelectMany(pair => new[] { pair.Value.Text, pair.Value.Reason, pair.Value.Plan }).SelectMany(In);

    public static IEnumerable<string> In(string? text) =>
        string.IsNullOrEmpty(text) ? [] : Tag().Matches(text).Select(match => match.Groups["id"].Value);

    /// <summary>The text with every bound figure in its number.</summary>
    public static string Filled(string text, Func<string, string> number) => Tag().Replace(text, match => number(match.Groups["id"].Value));

    /// <summary>What stands in double brackets and is no figure that can be computed: each once, as it was typed.</summary>
    public static IReadOnlyList<string> Unknown(string? text, FigureRegistry figures) =>
        string.IsNullOrEmpty(text)
            ? []
            :
            [
                .. AnyTag()
                    .Matches(text)
                    .Select(match => match.Groups["id"].Value)
                    .Where(id => figures.Find(id) is null)
                    .Distinct(StringComparer.Ordinal),
            ];

    [GeneratedRegex(@"\[\[(?<id>[A-Za-z0-9][A-Za-z0-9._:-]*)\]\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[\[(?<id>[^\[\]\r\n]{0,100})\]\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyTag();
}
