namespace Aktsom.Risk.Reference;

/// <summary>A code of the Norwegian industry standard (NACE).</summary>
/// <param name="Version">SN2007 (NACE Rev. 2) or SN2025 (NACE Rev. 2.1).</param>
/// <param name="Code">As printed: <c>G</c>, <c>46</c>, <c>46.4</c>, <c>46.42</c>, <c>46.421</c>.</param>
/// <param name="Section">The section's letter.</param>
/// <param name="Name">Bokmål from Statistics Norway, English from Eurostat; the fifth level has no English name and shows bokmål.</param>
public sealed record Industry(string Version, string Code, string Section, LocalizedText Name)
{
    /// <summary>The standard from 2009 to 2025.</summary>
    public const string Sn2007 = "SN2007";

    /// <summary>The standard from 1 September 2025.</summary>
    public const string Sn2025 = "SN2025";

    /// <summary>The first two digits; empty for a section.</summary>
    public string Division => Code.Length >= 2 ? Code[..2] : "";

    /// <summary>True when this industry makes, grows or digs out goods itself (sections A, B and C), so that its own country is their origin.</summary>
    public bool IsProducer => Section is "A" or "B" or "C";

    /// <summary>
    /// Whether this code lies under <paramref name="prefix"/>: a code, or a code of one version only, written <c>07:46.73</c> or <c>25:46.83</c>.
    /// </summary>
    public bool IsUnder(string prefix)
    {
        var colon = prefix.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && !Version.EndsWith(prefix[..colon], StringComparison.Ordinal))
        {
            return false;
        }

        return Code.StartsWith(prefix[(colon + 1)..], StringComparison.Ordinal);
    }
}
