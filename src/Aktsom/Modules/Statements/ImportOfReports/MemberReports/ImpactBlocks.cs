using Aktsom.Modules.Statements.ImportOfReports.Text;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>One block of step 3: the lines of each of its parts.</summary>
/// <param name="SameLabelTwice">Measures and results stood under the same label.</param>
internal sealed record ImpactBlock(string Title, int Line, IReadOnlyDictionary<string, List<ReportLine>> Parts, bool SameLabelTwice);

/// <summary>Splits step 3 in its blocks and the blocks in their labelled parts.</summary>
internal sealed class ImpactBlocks(MemberFormat format, Prose prose)
{
    /// <param name="lines">The body of the question.</param>
    /// <param name="titles">The titles of the impact table, by which a block's start is found where no label marks it.</param>
    public IReadOnlyList<ImpactBlock> Read(IReadOnlyList<ReportLine> lines, IReadOnlyList<string> titles)
    {
        var starts = Marked(lines);
        if (starts.Count == 0)
        {
            starts = ByGoalLabel(lines, titles);
        }

        return [.. starts.Select((start, at) => Block(lines, start, at + 1 < starts.Count ? starts[at + 1].Start : lines.Count))];
    }

    /// <summary>The titles of blocks that begin with a label of their own; empty where the template prints none.</summary>
    public IReadOnlyList<string> MarkedTitles(IReadOnlyList<ReportLine> lines) => [.. Marked(lines).Select(start => start.Title)];

    private List<BlockStart> Marked(IReadOnlyList<ReportLine> lines)
    {
        var starts = new List<BlockStart>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (HeadingAt.Match(lines, at, format.BlockStart) is { } mark)
            {
                var goal = NextGoal(lines, mark.NextLine);
                if (goal is null || goal > at + 12)
                {
                    continue;
                }

                starts.Add(new BlockStart(at, goal.Value, Joined(mark.Body(lines, goal.Value))));
                at = goal.Value;
            }
        }

        return starts;
    }

    private List<BlockStart> ByGoalLabel(IReadOnlyList<ReportLine> lines, IReadOnlyList<string> titles)
    {
        var starts = new List<BlockStart>();
        for (var goal = NextGoal(lines, 0); goal is not null; goal = NextGoal(lines, goal.Value + 1))
        {
            var earliest = starts.Count == 0 ? 0 : starts[^1].Goal + 1;
            starts.Add(TitleBefore(lines, earliest, goal.Value, titles));
        }

        return starts;
    }

    /// <summary>The longest run of lines above the goal that is a known title; else what stands on the same page; else the paragraph above.</summary>
    private static BlockStart TitleBefore(IReadOnlyList<ReportLine> lines, int earliest, int goal, IReadOnlyList<string> titles)
    {
        const int LongestTitle = 10;
        BlockStart? paragraph = null;
        for (var from = goal - 1; from >= Math.Max(earliest, goal - LongestTitle); from--)
        {
            if (lines[from].IsBlank)
            {
                paragraph ??=
                    paragraph is null && from < goal - 1 && Joined(lines.Skip(from + 1).Take(goal - from - 1)).Length > 0
                        ? new BlockStart(from + 1, goal, Joined(lines.Skip(from + 1).Take(goal - from - 1)))
                        : null;
                continue;
            }

            var title = Joined(lines.Skip(from).Take(goal - from));
            if (titles.FirstOrDefault(one => Titles.Same(one, title)) is { } known)
            {
                return new BlockStart(from, goal, known);
            }

            if (lines[from].StartsPage)
            {
                return new BlockStart(from, goal, title);
            }
        }

        return paragraph ?? new BlockStart(Math.Max(earliest, goal - 1), goal, Joined(lines.Skip(goal - 1).Take(1)));
    }

    private int? NextGoal(IReadOnlyList<ReportLine> lines, int from)
    {
        var pattern = format.BlockLabels.First(label => label.Name is "overall").Pattern;
        for (var at = from; at < lines.Count; at++)
        {
            if (HeadingAt.Match(lines, at, pattern) is not null)
            {
                return at;
            }
        }

        return null;
    }

    private ImpactBlock Block(IReadOnlyList<ReportLine> lines, BlockStart start, int until)
    {
        var found = new List<(string Part, int Start, HeadingEnd End)>();
        var order = -1;
        for (var at = start.Goal; at < until; at++)
        {
            for (var label = Math.Max(order, 0); label < format.BlockLabels.Count; label++)
            {
                var name = format.BlockLabels[label].Name;
                var again = label == order && name is not "results";
                if (again || HeadingAt.Match(lines, at, format.BlockLabels[label].Pattern) is not { } end || end.NextLine > until)
                {
                    continue;
                }

                found.Add((name, at, end));
                order = label;
                at = end.NextLine - 1;
                break;
            }
        }

        return Block(lines, start, until, found);
    }

    private static ImpactBlock Block(
        IReadOnlyList<ReportLine> lines,
        BlockStart start,
        int until,
        List<(string Part, int Start, HeadingEnd End)> found
    )
    {
        var results = found.Count(part => part.Part is "results");
        var twice = results > 1 && !found.Exists(part => part.Part is "measures");
        var parts = new Dictionary<string, List<ReportLine>>(StringComparer.Ordinal);
        for (var at = 0; at < found.Count; at++)
        {
            var (part, _, end) = found[at];
            var name = twice && part is "results" && !parts.ContainsKey("measures") ? "measures" : part;
            var body = end.Body(lines, at + 1 < found.Count ? found[at + 1].Start : until);
            if (parts.TryGetValue(name, out var more))
            {
                more.AddRange(body);
            }
            else
            {
                parts[name] = body;
            }
        }

        return new ImpactBlock(start.Title, lines[start.Start].Number, parts, twice);
    }

    private static string Joined(IEnumerable<ReportLine> lines) =>
        string.Join(' ', lines.Where(line => !line.IsBlank).Select(line => line.Text));

    public string Text(List<ReportLine> part) => prose.Text(part);

    private sealed record BlockStart(int Start, int Goal, string Title);
}
