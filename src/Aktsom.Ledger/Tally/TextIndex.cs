namespace Aktsom.Ledger.Tally;

/// <summary>Numbers of texts that occur again and again, found without making a string. Nearly all keys of a ledger are short: those are looked up as one number.</summary>
internal sealed class TextIndex
{
    private const int Short = 8;
    private readonly Dictionary<ulong, int> _short = [];
    private readonly Dictionary<string, int> _long = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextIndex() => _bySpan = _long.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryGet(ReadOnlySpan<char> text, out int number) =>
        Pack(text) is var packed and not 0 ? _short.TryGetValue(packed, out number) : _bySpan.TryGetValue(text, out number);

    public void Add(string text, int number)
    {
        if (Pack(text) is var packed and not 0)
        {
            _short.Add(packed, number);
        }
        else
        {
            _long.Add(text, number);
        }
    }

    /// <summary>A byte for each character; 0 where the text is too long or has characters outside Latin-1.</summary>
    private static ulong Pack(ReadOnlySpan<char> text)
    {
        if (text.Length > Short)
        {
            return 0;
        }

        ulong packed = 0;
        foreach (var c in text)
        {
            if (c is '\0' or > '\u00ff')
            {
                return 0;
            }

            packed = (packed << 8) | c;
        }

        return packed;
    }
}
