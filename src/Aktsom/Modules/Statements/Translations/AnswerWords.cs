using System.Globalization;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>One text of an answer.</summary>
/// <param name="Path">Which part of the answer; the same as long as the answer's rows are the same.</param>
/// <param name="Label">What the part is called; null for the answer itself.</param>
/// <param name="Text">The words.</param>
internal sealed record AnswerWord(string Path, LocalisedText? Label, string Text);

/// <summary>Finds the words in an answer that are someone's own, and puts others in their place. Numbers, days, names, codes and addresses stay.</summary>
internal static class AnswerWords
{
    private static readonly LocalisedText Reason = new("Grunn", "Grunn", "Reason");
    private static readonly LocalisedText Plan = new("Plan", "Plan", "Plan");
    private static readonly LocalisedText FileName = new("Filens navn", "Namnet på fila", "Name of the file");
    private static readonly LocalisedText Alt = new("Hva bildet viser", "Kva biletet viser", "What the picture shows");
    private static readonly LocalisedText Indicator = new("Indikator", "Indikator", "Indicator");
    private static readonly LocalisedText Explanation = new("Forklaring", "Forklaring", "Explanation");
    private static readonly LocalisedText Comment = new("Kommentar", "Kommentar", "Comment");

    private static readonly string[] Names = ["org.name", "org.address", "foreword.name", "contact.name", "sign.place", "sign.date"];
    private static readonly FieldType[] Wordless =
    [
        FieldType.Email,
        FieldType.Phone,
        FieldType.Url,
        FieldType.Place,
        FieldType.Signature,
        FieldType.Fixed,
    ];

    /// <summary>The answer with each text as <paramref name="word"/> says it, and countries by their names in <paramref name="culture"/>.</summary>
    public static FieldAnswer Map(TemplateField field, FieldAnswer answer, CultureInfo culture, Func<AnswerWord, string> word)
    {
        if (Wordless.Contains(field.Type) || Names.Contains(field.SemanticId, StringComparer.Ordinal))
        {
            return answer;
        }

        string? Say(string path, LocalisedText? label, string? text) =>
            text is not null && text.Any(char.IsLetter) ? word(new AnswerWord(path, label, text)) : text;

        return answer with
        {
            Text = Say("text", null, answer.Text),
            Reason = Say("reason", Reason, answer.Reason),
            Plan = Say("plan", Plan, answer.Plan),
            Value =
                answer.Value is AnswerValue.Word value && field.Type != FieldType.Code
                    ? new AnswerValue.Word(Say("value", null, value.Text)!)
                    : answer.Value,
            Extras = answer.Extras.ToDictionary(
                extra => extra.Key,
                extra => Cell(field.Extras, extra.Key, extra.Value, "extra." + extra.Key, Say),
                StringComparer.Ordinal
            ),
            Rows = [.. answer.Rows.Select(row => Placed(Row(field.Columns, row, "row." + row.Id, Say), culture))],
            Files =
            [
                .. answer.Files.Select(
                    (file, at) => file with { Name = Say($"file.{at}", FileName, file.Name)!, Alt = Say($"alt.{at}", Alt, file.Alt) }
                ),
            ],
            Indicators =
            [
                .. answer.Indicators.Select(one =>
                    one with
                    {
                        Name = Say($"indicator.{one.Id}", Indicator, one.Name)!,
                        Explanation = Say($"indicator.{one.Id}.explanation", Explanation, one.Explanation),
                        Comment = Say($"indicator.{one.Id}.comment", Comment, one.Comment),
                    }
                ),
            ],
        };
    }

    private static AnswerRow Row(
        IReadOnlyList<TemplateColumn> columns,
        AnswerRow row,
        string path,
        Func<string, LocalisedText?, string?, string?> say
    ) =>
        new(
            row.Id,
            row.Cells.ToDictionary(
                cell => cell.Key,
                cell => IsPlaceByCode(row, cell.Key) ? cell.Value : Cell(columns, cell.Key, cell.Value, $"{path}.{cell.Key}", say),
                StringComparer.Ordinal
            )
        );

    private static AnswerValue Cell(
        IReadOnlyList<TemplateColumn> columns,
        string key,
        AnswerValue value,
        string path,
        Func<string, LocalisedText?, string?, string?> say
    )
    {
        var column = columns.FirstOrDefault(one => one.Key == key);
        if (column is not null && (Wordless.Contains(column.Type) || IsCode(column, value)))
        {
            return value;
        }

        return value switch
        {
            AnswerValue.Word word => new AnswerValue.Word(say(path, column?.Label, word.Text)!),
            AnswerValue.Words words => new AnswerValue.Words([
                .. words.Items.Select((item, at) => say($"{path}.{at}", column?.Label, item)!),
            ]),
            AnswerValue.List list => new AnswerValue.List([
                .. list.Rows.Select(row => Row(column?.Columns ?? [], row, $"{path}.{row.Id}", say)),
            ]),
            _ => value,
        };
    }

    /// <summary>The name of a country stands beside its code, and is said by it.</summary>
    private static bool IsPlaceByCode(AnswerRow row, string column) => column == "country" && row.Word("iso2").Length > 0;

    private static AnswerRow Placed(AnswerRow row, CultureInfo culture) =>
        IsPlaceByCode(row, "country") && row["country"] is not null
            ? row.With("country", new AnswerValue.Word(CountryNames.Of(row.Word("iso2"), culture)!))
            : row;

    private static bool IsCode(TemplateColumn column, AnswerValue value) =>
        column.CodeList is CodeLists.Topics or CodeLists.Places or CodeLists.Nace
        || column.Key is "iso2" or "area"
        || (
            column.CodeList == CodeLists.Progress
            && value is AnswerValue.Word word
            && CodeLists.ProgressStates.Contains(word.Text, StringComparer.Ordinal)
        );
}
