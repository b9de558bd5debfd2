using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Topics at a line of the impact table, with the places that may stand after them on the same line.</summary>
/// <param name="Lines">How many lines they fill; a long label is broken over several.</param>
internal sealed record TopicsHere(IReadOnlyList<Topic> Topics, IReadOnlyList<string> Places, int Lines);

/// <summary>Recognises the nineteen topics as they are printed in any of the three languages.</summary>
internal static class TopicWords
{
    private const int MostLines = 4;

    private static readonly IReadOnlyList<(string Label, Topic Topic)> Labels =
    [
        .. Topic
            .All.SelectMany(topic =>
                Statements.Templates.Topics.Labels(topic).Distinct(StringComparer.OrdinalIgnoreCase).Select(label => (label, topic))
            )
            .OrderByDescending(one => one.label.Length),
    ];

    public static TopicsHere? At(IReadOnlyList<ReportLine> lines, int at)
    {
        var joined = "";
        for (var next = at; next < lines.Count && next < at + MostLines && !lines[next].IsBlank; next++)
        {
            joined += (joined.Length == 0 ? "" : " ") + lines[next].Text;
            if (Read(joined) is { } found)
            {
                return new TopicsHere(found.Topics, found.Places, next - at + 1);
            }
        }

        return null;
    }

    private static (List<Topic> Topics, IReadOnlyList<string> Places)? Read(string text)
    {
        var topics = new List<Topic>();
        var rest = text;
        while (rest.Length > 0 && Labels.FirstOrDefault(one => StartsWith(rest, one.Label)) is { Label: not null } next)
        {
            topics.Add(next.Topic);
            rest = rest[next.Label.Length..].TrimStart(' ', ',', ';');
        }

        if (topics.Count == 0)
        {
            return null;
        }

        var places = Places.All(rest);
        return rest.Length == 0 || places.Count > 0 ? (topics, places) : null;
    }

    private static bool StartsWith(string text, string label) =>
        char.IsUpper(text[0])
        && text.StartsWith(label, StringComparison.OrdinalIgnoreCase)
        && (text.Length == label.Length || text[label.Length] is ' ' or ',' or ';');
}
