using System.Runtime.InteropServices;

namespace Aktsom.Ledger.Tally;

/// <summary>
/// One supplier's running sums, one for each account, month and currency. Most suppliers have a dozen, so they lie side by side and are looked
/// through; only long lists get an index.
/// </summary>
internal sealed class RunningSums
{
    private const int ShortList = 40;
    private ulong[] _keys = [];
    private RunningSum[] _sums = [];
    private Dictionary<ulong, int>? _index;

    public int Count { get; private set; }

    public IEnumerable<(SumKey Key, RunningSum Sum)> All => Enumerable.Range(0, Count).Select(i => (SumKey.Unpack(_keys[i]), _sums[i]));

    public void Add(SumKey key, in RunningSum more)
    {
        var packed = key.Pack();
        var at = _index is null ? _keys.AsSpan(0, Count).IndexOf(packed) : _index.GetValueOrDefault(packed, -1);
        if (at >= 0)
        {
            ref var sum = ref _sums[at];
            sum = sum.Plus(more);
            return;
        }

        Append(packed, more);
    }

    /// <summary>In time, then by account.</summary>
    public void Sort()
    {
        Array.Sort(_keys, _sums, 0, Count);
        _index = null;
    }

    public (SumKey Key, RunningSum Sum) this[int at] => (SumKey.Unpack(_keys[at]), _sums[at]);

    private void Append(ulong packed, in RunningSum sum)
    {
        if (Count == _keys.Length)
        {
            var room = Math.Max(4, Count * 2);
            Array.Resize(ref _keys, room);
            Array.Resize(ref _sums, room);
        }

        _keys[Count] = packed;
        _sums[Count] = sum;
        if (Count == ShortList)
        {
            _index = Enumerable.Range(0, Count).ToDictionary(i => _keys[i]);
        }

        _index?.Add(packed, Count);
        Count++;
    }
}

/// <summary>What a sum is kept by. Year and month are 0 and the indices −1 where unknown.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SumKey(int Account, int Year, int Month, int Currency)
{
    private const int AccountBits = 32;
    private const int CurrencyBits = 12;

    /// <summary>As one number that sorts in time, then by account.</summary>
    public ulong Pack() =>
        ((ulong)(uint)((Year * 16) + Month) << (AccountBits + CurrencyBits))
        | ((ulong)(uint)(Account + 1) << CurrencyBits)
        | (uint)(Currency + 1);

    public static SumKey Unpack(ulong packed)
    {
        var time = (int)(packed >> (AccountBits + CurrencyBits));
        var account = (int)((packed >> CurrencyBits) & uint.MaxValue) - 1;
        return new SumKey(account, time / 16, time % 16, (int)(packed & ((1 << CurrencyBits) - 1)) - 1);
    }
}

/// <summary>A sum while its file is being read; amounts as in <see cref="Money"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RunningSum(long Amount, long WithoutVat, long Largest, int Invoices, int CreditNotes)
{
    /// <summary>The value of <see cref="WithoutVat"/> where any part of the sum does not show it.</summary>
    public const long NotShown = long.MinValue;

    public static RunningSum Of(decimal amount, decimal? withoutVat, int invoices, int creditNotes, decimal largest) =>
        new(Money.From(amount), withoutVat is { } net ? Money.From(net) : NotShown, Money.From(largest), invoices, creditNotes);

    public RunningSum Plus(in RunningSum more) =>
        new(
            checked(Amount + more.Amount),
            WithoutVat == NotShown || more.WithoutVat == NotShown ? NotShown : checked(WithoutVat + more.WithoutVat),
            Math.Max(Largest, more.Largest),
            Invoices + more.Invoices,
            CreditNotes + more.CreditNotes
        );
}
