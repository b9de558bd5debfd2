using Aktsom.Modules.Statements.Writing.Fields;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Statements.Writing.Fields;

public sealed class WordDiffTests
{
    [Fact]
    public void A_changed_word_is_shown_with_the_words_around_it_unchanged() =>
        Assert.Equal(
            [
                new DiffPiece(DiffKind.Same, "Vi brukte "),
                new DiffPiece(DiffKind.Removed, "259"),
                new DiffPiece(DiffKind.Added, "267"),
                new DiffPiece(DiffKind.Same, " leverandører."),
            ],
            WordDiff.Between("Vi brukte 259 leverandører.", "Vi brukte 267 leverandører.")
        );

    [Fact]
    public void Line_ends_of_another_system_are_no_change() => Assert.Empty(WordDiff.Between("a\r\nb", "a\nb "));

    [Fact]
    public void The_pieces_make_both_texts_again() =>
        Prop.ForAll<string[], string[]>(
                (one, other) =>
                {
                    var before = string.Join(' ', one.Select(Plain)).Trim();
                    var after = string.Join(' ', other.Select(Plain)).Trim();
                    var pieces = WordDiff.Between(before, after);
                    return before == after || (Text(pieces, DiffKind.Added) == before && Text(pieces, DiffKind.Removed) == after);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Plain(string? word) => string.Concat((word ?? "").Where(letter => letter is >= ' ' and < '\u007f'));

    private static string Text(IReadOnlyList<DiffPiece> pieces, DiffKind without) =>
        string.Concat(pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));
}
