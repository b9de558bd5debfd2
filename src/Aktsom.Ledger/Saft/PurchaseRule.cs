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
    /// <summary>The part (0–1) of the credits that are purchases, and of the debits that are credit notes.</summary>
    public static (decimal Credits, decimal Debits) Shares(Voucher voucher, Chart chart)
    {
        if (voucher.Period == 0 || VoucherWords.SayOpening(voucher))
        {
            return (0, 0);
        }

        if (voucher.Counters.Count == 0)
        {
            return (1, 1);
        }

        var (credits, debits) = Sides(voucher);
        var against = Against.Of(voucher, chart);
        return (credits == 0 ? 0 : CreditShare(credits, debits, against), debits == 0 ? 0 : DebitShare(debits, against, voucher));
    }

    private static decimal CreditShare(decimal credits, decimal debits, Against against)
    {
        if (against.Bought == 0 && (against.Money != 0 || against.FinanceDebit != 0 || debits != 0))
        {
            return 0;
        }

        // Without money or a debit to explain them, credits are invoices even where the file leaves out the cost lines.
        if (against.Money == 0 && debits == 0)
        {
            return 1;
        }

        var bought = against.Money == 0 ? against.Bought + against.FinanceDebit : against.Bought;
        return bought >= credits ? 1 : bought / credits;
    }

    private static decimal DebitShare(decimal debits, Against against, Voucher voucher)
    {
        if (against.Money < 0)
        {
            return 0;
        }

        if (against.Returned == 0)
        {
            return VoucherWords.SayCreditNote(voucher) && against.Money == 0 ? 1 : 0;
        }

        return against.Returned >= debits || !against.HasOtherCredit ? 1 : against.Returned / debits;
    }

    private static (decimal Credits, decimal Debits) Sides(Voucher voucher)
    {
        decimal credits = 0;
        decimal debits = 0;
        foreach (var line in voucher.Suppliers)
        {
            if (line.Signed > 0)
            {
                credits += line.Signed;
            }
            else
            {
                debits -= line.Signed;
            }
        }

        return (credits, debits);
    }

    /// <summary>The other side of the transaction, summed by what it means.</summary>
    private readonly record struct Against(decimal Bought, decimal Returned, decimal Money, decimal FinanceDebit, bool HasOtherCredit)
    {
        public static Against Of(Voucher voucher, Chart chart)
        {
            decimal bought = 0;
            decimal returned = 0;
            decimal money = 0;
            decimal finance = 0;
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
