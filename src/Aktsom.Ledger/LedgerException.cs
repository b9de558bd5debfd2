namespace Aktsom.Ledger;

/// <summary>Why a whole file could not be read. Stable codes; the sentences are in the resources.</summary>
public enum LedgerFault
{
    /// <summary>No bytes, or only white space.</summary>
    Empty,

    /// <summary>Not a kind of file we know.</summary>
    UnknownFormat,

    /// <summary>A kind of file we know by name but do not read. Argument: its name.</summary>
    OtherFormat,

    /// <summary>SAF-T of another country. Argument: the country's code or name.</summary>
    SaftOfOtherCountry,

    /// <summary>Another kind of SAF-T than Financial. Argument: the kind.</summary>
    OtherKindOfSaft,

    /// <summary>XML of another kind. Argument: the root element.</summary>
    OtherXml,

    /// <summary>Not well-formed XML. Arguments: line, column.</summary>
    XmlBroken,

    /// <summary>The file ends in the middle. Argument: line.</summary>
    Truncated,

    /// <summary>A document type or entity declaration: refused, since it can read other files or grow without bound.</summary>
    EntitiesRefused,

    /// <summary>The bytes do not fit the encoding that the file declares. Argument: encoding.</summary>
    WrongEncoding,

    /// <summary>Elements nested deeper than any real file.</summary>
    TooDeep,

    /// <summary>A zip that grows far beyond its size. Argument: entry.</summary>
    ZipBomb,

    /// <summary>More entries in the zip than allowed. Arguments: count, limit.</summary>
    ZipTooManyFiles,

    /// <summary>More bytes when unpacked than allowed. Arguments: megabytes, limit.</summary>
    ZipTooLarge,

    /// <summary>The zip cannot be opened.</summary>
    ZipBroken,

    /// <summary>No file in the zip or folder that can be read.</summary>
    NothingToRead,

    /// <summary>Several ledgers in one zip. Argument: count.</summary>
    SeveralLedgers,

    /// <summary>The workbook cannot be opened.</summary>
    WorkbookBroken,

    /// <summary>The workbook has a password.</summary>
    WorkbookProtected,

    /// <summary>A line longer than any real one. Arguments: line, limit in characters.</summary>
    LineTooLong,

    /// <summary>A quotation mark that is never closed. Argument: the line where it opens.</summary>
    QuoteNotClosed,

    /// <summary>No column holds the suppliers' names.</summary>
    NoNameColumn,

    /// <summary>A header but no rows.</summary>
    NoRows,

    /// <summary>A column of the remembered mapping is not in the file. Argument: header.</summary>
    ColumnMissing,

    /// <summary>More columns than any real table. Arguments: columns, limit.</summary>
    TooManyColumns,

    /// <summary>So many rows cannot be read that the file must be of another kind. Argument: count.</summary>
    TooManyRejected,

    /// <summary>The amounts add up to more than any real ledger.</summary>
    AmountsTooLarge,

    /// <summary>The file does not exist or may not be opened. Argument: path.</summary>
    NotFound,
}

/// <summary>A whole file that cannot be read; nothing of it may be used. The sentence for a person comes from <c>Describe(culture)</c>.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LedgerException(LedgerFault fault, params object[] arguments)
        : this(fault, null, arguments) { }

    /// <summary>Creates the exception with what caused it.</summary>
    public LedgerException(LedgerFault fault, Exception? inner, params object[] arguments)
        : base($"{fault} ({string.Join(", ", arguments)})", inner)
    {
        Fault = fault;
        Arguments = arguments;
    }

    /// <summary>Stable code.</summary>
    public LedgerFault Fault { get; }

    /// <summary>What the sentence names.</summary>
    public IReadOnlyList<object> Arguments { get; }

    /// <summary>The file in a folder or zip, or the file's name.</summary>
    public string? File { get; init; }

    /// <summary>How far a table was understood, so that a person can correct its columns.</summary>
    public TableReading? Table { get; init; }
}
