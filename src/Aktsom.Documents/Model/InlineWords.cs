using System.Text;

namespace Aktsom.Documents.Model;

/// <summary>Running text without its marks.</summary>
public static class InlineWords
{
    /// <summary>The words; a figure by its value when <paramref name="figures"/> knows it, else nothing.</summary>
    public static string Plain(InlineText text, FigureNumbers? figures = null)
    {
        var words = new StringBuilder();
        Append(words, text, figures);
        return words.ToString();
    }

    /// <summary>Whether there is nothing to read: an empty heading has no place in an outline.</summary>
    public static bool IsEmpty(InlineText text) => !text.Any(piece => piece is FigureReference) && string.IsNullOrWhiteSpace(Plain(text));

    private static void Append(StringBuilder words, InlineText text, FigureNumbers? figures)
    {
        foreach (var piece in text)
        {
            switch (piece)
            {
                case Text plain:
                    words.Append(plain.Value);
                    break;
                case Strong strong:
                    Append(words, strong.Content, figures);
                    break;
                case Emphasis emphasis:
                    Append(words, emphasis.Content, figures);
                    break;
                case Link link:
                    Append(words, link.Content, figures);
                    break;
                case FigureReference figure:
                    words.Append(figures?[figure.Id].Text);
                    break;
                case LineBreak:
                    words.Append('\n');
                    break;
            }
        }
    }
}
