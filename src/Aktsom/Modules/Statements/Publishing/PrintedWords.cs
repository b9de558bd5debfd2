using System.Globalization;
using Aktsom.Documents.Model;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>The words of a printed answer, one block a line, for comparing two editions.</summary>
internal sealed class PrintedWords(Document document)
{
    private readonly FigureNumbers figures = new(document);

    public string Of(Field field)
    {
        var lines = Reading.All(field.Blocks).SelectMany(Lines);
        return string.Join('\n', lines.Append(field.Reason ?? "").Append(field.Plan ?? "").Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    private IEnumerable<string> Lines(Block block) =>
        block switch
        {
            Paragraph paragraph => [Plain(paragraph.Text)],
            Subheading subheading => [Plain(subheading.Text)],
            Quotation quotation => [Plain(quotation.Text), quotation.By ?? ""],
            Facts facts => facts.Items.Select(fact => $"{fact.Label}: {Plain(fact.Text)}"),
            Table table => table.Rows.Select(row => string.Join(" · ", row.Cells.Select(cell => Plain(cell.Text)))),
            KeyFigures key => key.Items.Select(item => figures[item.Figure].Text),
            Indicator indicator => indicator
                .Values.OrderBy(value => value.Year)
                .Select(value => string.Create(CultureInfo.InvariantCulture, $"{indicator.Name} {value.Year}: {value.Value}")),
            ImageBlock image => [image.Picture.Alt],
            _ => [],
        };

    private string Plain(InlineText text) => InlineWords.Plain(text, figures);
}
