using System.Globalization;
using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads numbered goals, those of the year with their status and those for the next.</summary>
internal sealed partial class GoalList(Prose prose)
{
    public IReadOnlyList<AnswerRow> OfYear(IReadOnlyList<ReportLine> lines) =>
        [.. Items(lines).Select((item, at) => Row(at, GoalAndStatus(item)))];

    public IReadOnlyList<AnswerRow> Next(IReadOnlyList<ReportLine> lines, bool subGoals) =>
        [.. Items(lines).Select((item, at) => NextRow(at, WithoutLabel(prose.Text(item)), subGoals))];

    /// <summary>Splits at the numbers 1, 2, 3 … that stand alone; any other number belongs to the text.</summary>
    private static IEnumerable<List<ReportLine>> Items(IReadOnlyList<ReportLine> lines)
    {
        var items = new List<List<ReportLine>>();
        foreach (var line in lines)
        {
            if (line.Text.TrimEnd('.').Is((items.Count + 1).ToString(CultureInfo.InvariantCulture)))
            {
                items.Add([]);
            }
            else if (items.Count > 0)
            {
                items[^1].Add(line);
            }
            else if (GoalLabel().IsMatch(line.Text))
            {
                items.Add([line]);
            }
        }

        return items.Where(item => item.Exists(line => !line.IsBlank));
    }

    private (string Goal, string Status) GoalAndStatus(List<ReportLine> item)
    {
        var status = item.FindIndex(line => StatusLabel().IsMatch(line.Text));
        if (status < 0)
        {
            return (WithoutLabel(prose.Text(item)), "");
        }

        var goal = prose.Text(item.Take(status));
        var first = item[status] with { Text = StatusLabel().Replace(item[status].Text, "").Trim() };
        return (WithoutLabel(goal), prose.Text([first, .. item.Skip(status + 1)]));
    }

    private static string WithoutLabel(string text) => GoalLabel().Replace(text, "").Trim();

    private static AnswerRow Row(int at, (string Goal, string Status) item) =>
        AnswerRow.Of(
            ValueReader.Id(at),
            ("no", new AnswerValue.Number(at + 1)),
            ("goal", AnswerValue.OfText(item.Goal)),
            ("status", AnswerValue.OfText(item.Status)),
            ("state", AnswerValue.OfText(StatusWords.State(item.Status)))
        );

    /// <summary>Bullets under a goal are its sub-goals; a month or year in one is its due time.</summary>
    private static AnswerRow NextRow(int at, string text, bool subGoals)
    {
        var lines = text.Split('\n');
        var bullets = lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        var lead = string.Join('\n', lines.Except(bullets, StringComparer.Ordinal)).Trim();
        var split = subGoals && bullets.Count > 1 && lead.Length > 0;
        return AnswerRow.Of(
            ValueReader.Id(at),
            ("no", new AnswerValue.Number(at + 1)),
            ("goal", AnswerValue.OfText(split ? lead : text)),
            ("subGoals", split ? new AnswerValue.List([.. bullets.Select(SubGoal)]) : null)
        );
    }

    private static AnswerRow SubGoal(string bullet, int at) =>
        AnswerRow.Of(
            ValueReader.Id(at),
            ("text", new AnswerValue.Word(bullet[2..].Trim())),
            ("due", AnswerValue.OfText(Due().Match(bullet).Value))
        );

    [GeneratedRegex(@"^(Mål|Goal)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GoalLabel();

    [GeneratedRegex(@"^Status\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatusLabel();

    [GeneratedRegex(
        @"\b(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|[1-4]\. kvartal|Q[1-4])(\s+20\d\d)?\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Due();
}

/// <summary>Short statuses that name a state.</summary>
internal static partial class StatusWords
{
    private const int LongestStatus = 60;

    /// <summary>The progress state a short status names; null for a status that tells a story.</summary>
    public static string? State(string status)
    {
        if (status.Length is 0 or > LongestStatus)
        {
            return null;
        }

        return (
            NotStarted().IsMatch(status),
            Postponed().IsMatch(status),
            Partly().IsMatch(status),
            Going().IsMatch(status),
            Done().IsMatch(status)
        ) switch
        {
            (true, _, _, _, _) => "notStarted",
            (_, true, _, _, _) => "postponed",
            (_, _, true, _, _) => "partlyDone",
            (_, _, _, true, _) => "inProgress",
            (_, _, _, _, true) => "done",
            _ => null,
        };
    }

    [GeneratedRegex(
        @"\bikke\s+(påbegynt|startet|igangsatt|gjennomført|utført)|not started",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NotStarted();

    [GeneratedRegex(@"\butsatt|forskjøvet|postponed", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\bdelvis|partly", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Partly();

    [GeneratedRegex(
        @"\bpågå|under arbeid|i gang|videreføres|fortsetter|ongoing|in progress",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Going();

    [GeneratedRegex(
        @"\bgjennomført|utført|ferdig|oppnådd|fullført|done|completed",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Done();
}
