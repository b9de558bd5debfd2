using System.IO.Compression;
using System.Text;
using Aktsom.Ledger;

namespace Aktsom.Tests.Ledger;

/// <summary>Small ledgers of our own making, read from memory. All names and numbers are invented.</summary>
internal static class Files
{
    public static LedgerSummary Read(byte[] bytes, LedgerOptions? options = null) =>
        LedgerReader.Read(new MemoryStream(bytes), "file", options);

    public static LedgerSummary Read(string text, LedgerOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static LedgerException Refused(byte[] bytes) => Assert.Throws<LedgerException>(() => Read(bytes));

    public static LedgerException Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A SAF-T file with one supplier (100), accounts 1500, 1920, 2400, 2710, 2910, 4000, 8160 and these transactions.</summary>
    public static string Saft(string transactions, string supplier = "", string version = "1.30", string header = "") =>
        $"""
            <AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO">
            <Header><AuditFileVersion>{version}</AuditFileVersion><AuditFileCountry>NO</AuditFileCountry>
            <Company><RegistrationNumber>888888888</RegistrationNumber><Name>Eksempel AS</Name></Company>
            <DefaultCurrencyCode>NOK</DefaultCurrencyCode>{header}
            <SelectionCriteria><SelectionStartDate>2025-01-01</SelectionStartDate><SelectionEndDate>2025-12-31</SelectionEndDate></SelectionCriteria>
            </Header>
            <MasterFiles><GeneralLedgerAccounts/><Suppliers>
            <Supplier><Name>Leverandøren AS</Name>{supplier}<SupplierID>100</SupplierID>
            <BalanceAccount><AccountID>2400</AccountID></BalanceAccount></Supplier>
            </Suppliers></MasterFiles>
            <GeneralLedgerEntries><Journal><JournalID>1</JournalID><Description>Alle</Description><Type>GL</Type>{transactions}</Journal></GeneralLedgerEntries>
            </AuditFile>
            """;

    /// <summary>A transaction; positive amounts are debit, negative credit. Account 2400 is the supplier's.</summary>
    public static string Transaction(string text, int period, string day, params (string Account, decimal Amount)[] lines) =>
        $"<Transaction><TransactionID>1</TransactionID><Period>{period}</Period><PeriodYear>2025</PeriodYear><TransactionDate>{day}</TransactionDate>"
        + $"<Description>{text}</Description>{string.Concat(lines.Select(Line))}</Transaction>";

    public static string Transaction(params (string Account, decimal Amount)[] lines) => Transaction("Bilag", 3, "2025-03-14", lines);

    private static string Line((string Account, decimal Amount) line)
    {
        var side = line.Amount >= 0 ? "DebitAmount" : "CreditAmount";
        var supplier = line.Account == "2400" ? "<SupplierID>100</SupplierID>" : "";
        return $"<Line><RecordID>1</RecordID><AccountID>{line.Account}</AccountID>{supplier}<{side}><Amount>{Math.Abs(line.Amount)}</Amount></{side}></Line>";
    }
}
