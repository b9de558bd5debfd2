using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>
/// Tells purchases and credit notes from payments in a transaction that touches suppliers.
/// </summary>
/// <remarks>
/// <para>SAF-T says which side a line is on, not what it is. The accounts on the other side of the same transaction tell:</para>
/// <list type="number">
/// <item>A credit on a supplier is a purchase.</item>
/// <item>A debit on a supplier is a <b>payment</b> when the transaction takes money out (bank, cash, overdraft), whatever else it holds:
/// cash discounts and currency differences do not make it a credit note.</item>
/// <item>Otherwise a debit is a <b>credit note</b> so far as the transaction credits costs, goods, assets, income, VAT or accounts we do not
/// know. Against other balance accounts only (set-off against a customer, paid by an employee) it is a settlement, unless the transaction
/// calls itself a credit note.</item>
/// <item>A credit that only turns a payment (money in, or a debit on the same transaction's suppliers) or only a currency difference is no
/// purchase: credits count at most for what the transaction debits outside bank and suppliers.</item>
/// <item>Opening balances (period 0, or so called) count for nothing. Between suppliers alone, both sides count: the purchase moves.</item>
/// <item>A negative amount is the same amount on the other side.</item>
/// </list>
/// </remarks>
internal static class PurchaseRule
{
    /// <summary>The part of the credits that are purchases, and of the debits that are credit notes.</summary>
    public static (Share Credits, Share Debits) Shares(Voucher voucher, Chart chart)
    {
        if (voucher.Period == 0 || voucher.SaysOpening)
        {
            return (Share.None, Share.None);
        }

        if (voucher.Counters.Count == 0)
        {
            return (Share.All, Share.All);
        }

        var (credits, debits) = Sides(voucher);
        var against = Against.Of(voucher, chart);
        return (
            credits == 0 ? Share.None : CreditShare(credits, debits, against),
            debits == 0 ? Share.None : DebitShare(debits, against, voucher)
        );
    }

    private static Share CreditShare(long credits, long debits, Against against)
    {
        if (against.Bought == 0 && (against.Money != 0 || against.FinanceDebit != 0 || debits != 0))
        {
            return Share.None;
        }

        // Without money or a debit to explain them, credits are invoices even where the file leaves out the cost lines.
        if (against.Money == 0 && debits == 0)
        {
            return Share.All;
        }

        return Share.Of(against.Money == 0 ? against.Bought + against.FinanceDebit : against.Bought, credits);
    }

    private static Share DebitShare(long debits, Against against, Voucher voucher)
    {
        if (against.Money < 0)
        {
            return Share.None;
        }

        if (against.Returned == 0)
        {
            return voucher.SaysCreditNote && against.Money == 0 ? Share.All : Share.None;
        }

        return against.HasOtherCredit ? Share.Of(against.Returned, debits) : Share.All;
    }

    private static (long Credits, long Debits) Sides(Voucher voucher)
    {
        long credits = 0;
        long debits = 0;
        foreach (var line in voucher.Suppliers)
        {
            credits += Math.Max(line.Signed, 0);
            debits += Math.Max(-line.Signed, 0);
        }

        return (credits, debits);
    }

    /// <summary>The other side of the transaction, summed by what it means.</summary>
    private readonly record struct Against(long Bought, long Returned, long Money, long FinanceDebit, bool HasOtherCredit)
    {
        public static Against Of(Voucher voucher, Chart chart)
        {
            long bought = 0;
            long returned = 0;
            long money = 0;
            long finance = 0;
            var otherCredit = false;
            foreach (var sum in voucher.Counters)
            {
                switch (chart.KindOf(sum.Account))
                {
                    case AccountKind.Money:
                        money += sum.Debit - sum.Credit;
                        break;
                    case AccountKind.Finance:
                        finance += sum.Debit;
                        otherCredit |= sum.Credit > 0;
                        break;
                    case AccountKind.Payable or AccountKind.Balance:
                        bought += sum.Debit;
                        otherCredit |= sum.Credit > 0;
                        break;
                    default:
                        bought += sum.Debit;
                        returned += sum.Credit;
                        break;
                }
            }

            return new Against(bought, returned, money, finance, otherCredit);
        }
    }
}
