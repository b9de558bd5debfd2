using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>Posts a finished transaction to the book: how much is bought from whom, on which account, in which month.</summary>
internal sealed class Poster(SupplierBook book, Chart chart, short currency)
{
    private readonly List<(int Account, decimal Weight)> _costs = [];
    private readonly List<decimal> _parts = [];
    private readonly List<Invoice> _invoices = [];

    public void Post(Voucher voucher, int year, int month)
    {
        var (credits, debits) = PurchaseRule.Shares(voucher, chart);
        if (credits == 0 && debits == 0)
        {
            return;
        }

        Gather(voucher, credits, debits);
        var withoutVat = WithoutVatShare(voucher);
        foreach (var invoice in _invoices)
        {
            Costs(voucher, invoice.Amount > 0, invoice.Account);
            Split(invoice, withoutVat, (short)year, (byte)month);
        }

        AddHints(voucher);
    }

    /// <summary>Lines become invoices: one for each supplier, reference and side.</summary>
    private void Gather(Voucher voucher, decimal credits, decimal debits)
    {
        _invoices.Clear();
        foreach (var line in voucher.Suppliers)
        {
            var amount = line.Signed > 0 ? Round(line.Signed * credits) : Round(line.Signed * debits);
            if (amount == 0)
            {
                continue;
            }

            var at = _invoices.FindIndex(i => i.Supplier == line.Supplier && i.Reference == line.Reference && i.Amount > 0 == amount > 0);
            if (at < 0 || _invoices.Count > MostToSearch)
            {
                _invoices.Add(new Invoice(line.Supplier, line.Account, line.Reference, amount, line.Currency));
            }
            else
            {
                _invoices[at] = _invoices[at] with { Amount = _invoices[at].Amount + amount };
            }
        }
    }

    private const int MostToSearch = 200;

    /// <summary>VAT is what the transaction books on VAT accounts, net, so that reverse charge (both sides) takes nothing off.</summary>
    private decimal WithoutVatShare(Voucher voucher)
    {
        decimal vat = 0;
        foreach (var sum in voucher.Counters)
        {
            if (chart.KindOf(sum.Account) == AccountKind.Vat)
            {
                vat += sum.Debit - sum.Credit;
            }
        }

        decimal total = 0;
        foreach (var invoice in _invoices)
        {
            total += invoice.Amount;
        }

        var share = total == 0 ? 0 : vat / total;
        return share is > 0 and < 0.5m ? 1 - share : 1;
    }

    /// <summary>The accounts the invoices are booked on, by weight: the side that stands against them, without VAT, bank and other suppliers.</summary>
    private void Costs(Voucher voucher, bool bought, int payable)
    {
        _costs.Clear();
        foreach (var sum in voucher.Counters)
        {
            var weight = bought ? sum.Debit : sum.Credit;
            if (weight > 0 && chart.KindOf(sum.Account) is AccountKind.Cost or AccountKind.Unknown or AccountKind.Income)
            {
                _costs.Add((sum.Account, weight));
            }
        }

        if (_costs.Count > 0)
        {
            return;
        }

        foreach (var sum in voucher.Counters)
        {
            var weight = bought ? sum.Debit : sum.Credit;
            if (weight > 0 && chart.KindOf(sum.Account) is AccountKind.Balance or AccountKind.Finance)
            {
                _costs.Add((sum.Account, weight));
            }
        }

        if (_costs.Count == 0)
        {
            _costs.Add((payable, 1));
        }
    }

    /// <summary>Shares out an invoice to the øre; what rounding leaves goes to the largest part, which also counts the invoice.</summary>
    private void Split(Invoice invoice, decimal withoutVat, short year, byte month)
    {
        var total = _costs.Sum(c => c.Weight);
        var largest = 0;
        var left = invoice.Amount;
        _parts.Clear();
        for (var i = 0; i < _costs.Count; i++)
        {
            var part = _costs.Count == 1 ? invoice.Amount : Round(invoice.Amount * _costs[i].Weight / total);
            _parts.Add(part);
            left -= part;
            largest = _costs[i].Weight > _costs[largest].Weight ? i : largest;
        }

        _parts[largest] += left;
        for (var i = 0; i < _costs.Count; i++)
        {
            var counts = i == largest;
            var isInvoice = invoice.Amount > 0;
            book.Add(
                new SumKey(invoice.Supplier, _costs[i].Account, year, month, currency),
                new RunningSum(
                    _parts[i],
                    Round(_parts[i] * withoutVat),
                    counts && isInvoice ? 1 : 0,
                    counts && !isInvoice ? 1 : 0,
                    counts && isInvoice ? invoice.Amount : 0
                )
            );
        }
    }

    private void AddHints(Voucher voucher)
    {
        var only = _invoices.Count > 0 && _invoices.TrueForAll(i => i.Supplier == _invoices[0].Supplier);
        foreach (var invoice in _invoices)
        {
            var supplier = book[invoice.Supplier];
            if (supplier.Country is not null)
            {
                continue;
            }

            if (invoice.Currency >= 0)
            {
                supplier.AddHint(CountryHintKind.Currency, book.Currencies[invoice.Currency], null);
            }

            foreach (var (code, where) in voucher.TaxHints)
            {
                if (only)
                {
                    supplier.AddHint(CountryHintKind.VatCode, code, where.Length == 0 ? null : where);
                }
            }
        }
    }

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private readonly record struct Invoice(int Supplier, int Account, int Reference, decimal Amount, int Currency);
}
