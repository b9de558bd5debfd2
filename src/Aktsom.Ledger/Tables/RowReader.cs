using Aktsom.Ledger.Files;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>Puts the rows of a table into the book, or rejects them with a reason.</summary>
internal sealed class RowReader
{
    private readonly SupplierBook _book;
    private readonly int _columns;
    private readonly Notes _notes;
    private readonly LedgerOptions _options;
    private readonly RowCells _cells;
    private readonly RowAmounts _amounts;
    private readonly RowSupplier _supplier;
    private readonly List<RowAmount> _bought = [];
    private readonly Dictionary<int, (string Invoice, decimal Amount)> _lastInvoice = [];
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;
    private int _formulas;
    private int _repeated;

    public RowReader(SupplierBook book, ColumnMapping mapping, int columns, Notes notes, LedgerOptions options)
    {
        (_book, _columns, _notes, _options) = (book, columns, notes, options);
        _cells = new RowCells(mapping, options.Corrections);
        _amounts = new RowAmounts(_cells, mapping, options);
        _supplier = new RowSupplier(book, notes, options);
    }

    /// <summary>The first and last day seen; null where there was none.</summary>
    public LedgerPeriod? Seen => _first <= _last ? new LedgerPeriod(_first, _last) : YearsSeen;

    private LedgerPeriod? YearsSeen
    {
        get
        {
            var years = _book.Suppliers.SelectMany(s => s.Sums.All).Select(s => s.Key.Year).Where(y => y > 0).ToList();
            return years.Count == 0 ? null : new LedgerPeriod(new DateOnly(years.Min(), 1, 1), new DateOnly(years.Max(), 12, 31));
        }
    }

    public void Read(TableRow row)
    {
        _cells.Take(row);
        if (Reject() is { } rejected)
        {
            _notes.Reject(rejected);
        }
    }

    public void WarnAtEnd()
    {
        _supplier.WarnAtEnd();
        if (_amounts.AssumedCurrency)
        {
            _notes.Warn(WarningCode.CurrencyAssumed, 0, _options.DefaultCurrency);
        }

        if (_repeated > 0 && _book.Suppliers.All(s => s.Sums.Count == 0))
        {
            _notes.Warn(WarningCode.RowsRepeated, 0, _repeated);
        }

        if (_formulas > 0)
        {
            _notes.Warn(WarningCode.FormulaCells, 0, _formulas);
        }
    }

    /// <summary>Why the row cannot be used; null when it was put in.</summary>
    private RejectedRow? Reject()
    {
        if (_cells.TotalLabel() is { } label)
        {
            return _cells.Reject(RejectReason.TotalRow, null, label);
        }

        if (_cells.HasMoreThan(_columns))
        {
            return _cells.Reject(RejectReason.TooManyCells, null, _cells.Count, _columns);
        }

        if (_amounts.Read(_bought) is { } unreadable)
        {
            return unreadable;
        }

        var known = _book.Suppliers.Count;
        var supplier = _supplier.IndexOf(_cells);
        _repeated += supplier >= 0 && supplier < known ? 1 : 0;
        if (supplier < 0)
        {
            var name = _cells.Columns(ColumnRole.Name).FirstOrDefault();
            return _cells.Reject(RejectReason.NameMissing, name, _bought.Sum(b => b.Amount));
        }

        Post(supplier);
        return null;
    }

    private void Post(int supplier)
    {
        var isInvoice = _cells.Has(ColumnRole.Date) || _cells.Has(ColumnRole.InvoiceNumber);
        var stated = _amounts.Number(ColumnRole.InvoiceCount);
        var account = _cells.Text(ColumnRole.Account) is { } text ? _book.Accounts.IndexOf(text) : -1;
        foreach (var bought in _bought)
        {
            var (isNew, whole) = Invoice(supplier, bought.Amount);
            var counts = isInvoice && isNew;
            _book[supplier]
                .Sums.Add(
                    new SumKey(account, bought.Year, bought.Month, _book.Currencies.IndexOf(bought.Currency)),
                    RunningSum.Of(
                        bought.Amount,
                        bought.WithoutVat,
                        stated is > 0 and < 10_000_000 ? (int)stated.Value
                            : counts && bought.Amount > 0 ? 1
                            : 0,
                        counts && bought.Amount < 0 ? 1 : 0,
                        Math.Max(0, _amounts.Number(ColumnRole.LargestSingle) ?? (isInvoice ? whole : 0))
                    )
                );
        }

        Note();
    }

    /// <summary>An invoice booked in several rows after one another is one invoice.</summary>
    private (bool IsNew, decimal Whole) Invoice(int supplier, decimal amount)
    {
        if (_cells.Text(ColumnRole.InvoiceNumber) is not { } number)
        {
            return (true, amount);
        }

        var again = _lastInvoice.TryGetValue(supplier, out var last) && string.Equals(last.Invoice, number, StringComparison.Ordinal);
        var whole = again ? last.Amount + amount : amount;
        _lastInvoice[supplier] = (number, whole);
        return (!again, whole);
    }

    private void Note()
    {
        if (_amounts.Day is { } day)
        {
            _first = day < _first ? day : _first;
            _last = day > _last ? day : _last;
        }

        var name = _cells.Text(ColumnRole.Name);
        _formulas += SpreadsheetText.LooksLikeFormula(name) || SpreadsheetText.LooksLikeFormula(_cells.Text(ColumnRole.Address)) ? 1 : 0;
    }
}
