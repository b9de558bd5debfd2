using System.Globalization;
using System.Text;

namespace Aktsom.BrowserTests.Journeys;

/// <summary>The ledger a newcomer drops in the browser. Names and amounts are invented.</summary>
internal static class Newcomer
{
    public static readonly (string Name, string Country, decimal Kroner)[] Suppliers =
    [
        ("Brenna Papirvarer AS", "NO", 1_420_000m),
        ("Hai Dong Plastics Co., Ltd.", "CN", 880_500m),
        ("Anvi Garments Pvt. Ltd.", "BD", 412_250m),
        ("Halsnøy Transport AS", "NO", 96_000m),
    ];

    public static byte[] Ledger() =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO">
              <Header>
                <AuditFileVersion>1.30</AuditFileVersion><AuditFileCountry>NO</AuditFileCountry><AuditFileDateCreated>2026-01-14</AuditFileDateCreated>
                <Company><RegistrationNumber>974760673</RegistrationNumber><Name>Fjellvang Innkjøp AS</Name></Company>
                <DefaultCurrencyCode>NOK</DefaultCurrencyCode>
                <SelectionCriteria><SelectionStartDate>2025-01-01</SelectionStartDate><SelectionEndDate>2025-12-31</SelectionEndDate></SelectionCriteria>
              </Header>
              <MasterFiles><GeneralLedgerAccounts/><Suppliers>{string.Concat(Suppliers.Select(Supplier))}</Suppliers></MasterFiles>
              <GeneralLedgerEntries><Journal><JournalID>IF</JournalID><Description>Inngående faktura</Description><Type>IF</Type>{string.Concat(
                Suppliers.Select(Invoice)
            )}</Journal></GeneralLedgerEntries>
            </AuditFile>
            """
        );

    private static string Supplier((string Name, string Country, decimal Kroner) one, int place) =>
        $"<Supplier><Name>{one.Name}</Name><Address><Country>{one.Country}</Country></Address><SupplierID>{Id(place)}</SupplierID>"
        + "<BalanceAccount><AccountID>2400</AccountID></BalanceAccount></Supplier>";

    private static string Invoice((string Name, string Country, decimal Kroner) one, int place)
    {
        var amount = one.Kroner.ToString("F2", CultureInfo.InvariantCulture);
        return $"<Transaction><TransactionID>{place + 1}</TransactionID><Period>{place + 2}</Period><PeriodYear>2025</PeriodYear>"
            + $"<TransactionDate>2025-0{place + 2}-14</TransactionDate><Description>Faktura</Description>"
            + $"<Line><RecordID>1</RecordID><AccountID>4300</AccountID><DebitAmount><Amount>{amount}</Amount></DebitAmount></Line>"
            + $"<Line><RecordID>2</RecordID><AccountID>2400</AccountID><SupplierID>{Id(place)}</SupplierID><CreditAmount><Amount>{amount}</Amount></CreditAmount></Line>"
            + "</Transaction>";
    }

    private static int Id(int place) => 1001 + place;
}
