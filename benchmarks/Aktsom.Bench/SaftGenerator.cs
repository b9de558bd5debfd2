using System.Globalization;
using System.Text;

namespace Aktsom.Bench;

/// <summary>What a generated ledger should look like.</summary>
internal sealed record SaftShape
{
    public int Seed { get; init; } = 1;
    public int Suppliers { get; init; } = 4_000;
    public int Accounts { get; init; } = 120;

    /// <summary>The file ends at the first transaction after this many bytes.</summary>
    public long Bytes { get; init; } = 200L << 20;

    /// <summary>1.00–1.30; decides where a supplier's account stands.</summary>
    public string Version { get; init; } = "1.30";

    public string Prefix { get; init; } = "";
    public int Year { get; init; } = 2025;
}

/// <summary>What the generator put in for one supplier, counted while writing.</summary>
internal sealed class ExpectedSupplier
{
    public decimal Purchases { get; set; }
    public decimal WithoutVat { get; set; }
    public int Invoices { get; set; }
    public int CreditNotes { get; set; }
    public decimal Largest { get; set; }
}

/// <summary>
/// Writes a SAF-T Financial file of any size as a stream, the same for the same shape, with invoices, credit notes, payments, cash
/// purchases, sales and salaries in the proportions of an ordinary ledger, and keeps the totals a reader must find.
/// </summary>
internal sealed class SaftGenerator : IDisposable
{
    private const decimal VatRate = 0.25m;
    private readonly SaftShape _shape;
    private readonly Random _random;
    private readonly StreamWriter _out;
    private readonly string _p;
    private int _transaction;

    private SaftGenerator(Stream stream, SaftShape shape)
    {
        _shape = shape;
        _random = new Random(shape.Seed);
        _out = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        _p = shape.Prefix.Length == 0 ? "" : shape.Prefix + ":";
        Expected = [.. Enumerable.Range(0, shape.Suppliers).Select(_ => new ExpectedSupplier())];
    }

    private ExpectedSupplier[] Expected { get; }

    /// <summary>Writes the file and gives what each supplier (key 20000 + index) must sum to.</summary>
    public static IReadOnlyList<ExpectedSupplier> Write(Stream stream, SaftShape shape)
    {
        using var generator = new SaftGenerator(stream, shape);
        generator.WriteHeader();
        generator.WriteMasterFiles();
        generator.WriteEntries(stream);
        return generator.Expected;
    }

    public void Dispose() => _out.Dispose();

    private void WriteHeader()
    {
        var space = _shape.Prefix.Length == 0 ? "xmlns" : $"xmlns:{_shape.Prefix}";
        _out.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        _out.WriteLine($"<{_p}AuditFile {space}=\"urn:StandardAuditFile-Taxation-Financial:NO\">");
        Open("Header");
        Put("AuditFileVersion", _shape.Version);
        Put("AuditFileCountry", "NO");
        Put("AuditFileDateCreated", $"{_shape.Year + 1}-01-15");
        Put("SoftwareCompanyName", "Eksempel Regnskapssystem");
        Put("SoftwareID", "EKS");
        Put("SoftwareVersion", "1.0");
        Open("Company");
        Put("RegistrationNumber", "314207655");
        Put("Name", "Eksempel Grossist AS");
        Open("BankAccount");
        Put("BankAccountNumber", "12345678903");
        Close("BankAccount");
        Close("Company");
        Put("DefaultCurrencyCode", "NOK");
        Open("SelectionCriteria");
        Put("SelectionStartDate", $"{_shape.Year}-01-01");
        Put("SelectionEndDate", $"{_shape.Year}-12-31");
        Close("SelectionCriteria");
        Close("Header");
    }

