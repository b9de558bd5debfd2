using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>A row seen through the mapping, with corrections made by hand put in.</summary>
internal sealed class RowCells
{
    private readonly ILookup<ColumnRole, ColumnUse> _byRole;
    private readonly Dictionary<(long, int), string> _corrections;
    private TableRow _row = new(0, []);

    public RowCells(ColumnMapping mapping, IReadOnlyList<CellCorrection> corrections)
    {
        _byRole = mapping.Columns.Where(c => c.Role != ColumnRole.Ignore).ToLookup(c => c.Role);
        _corrections = corrections.GroupBy(c => (c.Line, c.ColumnIndex)).ToDictionary(g => g.Key, g => g.Last().Value);
    }

    public long Line => _row.Line;

    public bool Has(ColumnRole role) => _byRole.Contains(role);

    public IEnumerable<ColumnUse> Columns(ColumnRole role) => _byRole[role];

    public void Take(TableRow row)
    {
        _row = row;
        if (_corrections.Count == 0)
        {
            return;
        }

        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (_corrections.TryGetValue((row.Line, i), out var better))
            {
                row.Cells[i] = new Cell(Files.CleanText.Line(better));
            }
        }
    }

    public Cell this[ColumnUse use] => _row[use.Index];

    public string? Text(ColumnRole role) => _byRole[role].FirstOrDefault() is { } use ? Files.CleanText.OrNull(_row[use.Index].Text) : null;

    public RejectedRow Reject(RejectReason reason, ColumnUse? use, params object[] arguments)
    {
        var value = use is null ? null : _row[use.Index].Text;
        return new RejectedRow(Line, reason, arguments)
        {
            Column = use?.Header,
            ColumnIndex = use?.Index,
            Value = value is not null && PartyNumber.HoldsIdentity(value) ? null : value,
        };
    }

    /// <summary>Cells beyond the last column: most often a delimiter inside a text that lacks quotation marks.</summary>
    public bool HasMoreThan(int columns) => _row.Cells.Length > columns && _row.Cells.Skip(columns).Any(c => !c.IsEmpty);

    public int Count => _row.Cells.Length;

    /// <summary>The label of a sum line, when this is one.</summary>
    public string? TotalLabel()
    {
        var first = Array.Find(_row.Cells, c => !c.IsEmpty).Text;
        var name = Text(ColumnRole.Name);
        return first is not null && RowWords.IsTotal(first) && (name is null || RowWords.IsTotal(name)) ? first : null;
    }
}
