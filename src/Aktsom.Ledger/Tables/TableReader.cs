using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>Reads a table: finds the header, proposes or applies the columns, decides formats from a sample, then goes through all rows.</summary>
internal sealed class TableReader(ITableSource source, LedgerOptions options)
{
    private const int SampleRows = 2_000;
    private readonly Notes _notes = new();

    public LedgerSummary Read()
    {
        using var rows = source.Rows().GetEnumerator();
        var sample = Take(rows);
        if (sample.Count == 0)
        {
            throw new LedgerException(LedgerFault.Empty);
        }

        var header = HeaderIndex(sample);
        var headers = Headers(sample, header);
        var data = sample.Skip(header + 1).Where(r => !r.IsEmpty).ToList();
        var proposals = ColumnProposer.Propose(headers, header >= 0, data);
        var columns = options.Mapping is { } mapping ? MappedColumns.Find(mapping, headers) : MappedColumns.From(proposals);
        var reading = Decide(proposals, columns, data, header < 0 ? 0 : (int)sample[header].Line);
        Check(reading, data);
        WarnOfDuplicates(headers, proposals);
        return ReadRows(reading, headers.Count, data.Concat(Rest(rows)));
    }

    private LedgerSummary ReadRows(TableReading reading, int columns, IEnumerable<TableRow> rows)
    {
        var book = new SupplierBook();
        var rowReader = new RowReader(book, reading.Mapping, columns, _notes, options);
        var count = 0L;
        foreach (var row in rows)
        {
            count++;
            rowReader.Read(row);
        }

        rowReader.WarnAtEnd();
        var summing = new Summing(book, _notes, options);
        var suppliers = summing.Finish(null);
        if (source.Sheets.Count > 1)
        {
            var others = source.Sheets.Where(s => !string.Equals(s, reading.Mapping.Sheet, StringComparison.Ordinal));
            _notes.Warn(WarningCode.OtherSheets, 0, reading.Mapping.Sheet!, string.Join(", ", others));
        }

        return new LedgerSummary
        {
            Kind = source.Kind,
            Period = options.Period ?? rowReader.Seen,
            Currency = summing.Currency,
            Suppliers = suppliers,
            Accounts =
            [
                .. book
                    .AccountsUsed.Select(a => book.Accounts[a])
                    .Order(StringComparer.Ordinal)
                    .Select(a => new LedgerAccount(a, null, null)),
            ],
            Rejected = _notes.Rejected,
            SetAside = summing.SetAside,
            Warnings = _notes.Warnings(),
            Table = reading,
            RowsRead = count,
        };
    }

    private static List<TableRow> Take(IEnumerator<TableRow> rows)
    {
        var sample = new List<TableRow>();
        while (sample.Count < SampleRows && rows.MoveNext())
        {
            sample.Add(rows.Current);
        }

        return sample;
    }

    private static IEnumerable<TableRow> Rest(IEnumerator<TableRow> rows)
    {
        while (rows.MoveNext())
        {
            if (!rows.Current.IsEmpty)
            {
                yield return rows.Current;
            }
        }
    }

    private int HeaderIndex(List<TableRow> sample) =>
        options.Mapping?.HeaderLine switch
        {
            null => HeaderFinder.Find(sample),
            0 => -1,
            { } line => sample.FindIndex(r => r.Line == line) is >= 0 and var at ? at : HeaderFinder.Find(sample),
        };