    private void WriteMasterFiles()
    {
        Open("MasterFiles");
        Open("GeneralLedgerAccounts");
        foreach (
            var (id, name) in new[]
            {
                ("1500", "Kundefordringer"),
                ("1920", "Bank"),
                ("2400", "Leverandørgjeld"),
                ("2710", "Inngående mva"),
                ("2930", "Lønn"),
            }
        )
        {
            WriteAccount(id, name);
        }

        for (var i = 0; i < _shape.Accounts; i++)
        {
            WriteAccount(CostAccount(i), $"Kostnad nummer {i}");
        }

        WriteAccount("3000", "Salg");
        Close("GeneralLedgerAccounts");
        Open("Suppliers");
        for (var i = 0; i < _shape.Suppliers; i++)
        {
            WriteSupplier(i);
        }

        Close("Suppliers");
        Close("MasterFiles");
    }

    private void WriteAccount(string id, string name)
    {
        Open("Account");
        Put("AccountID", id);
        Put("AccountDescription", name);
        Put("GroupingCategory", "RF-1167");
        Put("GroupingCode", id);
        Put("AccountType", "GL");
        Close("Account");
    }

    private void WriteSupplier(int i)
    {
        Open("Supplier");
        Put("RegistrationNumber", $"{910000000 + (i * 37)}");
        Put("Name", $"Leverandør nummer {i} AS");
        Open("Address");
        Put("StreetName", $"Gata {i % 400}");
        Put("City", "Oslo");
        Put("PostalCode", $"{1000 + (i % 8000)}");
        if (i % 5 != 0)
        {
            Put("Country", i % 7 == 0 ? "SE" : "NO");
        }

        Close("Address");
        Put("SupplierID", Key(i));
        if (_shape.Version == "1.30")
        {
            Open("BalanceAccount");
            Put("AccountID", "2400");
            Put("OpeningCreditBalance", "0.00");
            Put("ClosingCreditBalance", "1000.00");
            Close("BalanceAccount");
        }
        else
        {
            Put("AccountID", "2400");
            Put("OpeningCreditBalance", "0.00");
            Put("ClosingCreditBalance", "1000.00");
        }

        Close("Supplier");
    }

    private void WriteEntries(Stream stream)
    {
        Open("GeneralLedgerEntries");
        Open("Journal");
        Put("JournalID", "1");
        Put("Description", "Alle bilag");
        Put("Type", "GL");
        while (stream.Position < _shape.Bytes)
        {
            WriteTransaction();
        }

        Close("Journal");
        Close("GeneralLedgerEntries");
        Close("AuditFile");
    }

    private void WriteTransaction()
    {
        var day = new DateOnly(_shape.Year, 1, 1).AddDays(_random.Next(365));
        var text = (_random.Next(100)) switch
        {
            < 50 => "Faktura",
            < 55 => "Kreditert vare",
            < 75 => "Remittering",
            < 78 => "Kontantkjøp",
            < 94 => "Salg",
            _ => "Lønn",
        };
        OpenTransaction(day, text);
        switch (text)
        {
            case "Faktura":
                Invoice(1);
                break;
            case "Kreditert vare":
                Invoice(-1);
                break;
            case "Remittering":
                Payments();
                break;
            case "Kontantkjøp":
                PaidAtOnce();
                break;
            case "Salg":
                Balanced("1500", "3000");
                break;
            default:
                Balanced("5000", "2930");
                break;
        }

        Close("Transaction");
    }

    private void OpenTransaction(DateOnly day, string text)
    {
        Open("Transaction");
        Put("TransactionID", $"{++_transaction}");
        Put("Period", $"{day.Month}");
        Put("PeriodYear", $"{day.Year}");
        Put("TransactionDate", Day(day));
        Put("TransactionType", "Normal");
        Put("Description", $"{text} {_transaction}");
        Put("SystemEntryDate", Day(day));
        Put("GLPostingDate", Day(day));
    }

    private void Invoice(int sign)
    {
        var supplier = Supplier();
        var net = Amount();
        var vat = Math.Round(net * VatRate, 2);
        Cost(supplier, sign, net, vat);
        Line("2710", sign, vat, "Beregnet mva", null, null);
        Line("2400", -sign, net + vat, "Leverandør", supplier, $"F{_transaction}");
        Count(supplier, sign, net + vat, net);
    }

