using System.Runtime.InteropServices;
using Aktsom.Verify.Bundles;

namespace Aktsom.Verify.Checks;

/// <summary>What the records add up to, figure by figure and row by row.</summary>
internal sealed class Sums
{
    private readonly Dictionary<string, int> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Figure, int Row), decimal> _rows = [];
    private readonly Dictionary<string, decimal> _above = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _below = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">An amount is no amount.</exception>
    /// <exception cref="OverflowException">The amounts add up to more than a number can hold.</exception>
    public static Sums Of(IEnumerable<RecordLine> records)
    {
        var sums = new Sums();
        foreach (var record in records)
        {
            sums.Add(record);
        }

        return sums;
    }

    public IEnumerable<string> Figures => _records.Keys;

    public int Records(string figure) => _records.GetValueOrDefault(figure);

    public decimal Above(string figure) => _above.GetValueOrDefault(figure);

    public decimal Below(string figure) => _below.GetValueOrDefault(figure);

    public decimal Row(string figure, int row) => _rows.GetValueOrDefault((figure, row));

    private void Add(RecordLine record)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_records, record.Figure, out _)++;
        if (record.Above is { } above)
        {
            var amount = Plain.Amount(above);
            CollectionsMarshal.GetValueRefOrAddDefault(_above, record.Figure, out _) += amount;
            if (record.Row is { } row)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_rows, (record.Figure, row), out _) += amount;
            }
        }

        if (record.Below is { } below)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_below, record.Figure, out _) += Plain.Amount(below);
        }
    }
}
