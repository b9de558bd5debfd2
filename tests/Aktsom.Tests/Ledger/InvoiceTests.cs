using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

public sealed class InvoiceTests
{
    private static string Invoice(
        string number,
        decimal total,
        string kind = "Invoice",
        string currency = "NOK",
        string day = "2025-03-14"
    ) =>
        $"""
            <{kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{kind}-2" xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <b:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</b:CustomizationID>
            <b:ID>{number}</b:ID><b:IssueDate>{day}</b:IssueDate><b:DocumentCurrencyCode>{currency}</b:DocumentCurrencyCode>
            <a:AccountingSupplierParty><a:Party><a:PostalAddress><a:Country><b:IdentificationCode>NO</b:IdentificationCode></a:Country></a:PostalAddress>
            <a:PartyLegalEntity><b:RegistrationName>Selger AS</b:RegistrationName><b:CompanyID schemeID="0192">974760673</b:CompanyID></a:PartyLegalEntity></a:Party></a:AccountingSupplierParty>
            <a:AccountingCustomerParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Kjøper AS</b:RegistrationName><b:CompanyID>888888888</b:CompanyID></a:PartyLegalEntity></a:Party></a:AccountingCustomerParty>
            <a:LegalMonetaryTotal><b:TaxExclusiveAmount currencyID="NOK">{total
                * 0.8m}</b:TaxExclusiveAmount><b:TaxInclusiveAmount currencyID="NOK">{total}</b:TaxInclusiveAmount><b:PayableAmount currencyID="NOK">1</b:PayableAmount></a:LegalMonetaryTotal>
            </{kind}>
            """;

    [Fact]
    public void Invoices_less_credit_notes_are_the_purchases()
    {
        var ledger = Files.Read(
            Files.Zip(("1.xml", Invoice("1", 1250m)), ("2.xml", Invoice("2", 100m)), ("3.xml", Invoice("1", 250m, "CreditNote")))
        );
        var supplier = ledger.Suppliers.Single();
        Assert.Equal((1100m, 2, 1250m, "NO"), (supplier.Purchases, supplier.Invoices, supplier.LargestSingle, supplier.Country));
        Assert.Equal(880m, supplier.Sums.Sum(s => s.WithoutVat));
        Assert.Equal(("3.0", "888888888"), (ledger.Version, ledger.Organisation?.StatedNumber));
    }

    [Fact]
    public void What_cannot_be_read_is_rejected_by_file_and_the_rest_goes_in()
    {
        var ledger = Files.Read(
            Files.Zip(
                ("a.xml", Invoice("1", 10m)),
                ("b.xml", Invoice("1", 10m)),
                ("c.xml", "<Invoice"),
                ("d.xml", "<!DOCTYPE a []><a/>"),
                ("e.xml", "<Order/>")
            )
        );
        Assert.Equal(10m, ledger.Suppliers.Single().Purchases);
        Assert.Equal(
            [RejectReason.DuplicateInvoice, RejectReason.FileUnreadable, RejectReason.FileUnreadable, RejectReason.NotAnInvoice],
            ledger.Rejected.Select(r => r.Reason)
        );
        Assert.Equal("b.xml", ledger.Rejected[0].File);
    }

    [Fact]
    public void Currencies_are_kept_apart_and_the_most_used_is_the_ledgers()
    {
        var ledger = Files.Read(
            Files.Zip(("1.xml", Invoice("1", 10m)), ("2.xml", Invoice("2", 20m)), ("3.xml", Invoice("3", 99m, currency: "EUR")))
        );
        Assert.Equal(("NOK", 30m), (ledger.Currency, ledger.Suppliers.Single().Purchases));
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.OtherCurrency);
    }

    [Fact]
    public void Where_as_many_invoices_are_in_each_currency_kroner_come_first()
    {
        var ledger = Files.Read(Files.Zip(("1.xml", Invoice("1", 99m, currency: "EUR")), ("2.xml", Invoice("2", 10m))));
        Assert.Equal(("NOK", 10m), (ledger.Currency, ledger.Suppliers.Single().Purchases));
    }

    [Fact]
    public void A_zip_with_one_ledger_is_that_ledger_and_with_two_is_refused()
    {
        var saft = Files.Saft(Files.Transaction(("4000", 10m), ("2400", -10m)));
        Assert.Equal(LedgerKind.Saft, Files.Read(Files.Zip(("a.xml", saft))).Kind);
        Assert.Equal(LedgerFault.SeveralLedgers, Files.Refused(Files.Zip(("a.xml", saft), ("b.xml", saft))).Fault);
        Assert.Equal(LedgerKind.Csv, Files.Read(Files.Zip(("a.csv", "Navn;Beløp\nAlfa AS;1,50\n"))).Kind);
    }
}