    /// <summary>A supplier is booked on two or three accounts of its own, and sometimes on freight.</summary>
    private void Cost(int supplier, int sign, decimal net, decimal vat)
    {
        var split = _random.Next(4) == 0 ? Math.Round(net * 0.3m, 2) : 0;
        Line(UsualAccount(supplier), sign, net - split, "Vare", null, null, vat);
        if (split > 0)
        {
            Line(CostAccount(0), sign, split, "Frakt", null, null);
        }
    }

    private void Payments()
    {
        var total = 0m;
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            var amount = Amount();
            total += amount;
            Line("2400", 1, amount, "Betaling", Supplier(), null);
        }

        Line("1920", -1, total, "Bank", null, null);
    }

    private void PaidAtOnce()
    {
        var supplier = Supplier();
        var net = Amount();
        Line(UsualAccount(supplier), 1, net, "Kvittering", null, null);
        Line("2400", -1, net, "Leverandør", supplier, $"K{_transaction}");
        Line("2400", 1, net, "Betalt", supplier, $"K{_transaction}");
        Line("1920", -1, net, "Bankkort", null, null);
        Count(supplier, 1, net, net);
    }

    private void Balanced(string debit, string credit)
    {
        var amount = Amount();
        Line(debit, 1, amount, "Debet", null, null);
        Line(credit, -1, amount, "Kredit", null, null);
    }

    private void Count(int supplier, int sign, decimal gross, decimal net)
    {
        var expected = Expected[supplier];
        expected.Purchases += sign * gross;
        expected.WithoutVat += sign * net;
        expected.Invoices += sign > 0 ? 1 : 0;
        expected.CreditNotes += sign < 0 ? 1 : 0;
        expected.Largest = sign > 0 ? Math.Max(expected.Largest, gross) : expected.Largest;
    }

    private void Line(string account, int sign, decimal amount, string text, int? supplier, string? reference, decimal? vat = null)
    {
        Open("Line");
        Put("RecordID", $"{_random.Next(100_000)}");
        Put("AccountID", account);
        Put("SourceDocumentID", $"{_transaction}");
        if (supplier is { } index)
        {
            Put("SupplierID", Key(index));
        }

        Put("Description", $"{text} {_transaction}");
        var side = sign > 0 ? "DebitAmount" : "CreditAmount";
        Open(side);
        Put("Amount", amount.ToString("0.00", CultureInfo.InvariantCulture));
        Close(side);
        if (vat is { } tax)
        {
            Open("TaxInformation");
            Put("TaxType", "MVA");
            Put("TaxCode", "1");
            Put("TaxPercentage", "25");
            Put("TaxBase", amount.ToString("0.00", CultureInfo.InvariantCulture));
            Open("DebitTaxAmount");
            Put("Amount", tax.ToString("0.00", CultureInfo.InvariantCulture));
            Close("DebitTaxAmount");
            Close("TaxInformation");
        }

        if (reference is not null)
        {
            Put("ReferenceNumber", reference);
        }

        Close("Line");
    }

    /// <summary>A few suppliers have most invoices.</summary>
    private int Supplier() => (int)(_shape.Suppliers * Math.Pow(_random.NextDouble(), 3));

    private decimal Amount() => Math.Round((decimal)Math.Exp(5 + (_random.NextDouble() * 6)), 2);

    private static string Key(int supplier) => $"{20_000 + supplier}";

    private string UsualAccount(int supplier) => CostAccount(((supplier * 7) + _random.Next(2)) % _shape.Accounts);

    private static string CostAccount(int i) => $"{4000 + (i * 30 % 3990)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Open(string name) => _out.WriteLine($"<{_p}{name}>");

    private void Close(string name) => _out.WriteLine($"</{_p}{name}>");

    private void Put(string name, string value) => _out.WriteLine($"\t<{_p}{name}>{value}</{_p}{name}>");
}
