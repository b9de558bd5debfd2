namespace Aktsom.Ledger;

/// <summary>What a column of a table holds.</summary>
public enum ColumnRole
{
    /// <summary>Left out.</summary>
    Ignore,

    /// <summary>The ledger's own supplier number.</summary>
    Key,

    /// <summary>The supplier's name.</summary>
    Name,

    /// <summary>Registration number.</summary>
    OrganisationNumber,

    /// <summary>Country: two letters or words.</summary>
    Country,

    /// <summary>Street address, or the whole address.</summary>
    Address,

    /// <summary>Postal code.</summary>
    PostalCode,

    /// <summary>City or post district.</summary>
    City,

    /// <summary>Region, county or state.</summary>
    Region,

    /// <summary>NACE code.</summary>
    Nace,

    /// <summary>Sector, category or kind of goods in words.</summary>
    Sector,

    /// <summary>Purchases; negative is a credit note. Several columns are allowed when each names its year.</summary>
    Amount,

    /// <summary>Purchases without VAT.</summary>
    AmountWithoutVat,

    /// <summary>Debit side. Beside a credit column: payments and, where the row says so, credit notes.</summary>
    Debit,

    /// <summary>Credit side.</summary>
    Credit,

    /// <summary>ISO 4217 currency.</summary>
    Currency,

    /// <summary>The invoice's or booking's day.</summary>
    Date,

    /// <summary>The day of a supplier's last invoice: tells the year, not the month.</summary>
    LastDate,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Period: 202503, 2025-03, or a month 1–12 beside a year.</summary>
    Period,

    /// <summary>Cost account.</summary>
    Account,

    /// <summary>Invoice or voucher number.</summary>
    InvoiceNumber,

    /// <summary>Number of invoices behind the row.</summary>
    InvoiceCount,

    /// <summary>The largest single invoice behind the row.</summary>
    LargestSingle,

    /// <summary>Kind of voucher: tells credit notes and payments.</summary>
    DocumentType,

    /// <summary>Marks private persons.</summary>
    PartyKind,
}

/// <summary>The order of day and month in dates such as 03.04.2025.</summary>
public enum DateOrder
{
    /// <summary>Day first.</summary>
    DayMonth,

    /// <summary>Month first.</summary>
    MonthDay,
}

/// <summary>What one column is used for.</summary>
/// <param name="Index">0-based position.</param>
/// <param name="Header">Header as written; columns are found again by it.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Year">The year an amount column is for, when its header names one.</param>
public sealed record ColumnUse(int Index, string Header, ColumnRole Role, int? Year = null);

/// <summary>How a table is to be read. Proposed by the reader, corrected by a person, remembered for the next file.</summary>
public sealed record ColumnMapping
{
    /// <summary>The columns in use. In the next file each is found by its header, or by position where it has none.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }

    /// <summary><c>,</c> or <c>.</c>; null lets the amounts tell.</summary>
    public char? DecimalSign { get; init; }

    /// <summary>Null lets the dates tell.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Whether purchases stand as negative amounts; null lets the amounts tell.</summary>
    public bool? TurnSigns { get; init; }

    /// <summary>Field delimiter (CSV); null lets the text tell.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Encoding by its IANA name (CSV); null lets the bytes tell.</summary>
    public string? Encoding { get; init; }

    /// <summary>The header's 1-based line; 0 when there is none; null lets the text tell.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>The sheet's name (Excel); null takes the one that looks most like a list of suppliers.</summary>
    public string? Sheet { get; init; }
}

/// <summary>What the reader thinks a column holds.</summary>
/// <param name="Index">0-based position.</param>
/// <param name="Header">Header as written, or a made-up one.</param>
/// <param name="Role">The proposed role.</param>
/// <param name="Confidence">0–1: 1 is a known header with content that fits.</param>
/// <param name="Year">The year that an amount column's header names.</param>
/// <param name="Samples">The first values, for the person who checks.</param>
public sealed record ColumnProposal(int Index, string Header, ColumnRole Role, double Confidence, int? Year, IReadOnlyList<string> Samples);

/// <summary>How a table was understood.</summary>
public sealed record TableReading
{
    /// <summary>All columns with what was proposed for them.</summary>
    public required IReadOnlyList<ColumnProposal> Columns { get; init; }

    /// <summary>What was used, all choices filled in: correct it and read again, or remember it.</summary>
    public required ColumnMapping Mapping { get; init; }

    /// <summary>All sheets with content (Excel).</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];
}
