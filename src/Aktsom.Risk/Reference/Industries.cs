using System.Collections.Frozen;

namespace Aktsom.Risk.Reference;

/// <summary>The industry standards SN2007 and SN2025, and what people write in a sector field.</summary>
public sealed class Industries
{
    private static readonly Lazy<Industries> TheShipped = new(() => new Industries());
    private readonly FrozenDictionary<(string Version, string Code), Industry> _byCode;
    private readonly FrozenDictionary<string, string> _byWord;

    private Industries()
    {
        _byCode = Read().ToFrozenDictionary(industry => (industry.Version, industry.Code));
        _byWord = DataFile
            .Rows("industry-words.csv")
            .SelectMany(row => row.List("words").Select(word => (Key: NameKey.Of(word), Code: row["code"])))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Code, StringComparer.Ordinal);
    }

    /// <summary>The shipped standards.</summary>
    public static Industries Shipped => TheShipped.Value;

    /// <summary>Every code of both versions.</summary>
    public IEnumerable<Industry> All => _byCode.Values;

    /// <summary>
    /// The industry of a code as registers and people write it: <c>46.421</c>, <c>46421</c>, <c>G46.42</c>. A code longer than the standard knows gives its
    /// nearest parent. Null when nothing fits.
    /// </summary>
    /// <param name="written">The code.</param>
    /// <param name="version">SN2007 or SN2025 when known; otherwise SN2025 is tried first, then SN2007.</param>
    public Industry? Find(string? written, string? version = null)
    {
        var code = Normal(written);
        if (code.Length == 0)
        {
            return null;
        }

        var versions = version is null ? new[] { Industry.Sn2025, Industry.Sn2007 } : [version];
        return versions.Select(v => _byCode.GetValueOrDefault((v, code))).FirstOrDefault(found => found is not null)
            ?? versions.Select(v => Nearest(v, code)).FirstOrDefault(found => found is not null);
    }

    /// <summary>
    /// The industry of a sector field: a code, or a word such as «Apparel», «Renhold», «Byggevirksomhet». Several with | or ; between: the first that is
    /// recognised. Null when the text is not recognised; nothing is guessed from parts of words.
    /// </summary>
    public Industry? Resolve(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        return Find(written)
            ?? Word(written)
            ?? written.Split('|', ';').Select(part => Find(part) ?? Word(part)).FirstOrDefault(found => found is not null);
    }

    private Industry? Word(string written) => _byWord.TryGetValue(NameKey.Of(written), out var code) ? Find(code) : null;

    private Industry? Nearest(string version, string code)
    {
        for (var length = code.Length - 1; length >= 2; length--)
        {
            if (_byCode.TryGetValue((version, code[..length].TrimEnd('.')), out var parent))
            {
                return parent;
            }
        }

        return null;
    }

    /// <summary>Two digits, full stop, up to three digits; or one letter for a section. Anything else is not a code.</summary>
    private static string Normal(string? written)
    {
        var text = (written ?? "").Trim();
        if (text is [var section] && char.IsAsciiLetterUpper(section))
        {
            return text;
        }

        var digits = text.Length > 2 && char.IsAsciiLetterUpper(text[0]) ? text[1..] : text;
        var bare = digits.Replace(".", "", StringComparison.Ordinal);
        if (bare.Length is < 2 or > 5 || !bare.All(char.IsAsciiDigit))
        {
            return "";
        }

        return bare.Length == 2 ? bare : $"{bare[..2]}.{bare[2..]}";
    }

    private static IEnumerable<Industry> Read()
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("nace.csv"))
        {
            var (version, code) = (row["version"], row["code"]);
            if (row["section"].Length > 0)
            {
                sections[version + code] = row["section"];
            }

            var section = code.Length == 1 ? code : sections[version + code[..2]];
            yield return new Industry(version, code, section, new LocalizedText(row["name_nb"], "", EnglishOf(row)));
        }
    }

    private static string EnglishOf(DataRow row)
    {
        var name = row["name_en"];
        var shouted = name.Length > 1 && !name.Any(char.IsLower);
        return shouted ? name[..1] + name[1..].ToLowerInvariant() : name;
    }
}
