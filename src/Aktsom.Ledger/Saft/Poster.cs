using System.Runtime.InteropServices;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>Posts a finished transaction to the book: how much is bought from whom, on which account, in which month.</summary>
internal sealed class Poster(SupplierBook book, Chart chart, int currency)
{
    private const int MostToSearch = 200;
    private readonly List<(int Account, long Weight)> _costs = [];
    private readonly List<long> _parts = [];
    private readonly List<Invoice> _invoices = [];

    public void Post(Voucher voucher, int year, int month)
    {
        var (credits, debits) = PurchaseRule.Shares(voucher, chart);
        if (credits.IsNone && debits.IsNone)
        {
            return;
        }

        Gather(voucher, credits, debits);
        var withoutVat = WithoutVat(voucher);
        foreach (var invoice in _invoices)
        {
            Costs(voucher, invoice.Amount > 0, invoice.Account);
            Split(invoice, withoutVat, year, month);
        }

        AddHints(voucher);
    }

    /// <summary>Lines become invoices: one for each supplier, reference and side.</summary>
    private void Gather(Voucher voucher, Share credits, Share debits)
    {
        _invoices.Clear();
        foreach (var line in voucher.Suppliers)
        {
            var amount = (line.Signed > 0 ? credits : debits).Take(line.Signed);
            if (amount == 0)
            {
                continue;
            }

            var at = IndexOf(line, amount);
            if (at < 0)
            {
                _invoices.Add(new Invoice(line.Supplier, line.Account, line.Reference, amount, line.Currency));
            }
            else
            {
                _invoices[at] = _invoices[at] with { Amount = _invoices[at].Amount + amount };
            }
        }
    }

    private int IndexOf(SupplierLine line, long amount)
    {
        // Transactions with more suppliers than this are whole journals, where a second line with one reference is rare.
        for (var i = Math.Max(0, _invoices.Count - MostToSearch); i < _invoices.Count; i++)
        {
            var invoice = _invoices[i];
            if (invoice.Supplier == line.Supplier && invoice.Reference == line.Reference && invoice.Amount > 0 == amount > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// What is left without VAT. VAT is what the transaction books on VAT accounts, net, so that reverse charge (both sides) takes nothing
    /// off. More than half cannot be VAT on these purchases.
    /// </summary>
    private Share WithoutVat(Voucher voucher)
    {
        long vat = 0;
        foreach (var sum in voucher.Counters)
        {
            if (chart.KindOf(sum.Account) == AccountKind.Vat)
            {
                vat += sum.Debit - sum.Credit;
            }
        }

        long total = 0;
        foreach (var invoice in _invoices)
        {
            total += invoice.Amount;
        }

        (vat, total) = total < 0 ? (-vat, -total) : (vat, total);
        return vat > 0 && vat < total / 2 ? new Share(total - vat, total) : Share.All;
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
    private void Split(Invoice invoice, Share withoutVat, int year, int month)
    {
        long total = 0;
        foreach (var (_, weight) in _costs)
        {
            total += weight;
        }

        var largest = 0;
        var left = invoice.Amount;
        _parts.Clear();
        for (var i = 0; i < _costs.Count; i++)
        {
            var part = Share.Of(_costs[i].Weight, total).Take(invoice.Amount);
            _parts.Add(part);
            left -= part;
            largest = _costs[i].Weight > _costs[largest].Weight ? i : largest;
        }

        _parts[largest] += left;
        var sums = book[invoice.Supplier].Sums;
        for (var i = 0; i < _costs.Count; i++)
        {
            var counts = i == largest;
            var isInvoice = invoice.Amount > 0;
            sums.Add(
                new SumKey(_costs[i].Account, year, month, currency),
                new RunningSum(
                    _parts[i],
                    withoutVat.Take(_parts[i]),
                    counts && isInvoice ? invoice.Amount : 0,
                    counts && isInvoice ? 1 : 0,
                    counts && !isInvoice ? 1 : 0
                )
            );
        }
    }

    private void AddHints(Voucher voucher)
    {
        // With several suppliers nothing tells whose purchase the code belongs to.
        var only = _invoices.Count == 1 || _invoices.TrueForAll(i => i.Supplier == _invoices[0].Supplier);
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

            foreach (var hint in voucher.TaxHints)
            {
                if (only)
                {
                    supplier.AddHint(CountryHintKind.VatCode, hint.Code, hint.Country);
                }
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Invoice(int Supplier, int Account, int Reference, long Amount, int Currency);
}
