using Aktsom.Documents.Model;

namespace Aktsom.Tests.Documents;

/// <summary>What a reader meets, piece by piece in order: every form of a document must hold all of it in this order.</summary>
internal static class ReadingPieces
{
    public static IEnumerable<string> Of(Document document)
    {
        var figures = new FigureNumbers(document);
        return Reading.All(document.Blocks).SelectMany(block => Pieces(block, figures)).Where(piece => piece.Length > 0);
    }

    /// <summary>Without spaces and hyphens, which every form places in its own way.</summary>
    public static string Bare(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u00ad' or '\u2060' or '\u200b')));

    /// <summary>Fails at the first piece that is not there after the ones before it, and says what stands there.</summary>
    public static void AssertHolds(string form, string text, IEnumerable<string> pieces)
    {
        var at = 0;
        foreach (var piece in pieces.Select(Bare))
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(
                found >= 0,
                $"{form}: \"{piece}\" is not there after \"{text[Math.Max(0, at - 80)..at]}\"; there stands \"{text.AsSpan(at, Math.Min(120, text.Length - at))}\""
            );
            at = found + piece.Length;
        }
    }

    private static IEnumerable<string> Pieces(Block block, FigureNumbers figures) =>
        block switch
        {
            Heading heading => [heading.Text, heading.Lead ?? ""],
            StepPage page => [page.Title],
            Field field => [field.Code ?? "", field.Question, .. Stated(field)],
            Paragraph paragraph => Words(paragraph.Text, figures),
            Subheading subheading => Words(subheading.Text, figures),
            Quotation quotation => [.. Words(quotation.Text, figures), quotation.By ?? ""],
            Facts facts => facts.Items.SelectMany(f => Words(f.Text, figures).Prepend(f.Label)),
            Table table =>
            [
                table.Caption ?? "",
                .. table.Columns.Select(c => c.Header),
                .. table.Rows.SelectMany(r => r.Cells).SelectMany(c => Words(c.Text, figures)),
            ],
            Split split => split.Parts.Select(p => p.Label),
            Indicator indicator => [indicator.Name, .. indicator.Rows.SelectMany(r => r.Values.Prepend(r.Label))],
            Signatures signatures => signatures.Signers.SelectMany(s => new[] { s.Name, s.Role, s.Reservation ?? "" }),
            Colophon colophon => Words(colophon.Text, figures),
            _ => [],
        };

    private static IEnumerable<string> Stated(Field field) =>
        field.State is AnswerState.NotApplicable or AnswerState.None or AnswerState.Unknown ? [field.Reason ?? "", field.Plan ?? ""] : [];

    private static IEnumerable<string> Words(InlineText text, FigureNumbers figures) =>
        text.SelectMany(piece =>
            piece switch
            {
                Text plain => [plain.Value],
                Strong strong => Words(strong.Content, figures),
                Emphasis emphasis => Words(emphasis.Content, figures),
                Link link => Words(link.Content, figures),
                FigureReference figure => [figures[figure.Id].Text],
                _ => Enumerable.Empty<string>(),
            }
        );
}
