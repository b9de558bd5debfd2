using System.Runtime.InteropServices;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>
/// One transaction while it is being read. Lines on suppliers are kept; all other lines only as a sum per account and side, so a
/// transaction of any size stays small.
/// </summary>
internal sealed class Voucher
{
    private const int FewAccounts = 16;
    private readonly Dictionary<int, int> _counterIndex = [];
    private readonly List<SupplierLine> _perhapsOwn = [];

    public long Line { get; private set; }
    public int Period { get; set; }
    public int PeriodYear { get; set; }
    public DateOnly? Date { get; set; }
    public JournalWords Journal { get; } = new();

    /// <summary>Whether it, or its journal, calls itself an opening balance.</summary>
    public bool SaysOpening => VoucherWords.SayOpening(Words.Text) || Journal.SaysOpening;

    /// <summary>Whether it, or its journal, calls itself a credit note.</summary>
    public bool SaysCreditNote => VoucherWords.SayCreditNote(Words.Text) || Journal.SaysCreditNote;
    public WordBuffer Words { get; } = new();

    /// <summary>Why the transaction cannot be used; null while it can.</summary>
    public RejectedRow? Broken { get; set; }

    /// <summary>Whether any line names a supplier.</summary>
    public bool TouchesSupplier { get; set; }
    public List<SupplierLine> Suppliers { get; } = [];
    public List<CounterSum> Counters { get; } = [];
    public List<TaxHint> TaxHints { get; } = [];

    public void Start(long line)
    {
        Line = line;
        (Period, PeriodYear) = (-1, 0);
        Date = null;
        Words.Clear();
        Broken = null;
        TouchesSupplier = false;
        _perhapsOwn.Clear();
        Suppliers.Clear();
        Counters.Clear();
        _counterIndex.Clear();
        TaxHints.Clear();
    }

    /// <param name="account">The account's index.</param>
    /// <param name="signed">Debit positive, credit negative.</param>
    public void AddCounter(int account, long signed)
    {
        var at = IndexOf(account);
        if (at < 0)
        {
            at = Counters.Count;
            Counters.Add(new CounterSum(account, 0, 0));
            Index(at);
        }

        var sum = Counters[at];
        Counters[at] = signed >= 0 ? sum with { Debit = sum.Debit + signed } : sum with { Credit = sum.Credit - signed };
    }

    /// <summary>
    /// A line that names a supplier on an account not known to be a payable. Some systems name the supplier on every line of its
    /// transaction: then the payable's line is the supplier's own and this is a counter line.
    /// </summary>
    public void AddPerhapsOwn(SupplierLine line) => _perhapsOwn.Add(line);

    /// <summary>To be called when all lines are read.</summary>
    public void Settle()
    {
        var certain = Suppliers.Count;
        foreach (var line in _perhapsOwn)
        {
            if (Suppliers.FindIndex(0, certain, s => s.Supplier == line.Supplier) >= 0)
            {
                AddCounter(line.Account, -line.Signed);
            }
            else
            {
                Suppliers.Add(line);
            }
        }
    }

    /// <summary>Nearly all transactions touch a handful of accounts, where looking along the list is quickest.</summary>
    private int IndexOf(int account)
    {
        if (Counters.Count > FewAccounts)
        {
            return _counterIndex.GetValueOrDefault(account, -1);
        }

        for (var i = 0; i < Counters.Count; i++)
        {
            if (Counters[i].Account == account)
            {
                return i;
            }
        }

        return -1;
    }

    private void Index(int added)
    {
        for (var i = added == FewAccounts ? 0 : added; added >= FewAccounts && i <= added; i++)
        {
            _counterIndex[Counters[i].Account] = i;
        }
    }

    public void AddTaxHint(TaxHint hint)
    {
        if (TaxHints.Count < 8 && !TaxHints.Contains(hint))
        {
            TaxHints.Add(hint);
        }
    }
}

/// <summary>A line on a supplier.</summary>
/// <param name="Supplier">The supplier's index in the book.</param>
/// <param name="Account">The payable account's index.</param>
/// <param name="Signed">Credit positive, debit negative, in the ledger's currency.</param>
/// <param name="Reference">Hash of the invoice's number; 0 where none is given.</param>
/// <param name="Currency">The foreign currency's index; −1 where none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SupplierLine(int Supplier, int Account, long Signed, int Reference, int Currency);

/// <summary>What a transaction books on one account that is not a supplier's; both sides as positive amounts.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CounterSum(int Account, long Debit, long Credit);
