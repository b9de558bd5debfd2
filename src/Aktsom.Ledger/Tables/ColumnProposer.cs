using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>Proposes what each column holds from its header and its first values; each role once, the surest column first.</summary>
internal static class ColumnProposer
{
    private const double Least = 0.35;
    private const int Samples = 3;

    public static IReadOnlyList<ColumnProposal> Propose(IReadOnlyList<string> headers, bool hasHeader, IReadOnlyList<TableRow> rows)
    {
        var contents = headers.Select((_, i) => ColumnContent.Of(rows, i)).ToList();
        var candidates = headers
            .SelectMany((header, i) => Candidates(header, contents[i], hasHeader).Select(c => (Column: i, c.Role, c.Confidence, c.Year)))
            .Where(c => c.Confidence >= Least)
            .OrderByDescending(c => c.Confidence)
            .ThenBy(c => c.Column)
            .ToList();

        var chosen = new Dictionary<int, (ColumnRole Role, double Confidence, int? Year)>();
        var taken = new HashSet<(ColumnRole, int?)>();
        var hasYears = candidates.Exists(c => c is { Role: ColumnRole.Amount, Year: not null });
        var hasSides = candidates.Exists(c => c.Role == ColumnRole.Credit);
        foreach (var c in candidates)
        {
            // A sum beside the years, or a balance beside the two sides, would count everything twice.
            var twice = c is { Role: ColumnRole.Amount, Year: null } && (hasYears || hasSides);
            if (!twice && !chosen.ContainsKey(c.Column) && taken.Add((c.Role, c.Role == ColumnRole.Amount ? c.Year : null)))
            {
                chosen[c.Column] = (c.Role, c.Confidence, c.Year);
            }
        }

        return
        [
            .. headers.Select(
                (header, i) =>
                    chosen.TryGetValue(i, out var c)
                        ? new ColumnProposal(i, header, c.Role, Math.Round(c.Confidence, 2), c.Year, SamplesOf(rows, i))
                        : new ColumnProposal(i, header, ColumnRole.Ignore, 0, null, SamplesOf(rows, i))
            ),
        ];
    }

    private static IEnumerable<(ColumnRole Role, double Confidence, int? Year)> Candidates(
        string header,
        ColumnContent content,
        bool hasHeader
    )
    {
        var (role, confidence, year) = hasHeader ? HeaderWords.Look(header) : default;
        if (role != ColumnRole.Ignore)
        {
            yield return (role, confidence * content.Fits(role), year);
        }

        if (role == ColumnRole.Name && content.Numbers > 0.8)
        {
            yield return (ColumnRole.Key, 0.6, null);
        }

        if (content.OrgNumbers > 0.8)
        {
            yield return (ColumnRole.OrganisationNumber, 0.75, null);
        }

        if (role != ColumnRole.Ignore || content.Filled == 0)
        {
            yield break;
        }

        // Nine digits in every row are organisation numbers, though some be mistyped.
        if (content.NineDigits > 0.8 && content.OrgNumbers > 0.2)
        {
            yield return (ColumnRole.OrganisationNumber, 0.5, null);
        }

        if (content.Currencies > 0.9)
        {
            yield return (ColumnRole.Currency, 0.55, null);
        }

        if (content.Countries > 0.9)
        {
            yield return (ColumnRole.Country, 0.5, null);
        }

        if (!hasHeader)
        {
            foreach (var guess in Guesses(content))
            {
                yield return guess;
            }
        }
    }

    /// <summary>Without a header only the content speaks.</summary>
    private static IEnumerable<(ColumnRole Role, double Confidence, int? Year)> Guesses(ColumnContent content)
    {
        if (content.Dates > 0.9)
        {
            yield return (ColumnRole.Date, 0.5, null);
        }
        else if (content.Years > 0.9)
        {
            yield return (ColumnRole.Year, 0.45, null);
        }
        else if (content.Numbers > 0.9 && content.NineDigits < 0.5)
        {
            yield return (ColumnRole.Amount, 0.4, null);
        }
        else if (content.Words > 0.8)
        {
            yield return (ColumnRole.Name, 0.36 + (0.1 * content.Distinct), null);
        }
    }

    /// <summary>National identity numbers are masked: samples are shown and may be logged.</summary>
    private static List<string> SamplesOf(IReadOnlyList<TableRow> rows, int column) =>
        [
            .. rows.Select(r => r[column].Text)
                .Where(t => t.Length > 0)
                .Take(Samples)
                .Select(t =>
                    PartyNumber.HoldsIdentity(t) ? "•••••••••••"
                    : t.Length > 80 ? t[..80]
                    : t
                ),
        ];
}
