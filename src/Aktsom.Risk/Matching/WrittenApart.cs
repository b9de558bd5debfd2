namespace Aktsom.Risk.Matching;

/// <summary>Two names whose letters agree though their words do not: written together, apart, or in pieces as text taken out of PDF files often is.</summary>
/// <param name="Letters">Letters that differ.</param>
/// <param name="LeftOver">Words of the left name without counterpart.</param>
/// <param name="RightOver">Words of the right name without counterpart.</param>
/// <param name="Length">Words that agree, counted on the side with fewer.</param>
internal sealed record WrittenApart(int Letters, IReadOnlyList<NameToken> LeftOver, IReadOnlyList<NameToken> RightOver, int Length)
{
    private const double Least = 0.85;
    private const int PiecesLeast = 4;
    private const double PieceLength = 2.5;

    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    /// <param name="letters">Letters that differ when compared word by word.</param>
    public static WrittenApart? Find(PreparedName left, PreparedName right, int letters)
    {
        if (left.Tokens.Length == right.Tokens.Length)
        {
            return null;
        }

        var (l, r) = (left.Tokens.Length, right.Tokens.Length);
        if (letters > 0 && Agrees(left.Joined, right.Joined, letters) is { } differ)
        {
            return new(differ, [], [], Math.Min(l, r));
        }

        return InPieces(left) && SpanLike(left.Joined, right.Tokens, letters) is var (start, count, inRight)
                ? new(inRight, [], [.. right.Tokens[..start], .. right.Tokens[(start + count)..]], count)
            : InPieces(right) && SpanLike(right.Joined, left.Tokens, letters) is var (first, many, inLeft)
                ? new(inLeft, [.. left.Tokens[..first], .. left.Tokens[(first + many)..]], [], many)
            : null;
    }

    private static int? Agrees(string left, string right, int letters)
    {
        var differ = Edits.Plain(left, right, letters);
        return differ < letters && Edits.Likeness(left, right) > Least ? differ : null;
    }

    private static bool InPieces(PreparedName name) =>
        name.Tokens.Length >= PiecesLeast && name.Joined.Length < PieceLength * name.Tokens.Length;

    /// <summary>The words of a whole name that a name in pieces stands for.</summary>
    private static (int Start, int Count, int Letters)? SpanLike(string pieces, NameToken[] words, int letters)
    {
        (int, int, int)? best = null;
        for (var start = 0; start < words.Length; start++)
        {
            var span = "";
            for (var end = start; end < words.Length && span.Length <= pieces.Length; end++)
            {
                span += words[end].Text;
                if (Agrees(span, pieces, letters) is { } differ)
                {
                    (best, letters) = ((start, end - start + 1, differ), differ);
                }
            }
        }

        return best;
    }
}
