namespace Aktsom.Risk.Matching;

/// <summary>An address read once: words brought to one spelling, numbers apart.</summary>
internal sealed class PreparedAddress
{
    /// <summary>Words for kinds of place (street, zone, floor), their abbreviations, and small words: common to most addresses.</summary>
    private static readonly HashSet<string> Kinds = WordFile
        .Rows("address-words.tsv")
        .SelectMany(row => row.Values)
        .SelectMany(RawToken.Split)
        .Select(token => token.Text)
        .ToHashSet(StringComparer.Ordinal);

    private PreparedAddress(IReadOnlyList<string> names, HashSet<string> numbers)
    {
        Names = names;
        Numbers = numbers;
        Grams = GramsOf(string.Concat(names));
    }

    /// <summary>Words that name something: street, village, district.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>House numbers, postcodes, plots.</summary>
    public HashSet<string> Numbers { get; }

    /// <summary>Three letters in a row, across the words: alike however the words are parted.</summary>
    public HashSet<string> Grams { get; }

    /// <summary>Reads an address; null when it says nothing.</summary>
    public static PreparedAddress? Read(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var names = new List<string>();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in RawToken.Split(address))
        {
            if (token.IsNumber)
            {
                numbers.Add(token.Text.TrimStart('0'));
            }
            else if (!Kinds.Contains(token.Text) && WordLists.Place(token.Text) is not { Length: 2 })
            {
                names.Add(token.Text);
            }
        }

        return names.Count + numbers.Count > 0 ? new(names, numbers) : null;
    }

    /// <summary>The same words and numbers, whatever their order.</summary>
    public bool SameAs(PreparedAddress other) =>
        Numbers.SetEquals(other.Numbers)
        && Names.Order(StringComparer.Ordinal).SequenceEqual(other.Names.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static HashSet<string> GramsOf(string text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 3 <= text.Length; i++)
        {
            grams.Add(text.Substring(i, 3));
        }

        return grams;
    }
}
