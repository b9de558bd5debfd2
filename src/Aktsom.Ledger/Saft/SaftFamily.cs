namespace Aktsom.Ledger.Saft;

/// <summary>
/// Tells the Norwegian SAF-T Financial from its relatives by the root's namespace. Namespaces seen in the wild:
/// <c>urn:StandardAuditFile-Taxation-Financial:NO</c>, <c>urn:StandardAuditFile-Taxation-CashRegister:NO</c>,
/// <c>urn:OECD:StandardAuditFile-Tax:PT_1.04_01</c>, <c>urn:StandardAuditFile-Taxation:RO_2.48</c>.
/// </summary>
internal static class SaftFamily
{
    private const string Financial = "Financial";
    private const string Marker = "StandardAuditFile";

    // Roots of national formats that are SAF-T by law but not by name.
    private static readonly Dictionary<string, string> OtherRoots = new(StringComparer.OrdinalIgnoreCase) { ["JPK"] = "PL" };

    public static bool IsRoot(string root, string space) =>
        root.Equals("AuditFile", StringComparison.OrdinalIgnoreCase)
        || OtherRoots.ContainsKey(root)
        || space.Contains(Marker, StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses by name what the namespace already tells. True when the namespace is the Norwegian one; false when it says nothing.</summary>
    public static bool Admit(string root, string space)
    {
        if (OtherRoots.TryGetValue(root, out var country))
        {
            throw new LedgerException(LedgerFault.SaftOfOtherCountry, country);
        }

        var (kind, where) = Parts(space);
        if (where is not (null or "NO"))
        {
            throw new LedgerException(LedgerFault.SaftOfOtherCountry, where);
        }

        if (kind is not null && !kind.Equals(Financial, StringComparison.OrdinalIgnoreCase))
        {
            throw new LedgerException(LedgerFault.OtherKindOfSaft, Spaced(kind));
        }

        return where is not null && kind is not null;
    }

    /// <summary>Refuses by the country that the header names.</summary>
    public static void AdmitCountry(string? country)
    {
        if (country is not (null or "NO" or "NOR") && !country.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            throw new LedgerException(LedgerFault.SaftOfOtherCountry, country.ToUpperInvariant());
        }
    }

    private static (string? Kind, string? Country) Parts(string space)
    {
        var at = space.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return (null, null);
        }

        var rest = space[(at + Marker.Length)..];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var front = colon < 0 ? rest : rest[..colon];
        var back = colon < 0 ? "" : rest[(colon + 1)..];
        var dash = front.LastIndexOf('-');
        var kind = dash > 0 ? front[(dash + 1)..] : null;
        var country =
            back.Length >= 2 && back[..2].All(char.IsAsciiLetter) && (back.Length == 2 || !char.IsAsciiLetter(back[2])) ? back[..2] : null;
        return (string.IsNullOrEmpty(kind) ? null : kind, country?.ToUpperInvariant());
    }

    /// <summary>CashRegister → Cash Register.</summary>
    private static string Spaced(string kind) => string.Concat(kind.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : $"{c}"));
}
