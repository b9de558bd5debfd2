using System.Runtime.InteropServices;

namespace Aktsom.Risk.Coverage;

/// <summary>An exact share: a part of a whole above zero. There is no share of nothing.</summary>
/// <param name="Numerator">The part.</param>
/// <param name="Denominator">The whole, above zero.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(decimal Numerator, decimal Denominator)
{
    /// <summary>0–100, for showing; the exact share is the two numbers.</summary>
    public decimal Percent => Numerator * 100 / Denominator;

    /// <summary>Whether this share is at least the other, without rounding.</summary>
    public bool IsAtLeast(Share other) => Numerator * other.Denominator >= other.Numerator * Denominator;

    /// <summary>A wanted share given in percent.</summary>
    public static Share OfPercent(decimal percent) => new(percent, 100);
}
