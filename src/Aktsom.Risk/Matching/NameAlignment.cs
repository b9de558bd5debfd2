using System.Runtime.InteropServices;

namespace Aktsom.Risk.Matching;

/// <summary>Words of the two names taken for each other. A side has several indices where words were written together.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordPair(int Left, int LeftCount, int Right, int RightCount, double Value, Likeness How);

/// <summary>Which words of two names stand for each other, and which are left over.</summary>
internal sealed class NameAlignment
{
    private const double TogetherLeast = 0.85;
    private const int TogetherLetters = 2;
    private const double AcronymValue = 0.8;
    private const int MostTogether = 5;

    private readonly NameToken[] left;
    private readonly NameToken[] right;
    private readonly bool person;
    private readonly bool[] leftTaken;
    private readonly bool[] rightTaken;

    private NameAlignment(PreparedName left, PreparedName right, bool person)
    {
        this.left = left.Tokens;
        this.right = right.Tokens;
        this.person = person;
        leftTaken = new bool[this.left.Length];
        rightTaken = new bool[this.right.Length];
    }

    public List<WordPair> Pairs { get; } = [];

    /// <summary>Words of the left name without counterpart.</summary>
    public NameToken[] LeftOver { get; private set; } = [];

    /// <summary>Words of the right name without counterpart.</summary>
    public NameToken[] RightOver { get; private set; } = [];

    /// <summary>The paired words stand in the same order on both sides.</summary>
    public bool InOrder => Pairs.OrderBy(p => p.Left).Select(p => p.Right).SequenceEqual(Pairs.Select(p => p.Right).Order());

    public ArraySegment<NameToken> LeftOf(WordPair pair) => new(left, pair.Left, pair.LeftCount);

    public ArraySegment<NameToken> RightOf(WordPair pair) => new(right, pair.Right, pair.RightCount);

    /// <summary>The name after "bin" on one side is the one before it on the other: father and son have changed places.</summary>
    public bool FatherFirst()
    {
        return Swapped(left, right) || Swapped(right, left);

        static bool Swapped(NameToken[] one, NameToken[] other)
        {
            var at = Array.FindIndex(one, WordLists.IsSonOf);
            var there = Array.FindIndex(other, WordLists.IsSonOf);
            return at > 0
                && there > 0
                && at + 1 < one.Length
                && there + 1 < other.Length
                && string.Equals(one[at - 1].Sound, other[there + 1].Sound, StringComparison.Ordinal)
                && !string.Equals(one[at + 1].Sound, other[there + 1].Sound, StringComparison.Ordinal);
        }
    }

    public static NameAlignment Of(PreparedName left, PreparedName right, bool person)
    {
        var alignment = new NameAlignment(left, right, person);
        alignment.PairExact();
        alignment.PairTogether(alignment.left, alignment.right, alignment.leftTaken, alignment.rightTaken, swapped: false);
        alignment.PairTogether(alignment.right, alignment.left, alignment.rightTaken, alignment.leftTaken, swapped: true);
        alignment.PairLike();
        alignment.PairAcronym(alignment.left, alignment.right, alignment.leftTaken, alignment.rightTaken, swapped: false);
        alignment.PairAcronym(alignment.right, alignment.left, alignment.rightTaken, alignment.leftTaken, swapped: true);
        alignment.LeftOver = Over(alignment.left, alignment.leftTaken);
        alignment.RightOver = Over(alignment.right, alignment.rightTaken);
        return alignment;
    }

    private static NameToken[] Over(NameToken[] tokens, bool[] taken) =>
        Array.TrueForAll(taken, t => t) ? [] : [.. tokens.Where((_, i) => !taken[i])];

    private void PairExact()
    {
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                if (!rightTaken[j] && string.Equals(left[i].Text, right[j].Text, StringComparison.Ordinal))
                {
                    Take(new(i, 1, j, 1, 1, Likeness.Same));
                    break;
                }
            }
        }
    }

    /// <summary>One word here is several words there: "Vandermolk", "Van der Molk".</summary>
    private void PairTogether(NameToken[] one, NameToken[] many, bool[] oneTaken, bool[] manyTaken, bool swapped)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (oneTaken[i] || one[i].Text.Length < 3)
            {
                continue;
            }

            if (BestTogether(one[i], many, manyTaken) is var (start, count, value))
            {
                Take(swapped ? new(start, count, i, 1, value, Likeness.Together) : new(i, 1, start, count, value, Likeness.Together));
            }
        }
    }

    private static (int Start, int Count, double Value)? BestTogether(NameToken word, NameToken[] many, bool[] taken)
    {
        (int, int, double)? best = null;
        var bestValue = TogetherLeast;
        for (var start = 0; start < many.Length - 1; start++)
        {
            var length = 0;
            for (var end = start; end < Math.Min(many.Length, start + MostTogether) && !taken[end]; end++)
            {
                length += many[end].Text.Length;
                if (end == start || Math.Abs(length - word.Text.Length) > TogetherLetters)
                {
                    continue;
                }

                var together = string.Concat(many[start..(end + 1)].Select(t => t.Text));
                var value = 0.99 * Edits.Likeness(word.Text, together, TogetherLeast);
                if (value > bestValue)
                {
                    (best, bestValue) = ((start, end - start + 1, value), value);
                }
            }
        }

        return best;
    }

    /// <summary>A word of first letters: "ME" for "Marta Elise", "NKF" for "Nordlys Kystfiske Forening".</summary>
    private void PairAcronym(NameToken[] one, NameToken[] many, bool[] oneTaken, bool[] manyTaken, bool swapped)
    {
        for (var i = 0; i < one.Length; i++)
        {
            var letters = one[i].Text;
            for (
                var start = 0;
                !oneTaken[i] && letters.Length is >= 2 and <= MostTogether && start + letters.Length <= many.Length;
                start++
            )
            {
                if (Enumerable.Range(0, letters.Length).All(k => !manyTaken[start + k] && many[start + k].Text[0] == letters[k]))
                {
                    var count = letters.Length;
                    Take(
                        swapped
                            ? new(start, count, i, 1, AcronymValue, Likeness.Acronym)
                            : new(i, 1, start, count, AcronymValue, Likeness.Acronym)
                    );
                }
            }
        }
    }

    private void PairLike()
    {
        var candidates = new List<(double Worth, WordPair Pair)>();
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                if (leftTaken[i] || rightTaken[j])
                {
                    continue;
                }

                var (value, how) = WordLikeness.Of(left[i], right[j], person);
                if (value > 0)
                {
                    candidates.Add((value * Math.Min(left[i].Weight(person), right[j].Weight(person)), new(i, 1, j, 1, value, how)));
                }
            }
        }

        foreach (var (_, pair) in candidates.OrderByDescending(c => c.Worth).ThenBy(c => Math.Abs(c.Pair.Left - c.Pair.Right)))
        {
            if (!leftTaken[pair.Left] && !rightTaken[pair.Right])
            {
                Take(pair);
            }
        }
    }

    private void Take(WordPair pair)
    {
        Pairs.Add(pair);
        Array.Fill(leftTaken, true, pair.Left, pair.LeftCount);
        Array.Fill(rightTaken, true, pair.Right, pair.RightCount);
    }
}
