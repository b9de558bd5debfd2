namespace Aktsom.Ledger.Tally;

/// <summary>
/// Suppliers and their running sums. Single purchases are never kept: memory follows the number of suppliers, months and accounts,
/// not the number of bookings.
/// </summary>
internal sealed class SupplierBook
{
    private readonly List<SupplierDraft> _suppliers = [];
    private readonly TextIndex _byKey = new();

    public Interned Accounts { get; } = new();
    public Interned Currencies { get; } = new();
    public IReadOnlyList<SupplierDraft> Suppliers => _suppliers;

    /// <summary>The accounts that anything was bought on.</summary>
    public IEnumerable<int> AccountsUsed =>
        _suppliers.SelectMany(s => s.Sums.All.Select(sum => sum.Key.Account)).Where(a => a >= 0).Distinct();

    public SupplierDraft this[int supplier] => _suppliers[supplier];

    /// <summary>The supplier's index; a new one is made when the key is new.</summary>
    public int IndexOf(ReadOnlySpan<char> key, out bool isNew)
    {
        isNew = !_byKey.TryGet(key, out var index);
        if (isNew)
        {
            index = _suppliers.Count;
            var text = key.ToString();
            _suppliers.Add(new SupplierDraft { Key = text });
            _byKey.Add(text, index);
        }

        return index;
    }

    public bool Knows(string key) => _byKey.TryGet(key, out _);
}
