using System.Globalization;

namespace Aktsom.Ledger;

/// <summary>How a ledger should be read. Everything is optional.</summary>
public sealed record LedgerOptions
{
    /// <summary>Columns and formats that a person has looked at; null lets the reader propose. Tables only.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>Values put right by hand since the last reading. Tables only.</summary>
    public IReadOnlyList<CellCorrection> Corrections { get; init; } = [];

    /// <summary>
    /// The period asked for. Tables: rows dated outside are rejected, and amounts without a date fall in the year of its last day.
    /// SAF-T and EHF state their own.
    /// </summary>
    public LedgerPeriod? Period { get; init; }

    /// <summary>The currency of amounts that state none. Tables only.</summary>
    public string DefaultCurrency { get; init; } = "NOK";

    /// <summary>Turns a country in words into ISO 3166-1 alpha-2, or null when unknown. Two-letter codes never come here.</summary>
    public Func<string, string?>? CountryResolver { get; init; }

    /// <summary>The language of names the reader has to make up (columns without a header).</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("nb");
}

/// <summary>A value put right by hand.</summary>
/// <param name="Line">1-based line as in <see cref="RejectedRow.Line"/>.</param>
/// <param name="ColumnIndex">0-based column as in <see cref="RejectedRow.ColumnIndex"/>.</param>
/// <param name="Value">The new text.</param>
public sealed record CellCorrection(long Line, int ColumnIndex, string Value);
