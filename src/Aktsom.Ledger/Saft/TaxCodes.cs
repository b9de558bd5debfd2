namespace Aktsom.Ledger.Saft;

/// <summary>
/// What VAT codes hint about where a supplier is. Source: the tax authority's list of standard tax codes for SAF-T (Standard_Tax_Codes).
/// A forwarder's invoice can carry import codes, so this is never more than a hint.
/// </summary>
internal sealed class TaxCodes
{
    private readonly Dictionary<string, string> _standard = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <summary>One row of the file's own tax table.</summary>
    public void Add(string code, string? standard)
    {
        _listed.Add(code);
        if (standard is not null)
        {
            _standard[code] = standard;
        }
    }

    /// <summary>The standard code and where it points: "" abroad, "NO" home; null where it says nothing.</summary>
    public (string Code, string Where)? Hint(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty)
        {
            return null;
        }

        if (_standard.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var standard))
        {
            return Points(standard);
        }

        // A listed code without a mapping is the system's own; an unlisted one is most likely the standard code itself.
        return _listed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(code) ? null : Points(code.ToString());
    }

    private static (string, string)? Points(string standard) =>
        standard switch
        {
            "14" or "15" or "20" or "21" or "22" or "81" or "82" or "83" or "84" or "85" => (standard, ""),
            "86" or "87" or "88" or "89" => (standard, ""),
            "1" or "11" or "12" or "13" => (standard, "NO"),
            _ => null,
        };
}
