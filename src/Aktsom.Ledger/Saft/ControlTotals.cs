using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Saft;

/// <summary>The file's own totals against its lines: a difference means that the file is not whole, or was edited.</summary>
internal sealed class ControlTotals
{
    private decimal _debit;
    private decimal _credit;

    public decimal? StatedDebit { get; set; }
    public decimal? StatedCredit { get; set; }
    public int StatedCount { get; set; }

    public void Add(decimal amount, bool isDebit)
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
            notes.Warn(WarningCode.TotalsDiffer, 0, debit, _debit);
        }
        else if (StatedCredit is { } credit && credit != _credit)
        {
            notes.Warn(WarningCode.TotalsDiffer, 0, credit, _credit);
        }

        if (StatedCount > 0 && StatedCount != transactions)
        {
            notes.Warn(WarningCode.CountDiffers, 0, StatedCount, transactions);
        }
    }
}
