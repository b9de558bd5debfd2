namespace Aktsom.Ledger.Tables;

/// <summary>Finds the field delimiter: the one that gives most rows the same number of fields.</summary>
internal static class Delimiter
{
    private const int MostRows = 200;
    private static readonly char[] Candidates = [';', '\t', ',', '|'];

    public static char Find(ReadOnlySpan<char> text)
    {
        var best = ';';
        var bestScore = 0.0;
        foreach (var candidate in Candidates)
        {
            var score = Score(text, candidate);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static double Score(ReadOnlySpan<char> text, char delimiter)
    {
        var counts = FieldCounts(text, delimiter);
        if (counts.Count == 0)
        {
            return 0;
        }

        // Files begin with titles and end with notes; the row length that is most common is the table's.
        var common = counts.Where(c => c > 1).GroupBy(c => c).OrderByDescending(g => g.Count() * Math.Log2(g.Key + 1)).FirstOrDefault();
        if (common is null)
        {
            return 0;
        }

        var share = (double)common.Count() / counts.Count;
        return share * share * Math.Log2(common.Key + 1);
    }

    private static List<int> FieldCounts(ReadOnlySpan<char> text, char delimiter)
    {
        var counts = new List<int>();
        var fields = 1;
        var quoted = false;
        var any = false;
        var fieldStart = true;
        foreach (var c in text)
        {
            if (c == '"' && (quoted || fieldStart))
            {
                quoted = !quoted;
                fieldStart = false;
            }
            else if (!quoted && c == delimiter)
            {
                fields++;
                fieldStart = true;
                continue;
            }
            else if (!quoted && c is '\n' or '\r')
            {
                if (any)
                {
                    counts.Add(fields);
                }

                (fields, any, fieldStart) = (1, false, true);
                if (counts.Count == MostRows)
                {
                    return counts;
                }

                continue;
            }

            any |= c != ' ';
            fieldStart = false;
        }

        if (any)
        {
            counts.Add(fields);
        }

        return counts;
    }
}
