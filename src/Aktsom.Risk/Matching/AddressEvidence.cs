using System.Runtime.InteropServices;

namespace Aktsom.Risk.Matching;

/// <summary>Likeness of two addresses, each figure 0…1 and 0.5 when it cannot be told.</summary>
/// <param name="Words">How many of the letters of names are found in each other: mean of both and of the shorter alone.</param>
/// <param name="Numbers">Share of the numbers of the address with fewer numbers found in the other.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AddressEvidence(double Words, double Numbers)
{
    public static AddressEvidence Unknown { get; } = new(0.5, 0.5);

    public static AddressEvidence Of(PreparedAddress left, PreparedAddress right)
    {
        var common = left.Grams.Count(right.Grams.Contains);
        var fewest = Math.Min(left.Grams.Count, right.Grams.Count);
        var words = fewest == 0 ? 0.5 : (((double)common / fewest) + (2.0 * common / (left.Grams.Count + right.Grams.Count))) / 2;
        var numbers = left.Numbers.Count(right.Numbers.Contains);
        var fewestNumbers = Math.Min(left.Numbers.Count, right.Numbers.Count);
        return new(words, fewestNumbers == 0 ? 0.5 : (double)numbers / fewestNumbers);
    }
}
