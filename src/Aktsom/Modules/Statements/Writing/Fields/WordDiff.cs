using System.Text.RegularExpressions;
using DiffPlex;

namespace Aktsom.Modules.Statements.Writing.Fields;

internal enum DiffKind
{
    Same,
    Removed,
    Added,
}

internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>What changed between two texts, word by word.</summary>
internal static partial class WordDiff
{
    /// <summary>Texts longer than this together are not compared: the answer would come too late.</summary>
    public const int Longest = 60_000;

    private static readonly Differ Differ = new();

    /// <summary>The pieces in reading order; empty where the texts are the same or too long.</summary>
    public static IReadOnlyList<DiffPiece> Between(string? before, string? after)
    {
        var (old, now) = (Plain(before), Plain(after));
        if (old == now || old.Length + now.Length > Longest)
        {
            return [];
        }

        var result = Differ.CreateCustomDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, chunker: Pieces);
        var pieces = new List<DiffPiece>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(pieces, DiffKind.Same, result.PiecesNew, at, block.InsertStartB - at);
            Add(pieces, DiffKind.Removed, result.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(pieces, DiffKind.Added, result.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(pieces, DiffKind.Same, result.PiecesNew, at, result.PiecesNew.Length - at);
        return pieces;
    }

    private static void Add(List<DiffPiece> pieces, DiffKind kind, string[] words, int from, int count)
    {
        if (count > 0)
        {
            pieces.Add(new DiffPiece(kind, string.Concat(words.Skip(from).Take(count))));
        }
    }

    private static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>Words and the white space between them, each a piece, so that nothing is lost when they are put together.</summary>
    private static string[] Pieces(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|[\p{L}\p{N}_-]+|[^\s\p{L}\p{N}_-]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
