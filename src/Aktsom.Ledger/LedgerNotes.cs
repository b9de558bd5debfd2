namespace Aktsom.Ledger;

/// <summary>Why a row was not read. Stable codes; the sentences are in the resources.</summary>
public enum RejectReason
{
    /// <summary>No name, number or known key. Argument: the amount, if any.</summary>
    NameMissing,

    /// <summary>Not a number. Argument: the text.</summary>
    AmountUnreadable,

    /// <summary>The amount is in a foreign currency only and cannot be put in the ledger's. Argument: the currency.</summary>
    AmountNotInLedgerCurrency,

    /// <summary>The day does not exist or cannot be read. Argument: the text.</summary>
    DateUnreadable,

    /// <summary>The day lies outside the period asked for. Arguments: the day, from, to.</summary>
    OutsidePeriod,

    /// <summary>No such currency. Arguments: the text, the nearest code or empty.</summary>
    CurrencyUnknown,

    /// <summary>More cells than columns. Arguments: cells, columns.</summary>
    TooManyCells,

    /// <summary>A sum line, not a supplier. Argument: its label.</summary>
    TotalRow,

    /// <summary>A value is longer than any real one. Argument: the element or column.</summary>
    ValueTooLong,

    /// <summary>The same invoice stands in the file already. Arguments: its number, where.</summary>
    DuplicateInvoice,

    /// <summary>Another kind of document among the invoices. Argument: what it is.</summary>
    NotAnInvoice,

    /// <summary>A file among the invoices that cannot be read. Argument: why.</summary>
    FileUnreadable,

    /// <summary>A supplier without an identifier.</summary>
    KeyMissing,
}

/// <summary>One row that could not be read.</summary>
/// <param name="Line">1-based line (tables: row) in the file.</param>
/// <param name="Reason">Stable code.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record RejectedRow(long Line, RejectReason Reason, IReadOnlyList<object> Arguments)
{
    /// <summary>The file in a folder or zip.</summary>
    public string? File { get; init; }

    /// <summary>The column's header (tables) or the element's name (XML).</summary>
    public string? Column { get; init; }

    /// <summary>The column's 0-based index (tables), for <see cref="CellCorrection"/>.</summary>
    public int? ColumnIndex { get; init; }

    /// <summary>What stands there.</summary>
    public string? Value { get; init; }
}

/// <summary>A private person, kept out of the suppliers. Carries neither name nor national identity number.</summary>
/// <param name="Line">Where in the file.</param>
/// <param name="Key">The ledger's own supplier number, unless that itself is an identity number.</param>
/// <param name="Purchases">The purchases left out, in the ledger's currency.</param>
public sealed record SetAsideRow(long Line, string? Key, decimal Purchases);

/// <summary>What a warning is about. Stable codes; the sentences are in the resources.</summary>
public enum WarningCode
{
    /// <summary>The check digit does not hold. Arguments: number, name.</summary>
    OrgNumberCheckDigit,

    /// <summary>One number under two names. Arguments: number, name, other name.</summary>
    SameNumberTwoNames,

    /// <summary>A version newer than those known. Argument: version.</summary>
    LaterVersion,

    /// <summary>A version that is not of the known ones. Argument: version.</summary>
    UnknownVersion,

    /// <summary>Bookings dated outside the stated period are counted in the period they were booked in. Arguments: count, first day, last day.</summary>
    DatesOutsidePeriod,

    /// <summary>The file states no period; first and last day are used.</summary>
    PeriodNotStated,

    /// <summary>Bookings on supplier accounts without a supplier. Arguments: count, amount.</summary>
    PurchasesWithoutSupplier,

    /// <summary>Bookings on a supplier that the supplier list lacks. Argument: its key.</summary>
    SupplierNotListed,

    /// <summary>The file's own control totals differ from its lines. Arguments: stated, found.</summary>
    TotalsDiffer,

    /// <summary>The number of transactions differs from the stated one. Arguments: stated, found.</summary>
    CountDiffers,

    /// <summary>Several currencies; others than the ledger's are listed apart. Arguments: currency, suppliers, amount.</summary>
    OtherCurrency,

    /// <summary>No currency is stated; this one is assumed. Argument: currency.</summary>
    CurrencyAssumed,

    /// <summary>Private persons were set aside. Arguments: count, amount.</summary>
    PrivatePersonsSetAside,

    /// <summary>A header occurs twice; the first is used. Argument: header.</summary>
    DuplicateColumn,

    /// <summary>The amounts do not show which sign is the decimal one. Argument: the sign used.</summary>
    DecimalSignAmbiguous,

    /// <summary>The dates do not show whether the day or the month comes first; the day is assumed.</summary>
    DayMonthAmbiguous,

    /// <summary>Most amounts are negative and were turned: the list shows purchases as credits.</summary>
    SignsTurned,

    /// <summary>Letters look as if the text was saved with the wrong encoding. Argument: an example.</summary>
    LettersGarbled,

    /// <summary>Two countries stand in one supplier's addresses. Arguments: name, countries.</summary>
    TwoCountries,

    /// <summary>A country that is not known. Arguments: text, number of suppliers.</summary>
    CountryUnknown,

    /// <summary>Several buyers among the invoices. Argument: count.</summary>
    SeveralBuyers,

    /// <summary>The namespace is missing; read as SAF-T Financial of Norway.</summary>
    NamespaceMissing,

    /// <summary>Sheets that were not read. Arguments: the sheet read, the others.</summary>
    OtherSheets,

    /// <summary>No column with amounts: suppliers only.</summary>
    NoAmounts,

    /// <summary>Cells that look like formulas are kept as text. Argument: count.</summary>
    FormulaCells,

    /// <summary>Rows that repeat a supplier already listed, in a list without amounts. Argument: count.</summary>
    RowsRepeated,

    /// <summary>More warnings of one kind than are listed. Arguments: how many more, the last of them.</summary>
    More,
}

/// <summary>Something a person should look at.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Line">Where in the file; 0 where it concerns the whole.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record LedgerWarning(WarningCode Code, long Line, IReadOnlyList<object> Arguments)
{
    /// <summary>The file in a folder or zip.</summary>
    public string? File { get; init; }
}
