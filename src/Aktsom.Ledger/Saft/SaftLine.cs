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
    int ledgerCurrency
)
{
    private int _account;
    private int _supplier;
    private int _reference;
    private int _currency;
    private bool _hasAmount;
    private long _debit;
    private int _withoutSupplier;
    private long _amountWithoutSupplier;

    /// <summary>The supplier named on the transaction itself; −1 where none. The standard says "not in use", some systems use it.</summary>
    public int TransactionSupplier { get; set; } = -1;

    public void Read(Voucher voucher)
    {
        var line = xml.Line;
        _account = _supplier = _currency = -1;
        _reference = 0;
        _hasAmount = false;
        xml.Enter();
        while (xml.Next() is { } child)
        {
            ReadChild(child, voucher, line);
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
            notes.Warn(WarningCode.PurchasesWithoutSupplier, 0, _withoutSupplier, Money.ToDecimal(_amountWithoutSupplier));
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

    private void ReadChild(string child, Voucher voucher, long line)
    {
        switch (child)
        {
            case "AccountID":
                _account = book.Accounts.IndexOf(xml.Text());
                break;
            case "DebitAmount" or "CreditAmount":
                ReadAmount(voucher, line, child);
                break;
            case "SupplierID":
                _supplier = SupplierIndex(xml.Text());
                voucher.TouchesSupplier |= _supplier >= 0;
                break;
            case "TaxInformation":
                ReadTax(voucher);
                break;
            case "ReferenceNumber" when _supplier >= 0:
                _reference = Hash(xml.Text());
                break;
            default:
                xml.Pass();
                break;
        }
    }

    private void ReadAmount(Voucher voucher, long line, string side)
    {
        var isDebit = side == "DebitAmount";
        var hasAmount = false;
        xml.Enter();
        while (xml.Next() is { } child)
        {
            switch (child)
            {
                case "Amount":
                    var text = xml.Text();
                    if (!Money.TryParse(text, out var amount))
                    {
                        var value = text.ToString();
                        voucher.Broken ??= new RejectedRow(line, RejectReason.AmountUnreadable, [value]) { Column = side, Value = value };
                        continue;
                    }

                    hasAmount = true;
                    _hasAmount = true;
                    _debit = isDebit ? amount : -amount;
                    totals.Add(amount, isDebit);
                    break;
                case "CurrencyCode":
                    _currency = Codes.Currency(xml.TextOrNull()) is { } code ? book.Currencies.IndexOf(code) : -1;
                    _currency = _currency == ledgerCurrency ? -1 : _currency;
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }

        if (!hasAmount)
        {
            var currency = book.Currencies.Text(_currency) ?? "";
            voucher.Broken ??= new RejectedRow(line, RejectReason.AmountNotInLedgerCurrency, [currency]) { Column = side };
        }
    }

    /// <summary>Tells two references of one transaction apart; 0 is none.</summary>
    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 0;
        foreach (var c in text)
        {
            hash = (hash * 31) + c;
        }

        return hash;
    }

    private void ReadTax(Voucher voucher)
    {
        xml.Enter();
        while (xml.Next() is { } child)
        {
            if (child != "TaxCode")
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

        var own = new SupplierLine(supplier, _account, -_debit, _reference, _currency);
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
