namespace Aktsom.Ledger.Tally;

/// <summary>Texts that occur again and again, kept once and known by a number.</summary>
internal sealed class Interned
{
    private readonly List<string> _texts = [];
    private readonly TextIndex _index = new();

    public int Count => _texts.Count;

    public string this[int index] => _texts[index];

    /// <summary>The text of an index; null for −1.</summary>
    public string? Text(int index) => index < 0 ? null : _texts[index];

    public int IndexOf(ReadOnlySpan<char> text)
    {
        if (!_index.TryGet(text, out var index))
        {
            index = _texts.Count;
            var kept = text.ToString();
            _texts.Add(kept);
            _index.Add(kept, index);
        }

        return index;
    }
}
