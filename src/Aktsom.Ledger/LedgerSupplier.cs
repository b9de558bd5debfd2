using System.Runtime.InteropServices;

namespace Aktsom.Ledger;

/// <summary>One supplier as a ledger knows it.</summary>
public sealed record LedgerSupplier
{
    /// <summary>The ledger's own identifier; unique within the file and the same when the file is read again.</summary>
    public required string Key { get; init; }

    /// <summary>Name as stated.</summary>
    public required string Name { get; init; }

    /// <summary>The line where the supplier first stands; 0 where lines mean nothing.</summary>
    public long Line { get; init; }

    /// <summary>The file (in a folder or zip) where the supplier first stands.</summary>
    public string? File { get; init; }

    /// <summary>The organisation number when it holds (modulus 11).</summary>
    public OrganisationNumber? OrgNumber { get; init; }

    /// <summary>The registration number as stated, spaces removed: Norwegian (perhaps with a wrong check digit) or foreign.</summary>
    public string? StatedNumber { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code where the file states a country we know; never guessed.</summary>
    public string? Country { get; init; }

    /// <summary>The country as the file writes it.</summary>
    public string? StatedCountry { get; init; }

    /// <summary>What points to a country when the address is silent. Never a fact.</summary>
    public IReadOnlyList<CountryHint> CountryHints { get; init; } = [];

    /// <summary>The address as stated.</summary>
    public SupplierAddress? Address { get; init; }

    /// <summary>NACE code as stated (<c>68.310</c>).</summary>
    public string? Nace { get; init; }

    /// <summary>Sector or kind of goods in the file's own words (tables).</summary>
    public string? Sector { get; init; }

    /// <summary>Purchases by year, month, account and currency.</summary>
    public IReadOnlyList<PurchaseSum> Sums { get; init; } = [];

    /// <summary>All purchases in the ledger's currency: credit side, VAT included where the file includes it, net of credit notes.</summary>
    public decimal Purchases { get; init; }

    /// <summary>Invoices in the ledger's currency; credit notes are not counted.</summary>
    public int Invoices { get; init; }

    /// <summary>The largest single invoice in the ledger's currency; zero when there is none.</summary>
    public decimal LargestSingle { get; init; }

    /// <summary>Accounts the purchases were booked on.</summary>
    public IEnumerable<string> Accounts => Sums.Select(s => s.Account).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <summary>Where a supplier is, as stated; every part may be missing.</summary>
public sealed record SupplierAddress(string? Street, string? PostalCode, string? City, string? Region)
{
    /// <summary>All parts on one line.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { Street, $"{PostalCode} {City}".Trim(), Region }.Where(p => !string.IsNullOrWhiteSpace(p)));
}

/// <summary>
/// Purchases of one supplier, month, account and currency.
/// </summary>
/// <param name="Year">Calendar year; null where the file has no dates.</param>
/// <param name="Month">1–12; null where the file has only years.</param>
/// <param name="Account">The cost or asset account, not the payable; null where unknown.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">Credit side net of credit notes, VAT as in the file.</param>
/// <param name="WithoutVat">The same without VAT; null where the file does not show it.</param>
/// <param name="InvoiceCount">Invoices. One split over several accounts is counted once, on the account with the largest part.</param>
/// <param name="CreditNoteCount">Credit notes, counted in the same way.</param>
/// <param name="LargestSingle">The largest whole invoice counted on this row.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PurchaseSum(
    int? Year,
    int? Month,
    string? Account,
    string? Currency,
    decimal Amount,
    decimal? WithoutVat,
    int InvoiceCount,
    int CreditNoteCount,
    decimal LargestSingle
);

/// <summary>What a hint about a supplier's country rests on.</summary>
public enum CountryHintKind
{
    /// <summary>A VAT code used for purchases from abroad, or for domestic ones.</summary>
    VatCode,

    /// <summary>Invoices in another currency than the ledger's.</summary>
    Currency,

    /// <summary>The country letters of a VAT number.</summary>
    VatNumber,

    /// <summary>The country letters of an IBAN.</summary>
    BankAccount,

    /// <summary>A valid Norwegian organisation number.</summary>
    OrganisationNumber,

    /// <summary>One of several countries in the supplier's addresses.</summary>
    Address,
}

/// <summary>A sign of where a supplier is. A hint, never a fact.</summary>
/// <param name="Kind">What it rests on.</param>
/// <param name="Value">The evidence itself: a standard VAT code, a currency, letters of a number.</param>
/// <param name="Country">ISO 3166-1 alpha-2 where the hint names one; null where it only says "abroad".</param>
public sealed record CountryHint(CountryHintKind Kind, string Value, string? Country);
