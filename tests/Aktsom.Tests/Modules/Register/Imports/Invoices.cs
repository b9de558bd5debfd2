using System.Globalization;

namespace Aktsom.Tests.Modules.Register.Imports;

/// <summary>Files of other kinds than tables, made up here.</summary>
internal static class Invoices
{
    /// <summary>An EHF 3 invoice without VAT from Fjord Tekstil AS to Prøve AS.</summary>
    public static string Ehf(string number, decimal amount)
    {
        var sum = amount.ToString("0.00", CultureInfo.InvariantCulture);
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
              <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
              <cbc:ID>{number}</cbc:ID>
              <cbc:IssueDate>2025-03-14</cbc:IssueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>
              <cac:AccountingSupplierParty><cac:Party>
                <cac:PostalAddress><cbc:CityName>Ålesund</cbc:CityName><cbc:PostalZone>6003</cbc:PostalZone><cac:Country><cbc:IdentificationCode>NO</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyLegalEntity><cbc:RegistrationName>Fjord Tekstil AS</cbc:RegistrationName><cbc:CompanyID schemeID="0192">974760673</cbc:CompanyID></cac:PartyLegalEntity>
              </cac:Party></cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty><cac:Party>
                <cac:PartyLegalEntity><cbc:RegistrationName>Prøve AS</cbc:RegistrationName><cbc:CompanyID schemeID="0192">971032081</cbc:CompanyID></cac:PartyLegalEntity>
              </cac:Party></cac:AccountingCustomerParty>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="NOK">{sum}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="NOK">{sum}</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="NOK">{sum}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="NOK">{sum}</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
            </Invoice>
            """;
    }

    /// <summary>A small SAF-T with one supplier and one purchase in March 2025.</summary>
    public static string Saft(string country = "NO", string version = "1.30", string body = "") =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:{country}">
              {body}
              <Header><AuditFileVersion>{version}</AuditFileVersion><AuditFileCountry>{country}</AuditFileCountry><AuditFileDateCreated>2026-01-02</AuditFileDateCreated>
                <SoftwareCompanyName>Prøve</SoftwareCompanyName><SoftwareID>Prøve</SoftwareID><SoftwareVersion>1</SoftwareVersion>
                <Company><RegistrationNumber>971032081</RegistrationNumber><Name>Prøve AS</Name></Company><DefaultCurrencyCode>NOK</DefaultCurrencyCode>
                <SelectionCriteria><PeriodStart>1</PeriodStart><PeriodStartYear>2025</PeriodStartYear><PeriodEnd>12</PeriodEnd><PeriodEndYear>2025</PeriodEndYear></SelectionCriteria>
                <TaxAccountingBasis>A</TaxAccountingBasis></Header>
              <MasterFiles>
                <GeneralLedgerAccounts>
                  <Account><AccountID>2400</AccountID><AccountDescription>Leverandørgjeld</AccountDescription><StandardAccountID>24</StandardAccountID><AccountType>GL</AccountType></Account>
                  <Account><AccountID>4300</AccountID><AccountDescription>Varekjøp</AccountDescription><StandardAccountID>43</StandardAccountID><AccountType>GL</AccountType></Account>
                </GeneralLedgerAccounts>
                <Suppliers><Supplier><RegistrationNumber>974760673</RegistrationNumber><Name>Fjord Tekstil AS</Name><Address><City>Ålesund</City><PostalCode>6003</PostalCode><Country>NO</Country></Address>
                  <SupplierID>1001</SupplierID><BalanceAccount><AccountID>2400</AccountID></BalanceAccount></Supplier></Suppliers>
              </MasterFiles>
              <GeneralLedgerEntries><NumberOfEntries>1</NumberOfEntries><TotalDebit>1000.00</TotalDebit><TotalCredit>1000.00</TotalCredit>
                <Journal><JournalID>K</JournalID><Description>Kjøp</Description><Type>K</Type>
                  <Transaction><TransactionID>1</TransactionID><Period>3</Period><PeriodYear>2025</PeriodYear><TransactionDate>2025-03-14</TransactionDate><Description>Kjøp</Description><SystemEntryDate>2025-03-14</SystemEntryDate><GLPostingDate>2025-03-14</GLPostingDate>
                    <Line><RecordID>1</RecordID><AccountID>4300</AccountID><Description>Varer</Description><DebitAmount><Amount>1000.00</Amount></DebitAmount></Line>
                    <Line><RecordID>2</RecordID><AccountID>2400</AccountID><SupplierID>1001</SupplierID><Description>Varer</Description><CreditAmount><Amount>1000.00</Amount></CreditAmount></Line>
                  </Transaction></Journal></GeneralLedgerEntries>
            </AuditFile>
            """;
}
