using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>The file's own totals against its lines: a difference means that the file is not whole, or was edited.</summary>
internal sealed class ControlTotals
{
    private long _debit;
    private long _credit;

    public long? StatedDebit { get; set; }
    public long? StatedCredit { get; set; }
    public int StatedCount { get; set; }

    public void Add(long amount, bool isDebit)
    {
        if (isDebit)
        {
            _debit += amount;
        }
        else
        {
            _credit += amount;
        }
    }

    public void Warn(Notes notes, long transactions)
    {
        if (StatedDebit is { } debit && debit != _debit)
        {
            notes.Warn(WarningCode.TotalsDiffer, 0, Money.ToDecimal(debit), Money.ToDecimal(_debit));
        }
        else if (StatedCredit is { } credit && credit != _credit)
        {
            notes.Warn(WarningCode.TotalsDiffer, 0, Money.ToDecimal(credit), Money.ToDecimal(_credit));
        }

        if (StatedCount > 0 && StatedCount != transactions)
        {
            notes.Warn(WarningCode.CountDiffers, 0, StatedCount, transactions);
        }
    }
}
