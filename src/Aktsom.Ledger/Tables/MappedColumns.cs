namespace Aktsom.Ledger.Tables;

/// <summary>The columns in use: as proposed, or a remembered mapping found again in this file.</summary>
internal static class MappedColumns
{
    public static IReadOnlyList<ColumnUse> From(IReadOnlyList<ColumnProposal> proposals) =>
        [.. proposals.Select(p => new ColumnUse(p.Index, p.Header, p.Role, p.Year))];

    /// <summary>Each remembered column by its header; by position where the position still has that header, or has none.</summary>
    /// <exception cref="LedgerException">A column in use is not in the file.</exception>
    public static IReadOnlyList<ColumnUse> Find(ColumnMapping mapping, IReadOnlyList<string> headers)
    {
        var found = headers.Select((h, i) => new ColumnUse(i, h, ColumnRole.Ignore)).ToArray();
        foreach (var use in mapping.Columns.Where(c => c.Role != ColumnRole.Ignore))
        {
            var at = IndexOf(use, headers);
            if (at < 0)
            {
                throw new LedgerException(LedgerFault.ColumnMissing, use.Header);
            }

            found[at] = use with { Index = at, Header = headers[at], Year = HeaderWords.Look(headers[at]).Year ?? use.Year };
        }

        return found;
    }

    private static int IndexOf(ColumnUse use, IReadOnlyList<string> headers)
    {
        if (use.Index < headers.Count && Same(use.Header, headers[use.Index]))
        {
            return use.Index;
        }

        for (var i = 0; i < headers.Count; i++)
        {
            if (Same(use.Header, headers[i]))
            {
                return i;
            }
        }

        // Next year's file says «Beløp 2026» where this year's said 2025.
        for (var i = 0; use.Year is not null && i < headers.Count; i++)
        {
            if (
                string.Equals(WithoutYear(use.Header), WithoutYear(headers[i]), StringComparison.Ordinal)
                && HeaderWords.Look(headers[i]).Year is not null
            )
            {
                return i;
            }
        }

        return use.Header.Length == 0 && use.Index < headers.Count ? use.Index : -1;
    }

    private static string WithoutYear(string header) =>
        HeaderWords.Look(header).Year is { } year
            ? HeaderWords.Normal(header).Replace($"{year}", "", StringComparison.Ordinal).Trim()
            : header;

    private static bool Same(string a, string b) =>
        a.Length > 0 && string.Equals(HeaderWords.Normal(a), HeaderWords.Normal(b), StringComparison.Ordinal);
}
