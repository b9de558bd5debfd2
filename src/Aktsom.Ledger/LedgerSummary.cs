namespace Aktsom.Ledger;

/// <summary>What sort of file a ledger came from.</summary>
public enum LedgerKind
{
    /// <summary>SAF-T Financial, Norway.</summary>
    Saft,

    /// <summary>Delimited text.</summary>
    Csv,

    /// <summary>An Excel workbook (.xlsx or .xls).</summary>
    Xlsx,

    /// <summary>Peppol BIS Billing 3 / EHF 3 invoices and credit notes.</summary>
    Ehf,
}

/// <summary>
/// Everything one ledger file, folder or zip says about suppliers and purchases. Nothing is stored by reading: a dry run is a reading.
/// </summary>
public sealed record LedgerSummary
{
    /// <summary>What sort of file it was, found from its content.</summary>
    public required LedgerKind Kind { get; init; }

    /// <summary>The format's version as the file states it (<c>1.30</c>, <c>3.0</c>); null where the format has none.</summary>
    public string? Version { get; init; }

    /// <summary>Whose ledger it is; null where the file does not say.</summary>
    public LedgerOrganisation? Organisation { get; init; }

    /// <summary>The period as stated, else the first and last day seen; null where there is no day at all.</summary>
    public LedgerPeriod? Period { get; init; }

    /// <summary>ISO 4217 code of the amounts; where several occur, the one on most invoices. Null in a list without amounts.</summary>
    public string? Currency { get; init; }

    /// <summary>All suppliers, in the file's order.</summary>
    public required IReadOnlyList<LedgerSupplier> Suppliers { get; init; }

    /// <summary>The accounts that purchases were booked on, with the file's own descriptions.</summary>
    public IReadOnlyList<LedgerAccount> Accounts { get; init; } = [];

    /// <summary>Rows that could not be read, each with its line and reason. All the rest was read.</summary>
    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>Private persons, kept out of <see cref="Suppliers"/>.</summary>
    public required IReadOnlyList<SetAsideRow> SetAside { get; init; }

    /// <summary>What a person should look at before trusting the figures.</summary>
    public required IReadOnlyList<LedgerWarning> Warnings { get; init; }

    /// <summary>How the columns were understood; null unless the file is a table (CSV, Excel).</summary>
    public TableReading? Table { get; init; }

    /// <summary>Rows, transactions or invoices looked at.</summary>
    public long RowsRead { get; init; }
}

/// <summary>The organisation whose ledger it is.</summary>
/// <param name="Name">Name as stated.</param>
/// <param name="StatedNumber">Registration number as stated, spaces removed.</param>
public sealed record LedgerOrganisation(string? Name, string? StatedNumber)
{
    /// <summary>The number when it is a valid Norwegian organisation number.</summary>
    public OrganisationNumber? OrgNumber => OrganisationNumber.TryParse(StatedNumber, out var number) ? number : null;
}

/// <summary>The days a ledger covers, both included.</summary>
public sealed record LedgerPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Whether the day lies within the period.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;
}

/// <summary>An account that purchases were booked on.</summary>
/// <param name="Id">The account's number or code.</param>
/// <param name="Name">The file's description.</param>
/// <param name="GroupingCode">The tax authority's grouping code where the file maps the account (SAF-T).</param>
public sealed record LedgerAccount(string Id, string? Name, string? GroupingCode);
