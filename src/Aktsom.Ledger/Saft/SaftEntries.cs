using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>Journals, transactions and lines. One transaction is held at a time.</summary>
internal sealed class SaftEntries
{
    private readonly SaftXml _xml;
    private readonly SupplierBook _book;
    private readonly Notes _notes;
    private readonly SaftHeader _header;
    private readonly SaftLine _line;
    private readonly Poster _poster;
    private readonly Voucher _voucher = new();
    private readonly ControlTotals _totals = new();
    private DateOnly _firstOutside = DateOnly.MaxValue;
    private DateOnly _lastOutside = DateOnly.MinValue;
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;
    private int _outside;

    public SaftEntries(SaftXml xml, SupplierBook book, Chart chart, TaxCodes taxCodes, Notes notes, SaftHeader header)
    {
        (_xml, _book, _notes, _header) = (xml, book, notes, header);
        var currency = book.Currencies.IndexOf(header.Currency ?? "NOK");
        _poster = new Poster(book, chart, currency);
        _line = new SaftLine(xml, book, chart, taxCodes, notes, _totals, currency);
    }

    public long Transactions { get; private set; }

    /// <summary>The first and last day seen; null where there was none.</summary>
    public LedgerPeriod? Seen => _first <= _last ? new LedgerPeriod(_first, _last) : null;

    public void Read()
    {
        _xml.Enter();
        while (_xml.Next() is { } child)
        {
            switch (child)
            {
                case "Journal":
                    ReadJournal();
                    break;
                case "TotalDebit":
                    _totals.StatedDebit = Amount();
                    break;
                case "TotalCredit":
                    _totals.StatedCredit = Amount();
                    break;
                case "NumberOfEntries":
                    _totals.StatedCount = Values.Int(_xml.Text());
                    break;
                default:
                    _xml.Pass();
                    break;
            }
        }
    }

    public void WarnAtEnd()
    {
        _totals.Warn(_notes, Transactions);
        _line.WarnAtEnd();
        if (_outside > 0)
        {
            _notes.Warn(WarningCode.DatesOutsidePeriod, 0, _outside, _firstOutside, _lastOutside);
        }
    }

    private long? Amount() => Money.TryParse(_xml.Text(), out var amount) ? amount : null;

    private void ReadJournal()
    {
        _voucher.Journal.Clear();
        _xml.Enter();
        while (_xml.Next() is { } child)
        {
            switch (child)
            {
                case "Transaction":
                    ReadTransaction();
                    break;
                case "Description" or "Type":
                    _voucher.Journal.Add(_xml.Text());
                    break;
                default:
                    _xml.Pass();
                    break;
            }
        }
    }

    private void ReadTransaction()
    {
        _voucher.Start(_xml.Line);
        _line.TransactionSupplier = -1;
        _xml.Enter();
        while (_xml.Next() is { } child)
        {
            switch (child)
            {
                case "Line":
                    _line.Read(_voucher);
                    break;
                case "Period":
                    _voucher.Period = Values.Int(_xml.Text());
                    break;
                case "PeriodYear":
                    _voucher.PeriodYear = Values.Int(_xml.Text());
                    break;
                case "TransactionDate":
                    _voucher.Date = Values.Day(_xml.Text());
                    break;
                case "Description" or "VoucherType" or "VoucherDescription":
                    _voucher.Words.Add(_xml.Text());
                    break;
                case "SupplierID":
                    _line.TransactionSupplier = _line.SupplierIndex(_xml.Text());
                    break;
                default:
                    _xml.Pass();
                    break;
            }
        }

        Finish();
    }

    private void Finish()
    {
        Transactions++;
        if (_voucher.Broken is { } broken)
        {
            if (_voucher.TouchesSupplier)
            {
                _notes.Reject(broken);
            }

            return;
        }

        _voucher.Settle();
        if (_voucher.Suppliers.Count == 0)
        {
            return;
        }

        if (Month() is not { } month)
        {
            _notes.Reject(_voucher.Line, RejectReason.DateUnreadable, "TransactionDate", null, "");
            return;
        }

        _poster.Post(_voucher, month.Year, month.Month);
    }

    /// <summary>
    /// The month a transaction counts in: its own day where that lies in the stated period, else the accounting period it was booked in,
    /// so that every booking falls within the file's period and a file read again, or the next one, never counts it twice.
    /// </summary>
    private DateOnly? Month()
    {
        var booked = BookedMonth();
        if (_voucher.Date is { } day)
        {
            _first = day < _first ? day : _first;
            _last = day > _last ? day : _last;
            if (_header.Period is not { } period || period.Contains(day))
            {
                return day;
            }

            _outside++;
            _firstOutside = day < _firstOutside ? day : _firstOutside;
            _lastOutside = day > _lastOutside ? day : _lastOutside;
            return booked is { } month && period.Contains(month) ? month
                : day < period.From ? period.From
                : period.To;
        }

        return booked;
    }

    private DateOnly? BookedMonth() =>
        _voucher.PeriodYear is >= 1970 and <= 2100 ? new DateOnly(_voucher.PeriodYear, Math.Clamp(_voucher.Period, 1, 12), 1) : null;
}
