using Aktsom.Bench;
using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

public sealed class SaftReaderTests
{
    [Theory]
    [InlineData("1.00", "")]
    [InlineData("1.10", "n1")]
    [InlineData("1.20", "")]
    [InlineData("1.30", "n1")]
    public void Totals_of_a_generated_ledger_are_found(string version, string prefix)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            using var stream = new MemoryStream();
            var shape = new SaftShape
            {
                Seed = seed,
                Version = version,
                Prefix = prefix,
                Suppliers = 40,
                Accounts = 12,
                Bytes = 300_000,
            };
            var expected = SaftGenerator.Write(stream, shape);
            var ledger = Files.Read(stream.ToArray());
            Assert.Equal(version, ledger.Version);
            Assert.Equal(expected.Select(e => e.Purchases), ledger.Suppliers.Select(s => s.Purchases));
            Assert.Equal(expected.Select(e => e.WithoutVat), ledger.Suppliers.Select(s => s.Sums.Sum(x => x.WithoutVat ?? 0)));
            Assert.Equal(expected.Select(e => e.Invoices), ledger.Suppliers.Select(s => s.Invoices));
            Assert.Equal(expected.Select(e => e.CreditNotes), ledger.Suppliers.Select(s => s.Sums.Sum(x => x.CreditNoteCount)));
            Assert.Equal(expected.Select(e => e.Largest), ledger.Suppliers.Select(s => s.LargestSingle));
        }
    }

    [Fact]
    public void A_later_version_is_read_with_a_warning()
    {
        var ledger = Files.Read(Files.Saft(Files.Transaction(("4000", 10m), ("2400", -10m)), version: "2.0"));
        Assert.Equal(10m, ledger.Suppliers.Single().Purchases);
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.LaterVersion);
    }

    [Fact]
    public void Other_countries_and_other_kinds_are_refused_by_name()
    {
        Assert.Equal(["PT"], Files.Refused("<AuditFile xmlns='urn:OECD:StandardAuditFile-Tax:PT_1.04_01'/>").Arguments);
        Assert.Equal(["PL"], Files.Refused("<JPK xmlns='urn:x'/>").Arguments);
        Assert.Equal(
            LedgerFault.OtherKindOfSaft,
            Files.Refused("<auditfile xmlns='urn:StandardAuditFile-Taxation-CashRegister:NO'/>").Fault
        );
        var swedish = Files.Saft("").Replace("<AuditFileCountry>NO", "<AuditFileCountry>SE", StringComparison.Ordinal);
        Assert.Equal(LedgerFault.SaftOfOtherCountry, Files.Refused(swedish).Fault);
    }

    [Fact]
    public void A_number_that_fails_its_check_is_a_warning_and_the_supplier_stays()
    {
        var ledger = Files.Read(Files.Saft("", "<RegistrationNumber>998877665</RegistrationNumber>"));
        Assert.Equal("998877665", ledger.Suppliers.Single().StatedNumber);
        Assert.Null(ledger.Suppliers.Single().OrgNumber);
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.OrgNumberCheckDigit);
    }

    [Fact]
    public void A_private_person_is_set_aside_and_the_identity_number_is_nowhere()
    {
        var bought = Files.Transaction(("4000", 10m), ("2400", -10m));
        var ledger = Files.Read(Files.Saft(bought, "<RegistrationNumber>01019012345</RegistrationNumber>"));
        Assert.Empty(ledger.Suppliers);
        Assert.Equal(10m, ledger.SetAside.Single().Purchases);
        var told = string.Concat(ledger.Warnings.Select(w => w.Describe(new("nb")))) + ledger.SetAside.Single().Describe(new("nb"));
        Assert.DoesNotContain("01019012345", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_address_gives_hints_and_no_country()
    {
        const string Tax = "<TaxInformation><TaxCode>86</TaxCode></TaxInformation>";
        var bought = Files
            .Transaction(("4000", 10m), ("2400", -10m))
            .Replace("</DebitAmount>", $"</DebitAmount>{Tax}", StringComparison.Ordinal);
        var supplier = Files.Read(Files.Saft(bought)).Suppliers.Single();
        Assert.Null(supplier.Country);
        Assert.Contains(new CountryHint(CountryHintKind.VatCode, "86", null), supplier.CountryHints);
    }

    [Fact]
    public void An_unreadable_amount_rejects_its_transaction_with_the_line_and_the_rest_goes_in()
    {
        var good = Files.Transaction(("4000", 10m), ("2400", -10m));
        var ledger = Files.Read(Files.Saft(good + good.Replace("<Amount>10<", "<Amount>ti<", StringComparison.Ordinal)));
        Assert.Equal(10m, ledger.Suppliers.Single().Purchases);
        Assert.Equal(RejectReason.AmountUnreadable, ledger.Rejected.Single().Reason);
        Assert.True(ledger.Rejected.Single().Line > 1);
    }

    [Fact]
    public void A_date_outside_the_period_is_counted_where_it_was_booked_with_a_warning()
    {
        var ledger = Files.Read(Files.Saft(Files.Transaction("Bilag", 2, "2024-12-30", ("4000", 10m), ("2400", -10m))));
        var sum = ledger.Suppliers.Single().Sums.Single();
        Assert.Equal((2025, 2), (sum.Year, sum.Month));
        Assert.Contains(ledger.Warnings, w => w.Code == WarningCode.DatesOutsidePeriod);
    }
}
