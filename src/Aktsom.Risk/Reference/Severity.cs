using System.Runtime.InteropServices;

namespace Aktsom.Risk.Reference;

/// <summary>How grave an impact on people is: three tests of 1 (least) to 5 (OECD Due Diligence Guidance; scales: law-and-method 2.2).</summary>
/// <param name="Scale">How grave for the one who is hit.</param>
/// <param name="Scope">How many are hit.</param>
/// <param name="Irremediability">How far it cannot be put right.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Severity(int Scale, int Scope, int Irremediability) : IComparable<Severity>
{
    /// <summary>1–5: the highest of the three, where many hit counts only if the harm is more than a minor inconvenience.</summary>
    public int Value => Math.Max(Math.Max(Scale, Scale >= 2 ? Scope : 1), Irremediability);

    /// <summary>Lexicographic, never a product: value, scale, irremediability, scope.</summary>
    public int CompareTo(Severity other) =>
        (Value, Scale, Irremediability, Scope).CompareTo((other.Value, other.Scale, other.Irremediability, other.Scope));

    /// <summary>Less severe.</summary>
    public static bool operator <(Severity left, Severity right) => left.CompareTo(right) < 0;

    /// <summary>More severe.</summary>
    public static bool operator >(Severity left, Severity right) => left.CompareTo(right) > 0;

    /// <summary>At most as severe.</summary>
    public static bool operator <=(Severity left, Severity right) => left.CompareTo(right) <= 0;

    /// <summary>At least as severe.</summary>
    public static bool operator >=(Severity left, Severity right) => left.CompareTo(right) >= 0;
}
