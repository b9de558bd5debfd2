using System.Collections.Frozen;

namespace Aktsom.Ledger.Tables;

/// <summary>Words in cells that change what a row means.</summary>
internal static class RowWords
{
    private static readonly FrozenSet<string> Private = Set(
        "privat|privatperson|privat person|private|private person|person|enkeltperson|individual|natural person|fysisk person"
    );
    private static readonly FrozenSet<string> Yes = Set("ja|yes|true|sann|x|1|j|y");
    private static readonly string[] CreditNotes = ["kreditnota", "kreditering", "credit note", "credit memo", "creditnote", "kredit nota"];
    private static readonly string[] Payments =
    [
        "betaling",
        "utbetaling",
        "innbetaling",
        "remittering",
        "payment",
        "bank",
        "oppgjør",
        "oppgjer",
    ];
    private static readonly FrozenSet<string> Totals = Set(
        "sum|total|totalt|totalsum|i alt|grand total|subtotal|delsum|sum total|sum totalt|totaler|totals|sum i alt|samlet|samla"
    );

    /// <summary>Whether the cell itself says "private person".</summary>
    public static bool IsPrivate(string text) => Private.Contains(text);

    /// <summary>Whether the cell marks a row as private, in a column whose header asks (<c>Privatperson: ja</c>) or whose values name kinds.</summary>
    public static bool MarksPrivate(string text, string header) =>
        Private.Contains(text) || (Yes.Contains(text) && header.Contains("priv", StringComparison.OrdinalIgnoreCase));

    public static bool IsCreditNote(string text) => Array.Exists(CreditNotes, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    public static bool IsPayment(string text) => Array.Exists(Payments, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    public static bool IsTotal(string text) => Totals.Contains(text.TrimEnd(':', ' ', '.'));

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
