using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Invoices;

/// <summary>
/// Gathers invoices and credit notes into suppliers. The amount is what the supplier's account is credited: the total with VAT
/// (TaxInclusiveAmount), a credit note's taken off; prepayments and rounding to pay change what is paid, not what is bought.
/// </summary>
internal sealed class InvoiceBook(LedgerOptions options)
{
    private readonly SupplierBook _book = new();
    private readonly HashSet<(string Seller, bool CreditNote, string Number, DateOnly Day)> _seen = [];
    private readonly Dictionary<string, (InvoiceParty Party, int Count)> _buyers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _versions = new(StringComparer.Ordinal);
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;
    private int _count;

    public Notes Notes { get; } = new();

    public bool IsEmpty => _count == 0 && Notes.Rejected.Count == 0;

    public bool HasInvoices => _count > 0;

    public void Add(InvoiceDocument invoice, string? file)
    {
        Notes.File = file;
        if (!Check(invoice, out var amount, out var day))
        {
            return;
        }

        var key = invoice.Seller.Key!;
        if (!_seen.Add((key, invoice.IsCreditNote, invoice.Number ?? "", day)))
        {
            Notes.Reject(0, RejectReason.DuplicateInvoice, null, null, invoice.Number ?? "", file ?? "");
            return;
        }

        _count++;
        Note(invoice, day);
        Post(invoice, key, amount, day);
    }

    public LedgerSummary Finish()
    {
        Notes.File = null;
        var summing = new Summing(_book, Notes, options);
        var suppliers = summing.Finish(null);
        if (_buyers.Count > 1)
        {
            Notes.Warn(WarningCode.SeveralBuyers, 0, _buyers.Count);
        }

        foreach (var version in _versions.Where(v => v != "3.0"))
        {
            Notes.Warn(WarningCode.UnknownVersion, 0, version);
        }

        var buyer = _buyers.Values.OrderByDescending(b => b.Count).FirstOrDefault().Party;
        return new LedgerSummary
        {
            Kind = LedgerKind.Ehf,
            Version = _versions.Contains("3.0") ? "3.0" : _versions.FirstOrDefault(),
            Organisation = buyer is null ? null : new LedgerOrganisation(buyer.Name, Bare(buyer.Number)),
            Period = _first <= _last ? new LedgerPeriod(_first, _last) : null,
            Currency = summing.Currency,
            Suppliers = suppliers,
            Accounts =
            [
                .. suppliers
                    .SelectMany(s => s.Accounts)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(a => new LedgerAccount(a, null, null)),
            ],
            Rejected = Notes.Rejected,
            SetAside = summing.SetAside,
            Warnings = Notes.Warnings(),
            RowsRead = _count,
        };
    }

    private bool Check(InvoiceDocument invoice, out decimal amount, out DateOnly day)
    {
        amount = invoice.TaxInclusive ?? invoice.Payable ?? 0;
        day = invoice.Issued ?? default;
        if (!Money.TryFrom(amount, out _))
        {
            Notes.Reject(0, RejectReason.AmountUnreadable, "TaxInclusiveAmount", $"{amount}", $"{amount}");
            return false;
        }

        if (invoice.Unreadable is { } wrong)
        {
            Notes.Reject(0, RejectReason.AmountUnreadable, wrong.Element, wrong.Text, wrong.Text);
            return false;
        }

        if (invoice.TaxInclusive is null && invoice.Payable is null)
        {
            Notes.Reject(0, RejectReason.AmountUnreadable, "TaxInclusiveAmount", null, "");
            return false;
        }

        if (invoice.Issued is null)
        {
            Notes.Reject(0, RejectReason.DateUnreadable, "IssueDate", null, "");
            return false;
        }

        if (invoice.Currency is null)
        {
            Notes.Reject(0, RejectReason.CurrencyUnknown, "DocumentCurrencyCode", null, "", "");
            return false;
        }

        if (invoice.Seller.Key is null)
        {
            Notes.Reject(0, RejectReason.NameMissing, "AccountingSupplierParty", null, amount);
            return false;
        }

        return true;
    }

    private void Note(InvoiceDocument invoice, DateOnly day)
    {
        _first = day < _first ? day : _first;
        _last = day > _last ? day : _last;
        _versions.Add(invoice.IsBilling3 ? "3.0" : invoice.Customization ?? "?");
        if (invoice.Buyer.Key is { } buyer)
        {
            var before = _buyers.GetValueOrDefault(buyer);
            _buyers[buyer] = (before.Party ?? invoice.Buyer, before.Count + 1);
        }
    }

    private void Post(InvoiceDocument invoice, string key, decimal amount, DateOnly day)
    {
        var seller = invoice.Seller;
        var index = _book.IndexOf(key, out var isNew);
        var supplier = _book[index];
        if (isNew)
        {
            supplier.Name = seller.Name ?? key;
            supplier.KeyIsMadeUp = true;
            supplier.File = Notes.File;
            supplier.StatedNumber = seller.Number;
            supplier.StatedCountry = seller.CountryText;
            supplier.Country = seller.Country ?? (seller.CountryText is { } words ? options.CountryResolver?.Invoke(words) : null);
            supplier.Address = seller.Address;
        }

        var sign = invoice.IsCreditNote ? -1 : 1;
        var account = invoice.AccountingCost is { } cost ? _book.Accounts.IndexOf(cost) : -1;
        supplier.Sums.Add(
            new SumKey(account, day.Year, day.Month, _book.Currencies.IndexOf(invoice.Currency!)),
            RunningSum.Of(
                sign * amount,
                sign * invoice.TaxExclusive,
                invoice.IsCreditNote ? 0 : 1,
                invoice.IsCreditNote ? 1 : 0,
                invoice.IsCreditNote ? 0 : Math.Max(0, amount)
            )
        );
    }

    private static string? Bare(string? number) => OrganisationNumber.TryNineDigits(number, out var digits) ? digits : number;
}
