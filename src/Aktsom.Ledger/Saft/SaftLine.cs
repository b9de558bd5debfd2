using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>One line of a transaction: put on the voucher as a supplier's line or as a counter line.</summary>
internal sealed class SaftLine(
    SaftXml xml,
    SupplierBook book,
    Chart chart,
    TaxCodes taxCodes,
    Notes notes,
    ControlTotals totals,
    short ledgerCurrency
)
{
    private readonly SaftNames _name = xml.Name;
    private int _account;
    private int _supplier;
    private int _reference;
    private int _sourceDocument;
    private int _currency;
    private bool _hasAmount;
    private decimal _debit;
    private int _withoutSupplier;
    private decimal _amountWithoutSupplier;

    /// <summary>The supplier named on the transaction itself; −1 where none. The standard says "not in use", some systems use it.</summary>
    public int TransactionSupplier { get; set; } = -1;

    public void Read(Voucher voucher)
    {
        var line = xml.Line;
        _account = _supplier = _currency = -1;
        _reference = _sourceDocument = 0;
        _hasAmount = false;
        while (xml.NextChild(_name.Line))
        {
            ReadChild(voucher, line);
        }

        if (_hasAmount && _account >= 0)
        {
            Place(voucher);
        }
    }

    public void WarnAtEnd()
    {
        if (_withoutSupplier > 0)
        {
            notes.Warn(WarningCode.PurchasesWithoutSupplier, 0, _withoutSupplier, _amountWithoutSupplier);
        }
    }

    public int SupplierIndex(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty)
        {
            return -1;
        }

        var index = book.IndexOf(key, out var isNew);
        if (isNew)
        {
            var supplier = book[index];
            supplier.Name = supplier.Key;
            supplier.Line = xml.Line;
            supplier.IsUnlisted = true;
        }

        return index;
    }

    private void ReadChild(Voucher voucher, long line)
    {
        if (xml.Is(_name.AccountID))
        {
            _account = book.Accounts.IndexOf(xml.Text());
        }
        else if (xml.Is(_name.DebitAmount))
        {
            ReadAmount(voucher, line, _name.DebitAmount);
        }
        else if (xml.Is(_name.CreditAmount))
        {
            ReadAmount(voucher, line, _name.CreditAmount);
        }
        else if (xml.Is(_name.SupplierID))
        {
            _supplier = SupplierIndex(xml.Text());
            voucher.TouchesSupplier |= _supplier >= 0;
        }
        else if (xml.Is(_name.TaxInformation))
        {
            ReadTax(voucher);
        }
        else if (xml.Is(_name.ReferenceNumber))
        {
            _reference = string.GetHashCode(xml.Text(), StringComparison.Ordinal);
        }
        else if (xml.Is(_name.SourceDocumentID))
        {
            _sourceDocument = string.GetHashCode(xml.Text(), StringComparison.Ordinal);
        }
        else
        {
            xml.Pass();
        }
    }

    private void ReadAmount(Voucher voucher, long line, string side)
    {
        var isDebit = ReferenceEquals(side, _name.DebitAmount);
        var hasAmount = false;
        while (xml.NextChild(side))
        {
            if (xml.Is(_name.Amount))
            {
                var text = xml.Text();
                if (!Values.Amount(text, out var amount))
                {
                    var value = text.ToString();
                    voucher.Broken ??= new RejectedRow(line, RejectReason.AmountUnreadable, [value]) { Column = side, Value = value };
                    continue;
                }

                hasAmount = true;
                _hasAmount = true;
                _debit = isDebit ? amount : -amount;
                totals.Add(amount, isDebit);
            }
            else if (xml.Is(_name.CurrencyCode))
            {
                _currency = Codes.Currency(xml.TextOrNull()) is { } code ? book.Currencies.IndexOf(code) : -1;
                _currency = _currency == ledgerCurrency ? -1 : _currency;
            }
            else
            {
                xml.Pass();
            }
        }

        if (!hasAmount)
        {
            var currency = book.Currencies.Text(_currency) ?? "";
            voucher.Broken ??= new RejectedRow(line, RejectReason.AmountNotInLedgerCurrency, [currency]) { Column = side };
        }
    }

    private void ReadTax(Voucher voucher)
    {
        while (xml.NextChild(_name.TaxInformation))
        {
            if (!xml.Is(_name.TaxCode))
            {
                xml.Pass();
            }
            else if (taxCodes.Hint(xml.Text()) is { } hint)
            {
                voucher.AddTaxHint(hint);
            }
        }
    }

    private void Place(Voucher voucher)
    {
        var kind = chart.KindOf(_account);
        var supplier = _supplier;
        if (supplier < 0 && kind == AccountKind.Payable)
        {
            supplier = TransactionSupplier;
        }

        var own = new SupplierLine(supplier, _account, -_debit, _reference != 0 ? _reference : _sourceDocument, _currency);
        if (supplier >= 0 && kind == AccountKind.Payable)
        {
            voucher.Suppliers.Add(own);
            return;
        }

        if (supplier >= 0 && (kind is AccountKind.Balance or AccountKind.Unknown))
        {
            voucher.AddPerhapsOwn(own);
            return;
        }

        if (kind == AccountKind.Payable && _debit < 0)
        {
            _withoutSupplier++;
            _amountWithoutSupplier -= _debit;
        }

        voucher.AddCounter(_account, _debit);
    }
}
