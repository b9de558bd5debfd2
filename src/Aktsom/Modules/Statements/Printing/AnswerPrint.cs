using System.Globalization;
using Aktsom.Documents.Model;
using Aktsom.Documents.Writing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>An answer as document blocks: text as it was written, values in the statement's language, rows as a table.</summary>
internal sealed class AnswerPrint(string language)
{
    private readonly CultureInfo culture = FigurePrint.Culture(language);

    /// <param name="field">The field.</param>
    /// <param name="answer">What to print.</param>
    /// <param name="figure">The figure the value comes from, where the register filled it: printed as a reference, so that it opens.</param>
    public IReadOnlyList<Block> Blocks(TemplateField field, FieldAnswer answer, string? figure)
    {
        var blocks = new List<Block>();
        if (answer.Value is { } value)
        {
            blocks.Add(new Paragraph { Text = figure is null ? Value(field, value) : InlineText.Create([new FigureReference(figure)]) });
        }

        if (!string.IsNullOrWhiteSpace(answer.Text))
        {
            blocks.AddRange(field.Type is FieldType.Email ? [Mail(answer.Text)] : MarkdownText.Read(answer.Text));
        }

        foreach (var extra in field.Extras.Where(extra => answer.Extras.ContainsKey(extra.Key)))
        {
            blocks.Add(new Paragraph { Text = $"{extra.Label.In(language)}: {Cell(extra, answer.Extras[extra.Key])}" });
        }

        if (answer.Rows.Count > 0)
        {
            blocks.Add(Table(field, answer.Rows));
        }

        // A picture with words of its own is printed as a picture, not as a file.
        var files = answer.Files.Where(file => file.Alt is null).ToList();
        if (files.Count > 0)
        {
            blocks.Add(new ListBlock { Items = [.. files.Select(File)] });
        }

        blocks.AddRange(answer.Indicators.Select(Indicator));
        return blocks;
    }

    /// <summary>A year is a name and no amount: it has no thousands.</summary>
    private string Value(TemplateField field, AnswerValue value) =>
        field.SemanticId == "year" && value is AnswerValue.Number year ? year.Amount.ToString("0", culture) : Value(value);

    /// <summary>A value in words, as it stands in a sentence or a cell.</summary>
    public string Value(AnswerValue value) =>
        value switch
        {
            AnswerValue.Word word => word.Text,
            AnswerValue.Words words => string.Join(", ", words.Items),
            AnswerValue.Number number => number.Amount.ToString(number.Amount == Math.Truncate(number.Amount) ? "N0" : "N1", culture),
            AnswerValue.YesNo yes => (yes.Yes, language) switch
            {
                (true, "en") => "Yes",
                (false, "en") => "No",
                (true, _) => "Ja",
                _ => "Nei",
            },
            AnswerValue.Day day => Day(day.Date),
            AnswerValue.Period period => $"{Day(period.From)}–{Day(period.To)}",
            AnswerValue.Parts parts => string.Join(
                ", ",
                parts.Percent.Select(part => $"{part.Key} {part.Value.ToString("0.#", culture)} %")
            ),
            AnswerValue.List list => string.Join("; ", list.Rows.Select(row => string.Join(", ", row.Cells.Values.Select(Value)))),
            _ => "",
        };

    private string Day(DateOnly day) => day.ToString(language == "en" ? "d MMMM yyyy" : "d. MMMM yyyy", culture);

    private Table Table(TemplateField field, IReadOnlyList<AnswerRow> rows)
    {
        var columns = field.Columns.Where(column => rows.Any(row => row[column.Key] is not null)).ToList();
        return new Table
        {
            Columns = [.. columns.Select(column => new TableColumn { Header = column.Label.In(language), Kind = KindOf(column) })],
            Rows = [.. rows.Select(row => new TableRow([.. columns.Select(column => (TableCell)Cell(column, row[column.Key]))]))],
        };
    }

    private static ColumnKind KindOf(TemplateColumn column) =>
        column.Type is FieldType.Int or FieldType.Money or FieldType.Pct ? ColumnKind.Number
        : column.Key == "title" ? ColumnKind.Title
        : ColumnKind.Text;

    private string Cell(TemplateColumn column, AnswerValue? value) =>
        value switch
        {
            null => "–",
            AnswerValue.Words words when column.CodeList == CodeLists.Topics => string.Join(", ", words.Items.Select(TopicName)),
            AnswerValue.Words words when column.CodeList == CodeLists.Places => string.Join(
                ", ",
                words.Items.Select(code => CountryNames.Of(code, culture))
            ),
            AnswerValue.Word word when column.CodeList == CodeLists.Progress => ProgressNames.Of(word.Text)?.In(language) ?? word.Text,
            _ => Value(value),
        };

    private string TopicName(string id) => Aktsom.Risk.Reference.Topic.All.FirstOrDefault(topic => topic.Id == id)?.Name.In(culture) ?? id;

    private static Paragraph Mail(string address) => new() { Text = InlineText.Create([new Link("mailto:" + address, address)]) };

    private static IReadOnlyList<Block> File(AnswerFile file) =>
        [new Paragraph { Text = file.Url is { Length: > 0 } url ? InlineText.Create([new Link(url, file.Name)]) : file.Name }];

    private static Indicator Indicator(IndicatorAnswer indicator) =>
        new()
        {
            Key = indicator.Id,
            Name = indicator.Name,
            Explanation = indicator.Explanation,
            Unit = indicator.Unit switch
            {
                "percent" => IndicatorUnit.Percent,
                "points" => IndicatorUnit.Points,
                "NOK" => IndicatorUnit.Nok,
                "tCO2e" => IndicatorUnit.Tonnes,
                _ => IndicatorUnit.Count,
            },
            Values = [.. indicator.Values.OrderBy(value => value.Key).Select(value => new IndicatorValue(value.Key, value.Value))],
            Target = decimal.TryParse(indicator.Target, NumberStyles.Number, CultureInfo.InvariantCulture, out var target) ? target : null,
            Comment = indicator.Comment,
        };
}
