using System.Xml;

namespace Aktsom.Ledger.Files;

/// <summary>
/// The parser asks for each element's name as many times as the file holds it. A ledger has some hundred names and millions of elements, so
/// the names met last are found by a few of their letters; only what is not among them goes through the hash table.
/// </summary>
internal sealed class QuickNames : NameTable
{
    private const int Slots = 1024;
    private readonly string?[] _met = new string?[Slots];

    public override string Add(char[] key, int start, int len)
    {
        if (len == 0 || (uint)start + (uint)len > (uint)key.Length)
        {
            return base.Add(key, start, len);
        }

        ref var met = ref _met[Slot(key[start], key[start + (len / 2)], key[start + len - 1], len)];
        return met is not null && key.AsSpan(start, len).SequenceEqual(met) ? met : met = base.Add(key, start, len);
    }

    private static int Slot(char first, char middle, char last, int length) =>
        ((first * 31) + (middle * 7) + (last * 3) + (length * 67)) & (Slots - 1);
}
