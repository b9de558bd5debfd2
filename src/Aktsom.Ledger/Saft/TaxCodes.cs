namespace Aktsom.Ledger.Saft;

/// <summary>
/// What VAT codes hint about where a supplier is. Source: the tax authority's list of standard tax codes for SAF-T (Standard_Tax_Codes).
/// A forwarder's invoice can carry import codes, so this is never more than a hint.
/// </summary>
internal sealed class TaxCodes
{
    private readonly Dictionary<string, TaxHint?> _hints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaxHint?>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TaxCodes() => _bySpan = _hints.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One row of the file's own tax table. A code without a mapping is the system's own and says nothing.</summary>
    public void Add(string code, string? standard) => _hints[code] = Points(standard);

    /// <summary>What the code hints at; null where it says nothing. A code that the table lacks is most likely the standard code itself.</summary>
    public TaxHint? Hint(ReadOnlySpan<char> code)
    {
        if (!_bySpan.TryGetValue(code, out var hint))
        {
            var text = code.ToString();
            hint = Points(text);
            _hints.Add(text, hint);
        }

        return hint;
    }

    private static TaxHint? Points(string? standard) =>
        standard switch
        {
            "14" or "15" or "20" or "21" or "22" or "81" or "82" or "83" or "84" or "85" => new TaxHint(standard, null),
            "86" or "87" or "88" or "89" => new TaxHint(standard, null),
            "1" or "11" or "12" or "13" => new TaxHint(standard, "NO"),
            _ => null,
        };
}

/// <summary>Where a standard VAT code points: a country, or null for abroad.</summary>
internal sealed record TaxHint(string Code, string? Country);
