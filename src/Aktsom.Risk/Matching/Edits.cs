using System.Numerics;

namespace Aktsom.Risk.Matching;

/// <summary>Edit distance where slips that people make cost less: a vowel for another, a doubled letter, two letters swapped.</summary>
internal static class Edits
{
    private const int Longest = 100;
    private const float VowelForVowel = 0.7f;
    private const float NearConsonants = 0.7f;
    private const float Doubled = 0.4f;
    private const float LostVowel = 0.8f;
    private const float Swapped = 0.9f;

    private static readonly string[] Near = ["ckqg", "szcx", "vwfb", "td", "jyi", "mn", "gj", "pb"];

    private static readonly bool[] NearTable = BuildNear();

    /// <summary>Likeness 0…1: one minus the cost of the cheapest edits over the longer length.</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    /// <param name="least">A likeness below this may be given as 0, which spares most of the work for words that have little in common.</param>
    public static double Likeness(string a, string b, double least = 0)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 1;
        }

        var left = Cut(a);
        var right = Cut(b);
        var longest = Math.Max(left.Length, right.Length);
        if (longest == 0 || left.Length == 0 || right.Length == 0 || 1 - (VowelForVowel * OwnLetters(left, right) / longest) < least)
        {
            return 0;
        }

        return Math.Max(0, 1 - (Distance(left, right) / longest));
    }

    /// <summary>Insertions, deletions, replacements and swaps, each one.</summary>
    public static int Plain(string a, string b) => (int)Math.Round(Distance(Cut(a), Cut(b), weighted: false));

    /// <summary>The same, where words that plainly differ by more than <paramref name="most"/> need not be counted to the end.</summary>
    public static int Plain(string a, string b, int most)
    {
        var least = Math.Max(Math.Abs(a.Length - b.Length), OwnLetters(a, b));
        return least > most ? least : Plain(a, b);
    }

    /// <summary>Every letter that only one of the words has costs an edit.</summary>
    private static int OwnLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (left, right) = (Letters(a), Letters(b));
        return Math.Max(BitOperations.PopCount(left & ~right), BitOperations.PopCount(right & ~left));
    }

    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }

    private static ReadOnlySpan<char> Cut(string text) => text.AsSpan(0, Math.Min(text.Length, Longest));

    private static float Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool weighted = true)
    {
        var width = b.Length + 1;
        Span<float> rows = stackalloc float[3 * (Longest + 1)];
        var before = rows[..width];
        var above = rows.Slice(Longest + 1, width);
        var row = rows.Slice(2 * (Longest + 1), width);
        above[0] = 0;
        for (var j = 1; j < width; j++)
        {
            above[j] = above[j - 1] + Lost(b, j - 1, weighted);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var lostA = Lost(a, i - 1, weighted);
            row[0] = above[0] + lostA;
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(above[j] + lostA, row[j - 1] + Lost(b, j - 1, weighted));
                cost = Math.Min(cost, above[j - 1] + Replaced(a[i - 1], b[j - 1], weighted));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2])
                {
                    cost = Math.Min(cost, before[j - 2] + (weighted ? Swapped : 1));
                }

                row[j] = cost;
            }

            var oldest = before;
            before = above;
            above = row;
            row = oldest;
        }

        return above[b.Length];
    }

    private static float Lost(ReadOnlySpan<char> text, int at, bool weighted)
    {
        if (!weighted)
        {
            return 1;
        }

        if (at > 0 && text[at] == text[at - 1])
        {
            return Doubled;
        }

        return at > 0 && (IsVowel(text[at]) || text[at] == 'h') ? LostVowel : 1;
    }

    private static float Replaced(char a, char b, bool weighted)
    {
        if (a == b)
        {
            return 0;
        }

        if (!weighted || a >= 128 || b >= 128)
        {
            return 1;
        }

        return IsVowel(a) && IsVowel(b) ? VowelForVowel
            : NearTable[(a * 128) + b] ? NearConsonants
            : 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool[] BuildNear()
    {
        var table = new bool[128 * 128];
        foreach (var group in Near)
        {
            foreach (var a in group)
            {
                foreach (var b in group)
                {
                    table[(a * 128) + b] = true;
                }
            }
        }

        return table;
    }
}