    private List<string> Headers(List<TableRow> sample, int header)
    {
        var count = header >= 0 ? sample[header].Cells.Length : sample.Take(100).Max(r => r.Cells.Length);

        // Columns without a header at the end are often stray; they stay if they hold something.
        while (count > 1 && sample.Skip(Math.Max(header, 0)).All(r => r[count - 1].IsEmpty))
        {
            count--;
        }

        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    header >= 0 && !sample[header][i].IsEmpty ? sample[header][i].Text : LedgerTexts.Column(i + 1, options.Culture)
                ),
        ];
    }

    private TableReading Decide(
        IReadOnlyList<ColumnProposal> proposals,
        IReadOnlyList<ColumnUse> columns,
        List<TableRow> data,
        int headerLine
    )
    {
        var asked = options.Mapping;
        var mapping = source.Fill(new ColumnMapping { Columns = columns, HeaderLine = headerLine });
        var (sign, sure) = AmountFormat.SignIn(Texts(columns, data, IsAmount), mapping.Delimiter ?? ';');
        if (!sure && asked?.DecimalSign is null)
        {
            _notes.Warn(WarningCode.DecimalSignAmbiguous, 0, sign);
        }

        var dates = Texts(columns, data, r => r is ColumnRole.Date or ColumnRole.LastDate).ToList();
        var order = DateFormat.OrderIn(dates);
        if (order is null && asked?.DateOrder is null && DateFormat.NeedsOrder(dates))
        {
            _notes.Warn(WarningCode.DayMonthAmbiguous, 0);
        }

        mapping = mapping with { DecimalSign = asked?.DecimalSign ?? sign, DateOrder = asked?.DateOrder ?? order ?? DateOrder.DayMonth };
        mapping = mapping with { TurnSigns = asked?.TurnSigns ?? MostlyNegative(columns, data, mapping.DecimalSign.Value) };
        if (mapping.TurnSigns == true && asked?.TurnSigns is null)
        {
            _notes.Warn(WarningCode.SignsTurned, 0);
        }

        return new TableReading
        {
            Columns = proposals,
            Mapping = mapping,
            Sheets = source.Sheets,
        };
    }

    private static IEnumerable<string> Texts(IReadOnlyList<ColumnUse> columns, List<TableRow> data, Func<ColumnRole, bool> isWanted) =>
        columns
            .Where(c => isWanted(c.Role))
            .SelectMany(c => data.Select(r => r[c.Index]))
            .Where(c => c is { IsEmpty: false, Number: null, Day: null })
            .Select(c => c.Text);

    private static bool IsAmount(ColumnRole role) =>
        role is ColumnRole.Amount or ColumnRole.AmountWithoutVat or ColumnRole.Debit or ColumnRole.Credit or ColumnRole.LargestSingle;

    /// <summary>Exports from the ledger itself show purchases as credits, so negative.</summary>
    private static bool MostlyNegative(IReadOnlyList<ColumnUse> columns, List<TableRow> data, char sign)
    {
        var amounts = columns
            .Where(c => c.Role is ColumnRole.Amount or ColumnRole.AmountWithoutVat or ColumnRole.Credit)
            .SelectMany(c => data.Select(r => r[c.Index]))
            .Select(c => AmountFormat.TryRead(c, sign, out var amount, out _) ? amount : 0)
            .Where(a => a != 0)
            .ToList();
        return amounts.Count > 2 && amounts.Count(a => a < 0) * 2 > amounts.Count;
    }

    private void Check(TableReading reading, List<TableRow> data)
    {
        var roles = reading.Mapping.Columns.Select(c => c.Role).Where(r => r != ColumnRole.Ignore).ToHashSet();
        var identifies = roles.Contains(ColumnRole.Name) || roles.Contains(ColumnRole.OrganisationNumber);

        // Lines of words alone, under no header, are as likely prose as names: a person must say so.
        var guesses = options.Mapping is null && reading.Mapping.HeaderLine == 0 && roles.Count == 1 && roles.Contains(ColumnRole.Name);
        if (!identifies || guesses)
        {
            throw new LedgerException(LedgerFault.NoNameColumn) { Table = reading };
        }

        if (data.Count == 0)
        {
            throw new LedgerException(LedgerFault.NoRows) { Table = reading };
        }

        if (!reading.Mapping.Columns.Any(c => IsAmount(c.Role)))
        {
            _notes.Warn(WarningCode.NoAmounts, 0);
        }
    }

    private void WarnOfDuplicates(List<string> headers, IReadOnlyList<ColumnProposal> proposals)
    {
        foreach (var twice in headers.GroupBy(HeaderWords.Normal, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            if (
                options.Mapping is null
                && HeaderWords.Look(twice.First()).Role != ColumnRole.Ignore
                && proposals.Any(p => HeaderWords.Normal(p.Header) == twice.Key)
            )
            {
                _notes.Warn(WarningCode.DuplicateColumn, 0, twice.First());
            }
        }
    }
}
