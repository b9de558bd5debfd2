using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

/// <summary>What counts as a purchase, a credit note and a payment in SAF-T.</summary>
public sealed class PurchaseRuleTests
{
    private static readonly string Invoice = Files.Transaction(("4000", 1000m), ("2710", 250m), ("2400", -1250m));

    private static LedgerSupplier After(params string[] transactions) =>
        Files.Read(Files.Saft(string.Concat(transactions))).Suppliers.Single();

    [Fact]
    public void An_invoice_is_bought_for_its_credit_and_split_from_its_VAT()
    {
        var supplier = After(Invoice);
        Assert.Equal(1250m, supplier.Purchases);
        Assert.Equal(1, supplier.Invoices);
        Assert.Equal(1250m, supplier.LargestSingle);
        var sum = supplier.Sums.Single();
        Assert.Equal((2025, 3, "4000", 1000m), (sum.Year, sum.Month, sum.Account, sum.WithoutVat));
    }

    [Fact]
    public void A_credit_note_takes_off_and_is_not_an_invoice()
    {
        var supplier = After(Invoice, Files.Transaction(("4000", -100m), ("2710", -25m), ("2400", 125m)));
        Assert.Equal(1125m, supplier.Purchases);
        Assert.Equal(1, supplier.Invoices);
    }

    [Fact]
    public void A_payment_counts_for_nothing_with_or_without_discount()
    {
        Assert.Equal(1250m, After(Invoice, Files.Transaction(("2400", 1250m), ("1920", -1250m))).Purchases);
        Assert.Equal(1250m, After(Invoice, Files.Transaction(("2400", 1250m), ("1920", -1225m), ("4000", -25m))).Purchases);
    }

    [Fact]
    public void Setting_off_against_a_customer_or_an_employee_is_a_settlement()
    {
        Assert.Equal(1250m, After(Invoice, Files.Transaction(("2400", 1250m), ("1500", -1250m))).Purchases);
        Assert.Equal(1250m, After(Invoice, Files.Transaction(("2400", 1250m), ("2910", -1250m))).Purchases);
    }

    [Fact]
    public void What_calls_itself_a_credit_note_is_one_where_the_accounts_do_not_tell() =>
        Assert.Equal(1150m, After(Invoice, Files.Transaction("Kreditnota 7", 3, "2025-03-15", ("2400", 100m), ("2910", -100m))).Purchases);

    [Fact]
    public void A_purchase_paid_in_the_same_transaction_counts_once() =>
        Assert.Equal(400m, After(Files.Transaction(("4000", 400m), ("2400", -400m), ("2400", 400m), ("1920", -400m))).Purchases);

    [Fact]
    public void Money_back_and_currency_differences_are_no_purchases()
    {
        Assert.Equal(0m, After(Files.Transaction(("1920", 300m), ("2400", -300m))).Purchases);
        Assert.Equal(0m, After(Files.Transaction(("8160", 12m), ("2400", -12m))).Purchases);
    }

    [Fact]
    public void Opening_balances_count_for_nothing()
    {
        Assert.Equal(0m, After(Files.Transaction("Saldo", 0, "2025-01-01", ("2050", 900m), ("2400", -900m))).Purchases);
        Assert.Equal(0m, After(Files.Transaction("Inngående balanse", 1, "2025-01-01", ("2050", 900m), ("2400", -900m))).Purchases);
    }

    [Fact]
    public void A_negative_credit_is_a_debit()
    {
        var turned = Files
            .Transaction(("4000", -100m), ("2400", 100m))
            .Replace("DebitAmount><Amount>100", "CreditAmount><Amount>-100", StringComparison.Ordinal);
        turned = turned.Replace("</Amount></DebitAmount>", "</Amount></CreditAmount>", StringComparison.Ordinal);
        Assert.Equal(1150m, After(Invoice, turned).Purchases);
    }

    [Fact]
    public void An_invoice_on_two_accounts_is_shared_to_the_oere_and_counted_once()
    {
        var supplier = After(Files.Transaction(("4000", 100m), ("6300", 200m), ("7000", 33.33m), ("2400", -333.33m)));
        Assert.Equal(333.33m, supplier.Sums.Sum(s => s.Amount));
        Assert.Equal(1, supplier.Sums.Sum(s => s.InvoiceCount));
        Assert.Equal(["4000", "6300", "7000"], supplier.Accounts.Order());
    }
}
