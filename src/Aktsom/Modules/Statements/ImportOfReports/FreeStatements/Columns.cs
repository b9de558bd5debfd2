namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Unfolds two columns that extraction left side by side: first the left, then the right.</summary>
internal static class Columns
{
    private const int Gutter = 3;
    private const int FewestLines = 3;
    private const int Slack = 2;

    public static string Unfold(string text)
    {
        var unfolded = new List<string>();
        var run = new List<string>();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                run.Add(line);
                continue;
            }

            unfolded.AddRange(Unfold(run));
            unfolded.Add(line);
            run = [];
        }

        unfolded.AddRange(Unfold(run));
        return string.Join('\n', unfolded);
    }

    private static List<string> Unfold(List<string> run)
    {
        if (GutterEnd(run) is not { } column)
        {
            return run;
        }

        var left = run.Select(line => line.Length > column - Slack ? line[..Split(line, column)].TrimEnd() : line)
            .Where(line => line.Trim().Length > 0);
        var right = run.Select(line => line.Length > column - Slack ? line[Split(line, column)..].Trim() : "")
            .Where(line => line.Length > 0);
        return [.. left, "", .. right];
    }

    /// <summary>The column most lines' right part begins at; null where the lines are one column.</summary>
    private static int? GutterEnd(List<string> run)
    {
        var starts = run.Select(Starts).Where(start => start > 0).ToList();
        if (starts.Count < FewestLines || starts.Count * 2 <= run.Count)
        {
            return null;
        }

        var common = starts.GroupBy(start => start).OrderByDescending(same => same.Count()).First().Key;
        return starts.Count(start => Math.Abs(start - common) <= Slack) * 2 > run.Count ? common : null;
    }

    /// <summary>Where text goes on after a wide gap inside the line; 0 where there is none.</summary>
    private static int Starts(string line)
    {
        var first = line.Length - line.TrimStart().Length;
        var gap = line.IndexOf(new string(' ', Gutter), first, StringComparison.Ordinal);
        if (gap <= first)
        {
            return 0;
        }

        var next = gap;
        while (next < line.Length && line[next] == ' ')
        {
            next++;
        }

        return next < line.Length ? next : 0;
    }

    private static int Split(string line, int column)
    {
        var own = Starts(line);
        return own > 0 && Math.Abs(own - column) <= Slack ? own : Math.Min(column, line.Length);
    }
}
