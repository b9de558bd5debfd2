namespace Aktsom.Risk.Matching;

/// <summary>A party read once, so that it can be compared many times.</summary>
internal sealed class PreparedParty
{
    private PreparedParty(Party party, PreparedName name)
    {
        Party = party;
        Name = name;
        Address = PreparedAddress.Read(party.Address);
        Country = CountryCode.Of(party.Country);
        Identifiers = [.. party.Numbers.Select(Identifier).Where(n => n.Length > 3).Distinct(StringComparer.Ordinal)];
    }

    public Party Party { get; }

    public PreparedName Name { get; }

    public PreparedAddress? Address { get; }

    public string? Country { get; }

    /// <summary>Organisation numbers and the like: letters and digits, without Norwegian NO and MVA.</summary>
    public IReadOnlyList<string> Identifiers { get; }

    /// <param name="party">The party.</param>
    /// <param name="rarity">How much a word tells in the lists at hand, 0…1; null when nothing is known.</param>
    public static PreparedParty Read(Party party, Func<string, double>? rarity = null) => new(party, NameReader.Read(party.Name, rarity));

    private static string Identifier(string number)
    {
        var plain = string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var norwegian = plain.StartsWith("NO", StringComparison.Ordinal) ? plain[2..] : plain;
        return norwegian.EndsWith("MVA", StringComparison.Ordinal) ? norwegian[..^3] : norwegian;
    }
}
