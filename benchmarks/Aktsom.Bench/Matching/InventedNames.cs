using Aktsom.Risk.Matching;

namespace Aktsom.Bench.Matching;

/// <summary>Invented company names, and the same names as another ledger might write them. The same seed gives the same names.</summary>
internal sealed class InventedNames(int seed)
{
    private static readonly string[] Starts =
    [
        "br",
        "k",
        "st",
        "v",
        "gr",
        "fl",
        "m",
        "n",
        "t",
        "sk",
        "h",
        "l",
        "tr",
        "d",
        "s",
        "b",
        "r",
        "p",
        "f",
        "j",
    ];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ø", "å", "ei", "au", "y"];
    private static readonly string[] Ends =
    [
        "nd",
        "rk",
        "ll",
        "n",
        "r",
        "st",
        "vik",
        "dal",
        "s",
        "m",
        "k",
        "lund",
        "sen",
        "mo",
        "x",
        "ta",
        "ri",
        "no",
        "la",
    ];
    private static readonly string[] Trades =
    [
        "Tekstil",
        "Bygg",
        "Transport",
        "Seafood",
        "Garments",
        "Trading",
        "Engineering",
        "Elektro",
        "Foods",
        "Industrier",
        "Consulting",
        "Plast",
        "Møbler",
        "Services",
        "Manufacturing",
        "Renhold",
        "Logistikk",
        "Maskin",
        "Papir",
        "Energi",
    ];

    private static readonly string[] Forms =
    [
        "AS",
        "ASA",
        "AB",
        "Oy",
        "GmbH",
        "Ltd",
        "Co., Ltd",
        "S.p.A.",
        "Sp. z o.o.",
        "LLC",
        "ANS",
        "Pvt. Ltd.",
        "",
    ];

    private readonly Random random = new(seed);

    public Party Party(int id) =>
        new($"n{id}", $"{Proper()} {(random.Next(3) == 0 ? Proper() + " " : "")}{Pick(Trades)} {Pick(Forms)}".TrimEnd());

    /// <summary>The party as another might write it: a slip, another legal form, capitals, words turned round, or a word more.</summary>
    public Party Variant(Party party, int id)
    {
        var words = party.Name.Split(' ').ToList();
        var name = random.Next(5) switch
        {
            0 => Slip(party.Name),
            1 => $"{words[0]} {string.Join(' ', words.Skip(1).Where(w => !Forms.Contains(w, StringComparer.Ordinal)))}",
            2 => party.Name.ToUpperInvariant().Replace("Ø", "OE", StringComparison.Ordinal).Replace("Å", "AA", StringComparison.Ordinal),
            3 => $"{Slip(words[0])} {string.Join(' ', words.Skip(1))}",
            _ => $"{words[0]} {Pick(["Norge", "International", "Group"])} {string.Join(' ', words.Skip(1))}",
        };
        return new Party($"q{id}", name);
    }

    private string Proper()
    {
        var word = Syllable() + Syllable() + (random.Next(2) == 0 ? Syllable() : "");
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Syllable() => Pick(Starts) + Pick(Middles) + (random.Next(2) == 0 ? Pick(Ends) : "");

    private string Slip(string text)
    {
        var at = random.Next(1, Math.Max(2, Math.Min(text.Length, 8) - 1));
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, Pick(Middles)),
            _ => text[..at] + Pick(Middles)[..1] + text[(at + 1)..],
        };
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
