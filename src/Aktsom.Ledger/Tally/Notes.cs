namespace Aktsom.Ledger.Tally;

/// <summary>Gathers rejections and warnings while a file is read, bounded so that a wrong file cannot fill the memory.</summary>
internal sealed class Notes
{
    private const int MostRejected = 100_000;
    private const int MostOfAKind = 500;

    private readonly List<RejectedRow> _rejected = [];
    private readonly List<LedgerWarning> _warnings = [];
    private readonly Dictionary<WarningCode, (int Count, LedgerWarning Last)> _counts = [];

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    /// <summary>The file in a folder or zip that is being read.</summary>
    public string? File { get; set; }

    public void Reject(long line, RejectReason reason, string? column, string? value, params object[] arguments) =>
        Reject(
            new RejectedRow(line, reason, arguments)
            {
                File = File,
                Column = column,
                Value = value,
            }
        );

    public void Reject(RejectedRow row)
    {
        if (_rejected.Count == MostRejected)
        {
            throw new LedgerException(LedgerFault.TooManyRejected, MostRejected);
        }

        _rejected.Add(row);
    }

    public void Warn(WarningCode code, long line, params object[] arguments)
    {
        var warning = new LedgerWarning(code, line, arguments) { File = File };
        var count = _counts.GetValueOrDefault(code).Count + 1;
        _counts[code] = (count, warning);
        if (count <= MostOfAKind)
        {
            _warnings.Add(warning);
        }
    }

    public IReadOnlyList<LedgerWarning> Warnings()
    {
        foreach (var (count, last) in _counts.Values.Where(c => c.Count > MostOfAKind))
        {
            _warnings.Add(new LedgerWarning(WarningCode.More, last.Line, [count - MostOfAKind, last]));
        }

        _counts.Clear();
        return _warnings;
    }
}
