namespace Aktsom.Risk.Matching;

/// <summary>The lists this folder reads: embedded text files, one entry a line, <c>#</c> in front of a remark.</summary>
internal static class WordFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(WordFile).Assembly.GetManifestResourceStream($"Matching/{name}")
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>Rows of a list with tab between columns, the last of them values by <c>|</c>.</summary>
    public static IEnumerable<(string[] Keys, string[] Values)> Rows(string name) =>
        Lines(name).Select(line => line.Split('\t')).Select(columns => (columns[..^1], columns[^1].Split('|')));
}
