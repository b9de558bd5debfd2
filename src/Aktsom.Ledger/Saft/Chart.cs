using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>The file's chart of accounts, by the index that the book gives each account.</summary>
internal sealed class Chart(Interned accounts)
{
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _payables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _banks = new(StringComparer.Ordinal);

    public void Describe(string id, string? description, string? standardId, string? category, string? code)
    {
        var index = accounts.IndexOf(id);
        Reach(index);
        _entries[index] = new Entry(AccountKinds.Of(id, description, standardId, category, code), description, code);
    }

    /// <summary>The suppliers' master data names this account as the one they are gathered on.</summary>
    public void MarkPayable(string id) => _payables.Add(id);

    /// <summary>The header names this account for one of the organisation's bank accounts.</summary>
    public void MarkBank(string id) => _banks.Add(id);

    /// <summary>To be called between master files and entries, when all marks are known.</summary>
    public void Settle()
    {
        Reach(accounts.Count - 1);
        for (var i = 0; i < _entries.Count; i++)
        {
            _entries[i] = Marked(accounts[i], _entries[i]);
        }
    }

    public AccountKind KindOf(int account)
    {
        Reach(account);
        return _entries[account].Kind;
    }

    public IReadOnlyList<LedgerAccount> Used(IEnumerable<int> used) =>
        [
            .. used.Select(i => new LedgerAccount(accounts[i], _entries[i].Description, _entries[i].Code))
                .OrderBy(a => a.Id, StringComparer.Ordinal),
        ];

    private void Reach(int index)
    {
        while (_entries.Count <= index)
        {
            var id = accounts[_entries.Count];
            _entries.Add(Marked(id, new Entry(AccountKinds.Of(id, null, null, null, null), null, null)));
        }
    }

    private Entry Marked(string id, Entry entry) =>
        _payables.Contains(id) ? entry with { Kind = AccountKind.Payable }
        : _banks.Contains(id) ? entry with { Kind = AccountKind.Money }
        : entry;

    private readonly record struct Entry(AccountKind Kind, string? Description, string? Code);
}
