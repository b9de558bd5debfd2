using System.Runtime.InteropServices;

namespace Aktsom.Ledger.Tally;

/// <summary>
/// Suppliers and their running sums. Single purchases are never kept: memory follows the number of suppliers, months and accounts,
/// not the number of bookings.
/// </summary>
internal sealed class SupplierBook
{
    private readonly List<SupplierDraft> _suppliers = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<SumKey, RunningSum> _sums = [];

    public Interned Accounts { get; } = new();
    public Interned Currencies { get; } = new();
    public IReadOnlyList<SupplierDraft> Suppliers => _suppliers;
    public IReadOnlyDictionary<SumKey, RunningSum> Sums => _sums;

    public SupplierDraft this[int supplier] => _suppliers[supplier];

    /// <summary>The supplier's index; a new one is made when the key is new.</summary>
    public int IndexOf(ReadOnlySpan<char> key, out bool isNew)
    {
        var lookup = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        isNew = !lookup.TryGetValue(key, out var index);
        if (isNew)
        {
            index = _suppliers.Count;
            var text = key.ToString();
            _suppliers.Add(new SupplierDraft { Key = text });
            _byKey.Add(text, index);
        }

        return index;
    }

    public bool Knows(string key) => _byKey.ContainsKey(key);

    public void Add(SumKey key, in RunningSum more)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out var known);
        sum = known ? sum.Plus(more) : more;
    }
}

/// <summary>What a sum is kept by. Year and month are 0 and the indices −1 where unknown.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SumKey(int Supplier, int Account, short Year, byte Month, short Currency)
{
    public override int GetHashCode() => HashCode.Combine(Supplier, Account, (Year << 8) | Month, Currency);
}

/// <summary>A sum while its file is being read.</summary>
internal readonly record struct RunningSum(decimal Amount, decimal? WithoutVat, int Invoices, int CreditNotes, decimal Largest)
{
    public RunningSum Plus(in RunningSum more) =>
        new(
            Amount + more.Amount,
            WithoutVat + more.WithoutVat,
            Invoices + more.Invoices,
            CreditNotes + more.CreditNotes,
            Math.Max(Largest, more.Largest)
        );
}

/// <summary>Texts that occur again and again, kept once and known by a number.</summary>
internal sealed class Interned
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public int Count => _texts.Count;

    public string this[int index] => _texts[index];

    /// <summary>The text of an index; null for −1.</summary>
    public string? Text(int index) => index < 0 ? null : _texts[index];

    public int IndexOf(ReadOnlySpan<char> text)
    {
        var lookup = _index.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var index))
        {
            index = _texts.Count;
            var kept = text.ToString();
            _texts.Add(kept);
            _index.Add(kept, index);
        }

        return index;
    }
}
