using System.Globalization;
using System.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>What an import found, for a person at the command line.</summary>
internal static class ImportReport
{
    private const int Width = 70;

    public static string Of(ImportResult result, string language)
    {
        var statement = result.Statement;
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{statement.Organisation ?? "?"} · {statement.Year?.ToString(CultureInfo.InvariantCulture) ?? "?"} · {statement.Template.Name.In(language)}"
        );
        text.AppendLine();
        foreach (var (field, key, answer) in statement.Answers.Walk(statement.Template).Where(one => one.Answer.HasContent))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{key, -26} {Short(Shown(answer, field.Question.In(language)))}");
        }

        Section(
            text,
            language,
            ("Tvil", "Tvil", "Doubts"),
            result.Doubts.Select(doubt => $"{doubt.Key ?? "", -26} {doubt.Message.In(language)}")
        );
        Section(
            text,
            language,
            ("Ikke kjent igjen", "Ikkje kjent att", "Not recognised"),
            result.Unrecognised.Select(one => $"{one.Line, -26} {Short(one.Text)}")
        );
        return text.ToString().TrimEnd();
    }

    private static void Section(StringBuilder text, string language, (string Nb, string Nn, string En) title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(new Platform.Texts.LocalisedText(title.Nb, title.Nn, title.En).In(language));
        all.ForEach(line => text.AppendLine(line));
    }

    private static string Shown(FieldAnswer answer, string question) =>
        answer switch
        {
            { Rows.Count: > 0 } => $"{answer.Rows.Count} × {question}",
            { Text: { } words } => words,
            { Value: AnswerValue.Number number } => number.Amount.ToString(CultureInfo.CurrentCulture),
            { Value: AnswerValue.YesNo yesNo } => yesNo.Yes ? "ja / yes" : "nei / no",
            { Value: AnswerValue.Day day } => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Value: AnswerValue.Period period } => $"{period.From:yyyy-MM-dd} – {period.To:yyyy-MM-dd}",
            { Value: AnswerValue.Parts parts } => string.Join(" / ", parts.Percent.Values),
            _ => $"{answer.Indicators.Count + answer.Files.Count} × {question}",
        };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Width ? line : $"{line[..Width]}… ({line.Length})";
    }
}
