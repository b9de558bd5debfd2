using System.Globalization;
using System.Xml.Linq;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>A survey's texts and choices in our languages; what is missing is filled from the survey's own.</summary>
internal sealed class LimeSurveyWords(LimeSurveyFile file)
{
    /// <param name="find">The text in a language; empty where there is none.</param>
    /// <param name="otherwise">What stands where the survey has no text at all.</param>
    public QuestionText Of(Func<string, string> find, string otherwise)
    {
        var own = find(file.Language) is { Length: > 0 } found ? found : otherwise;
        var norwegian = find("nb") is { Length: > 0 } bokmaal ? bokmaal : In("no");
        var nynorsk = find("nn") is { Length: > 0 } written ? written : norwegian;
        return new QuestionText(norwegian, nynorsk, In("en"), Further("zh"), Further("de"), Further("pl"));

        string In(string code) => find(code) is { Length: > 0 } text ? text : own;

        string? Further(string code) =>
            file.Languages.Any(one => one.Split('-')[0].Equals(code, StringComparison.OrdinalIgnoreCase)) ? In(code) : null;
    }

    public List<QuestionOption> Options(IEnumerable<XElement> rows, string table, string id, string column) =>
        [
            .. rows.Where(row => LimeSurveyFile.Cell(row, "scale_id") is "" or "0")
                .OrderBy(row => Order(row, table == "answers" ? "sortorder" : "question_order"))
                .Select(row => (Row: row, Key: LimeSurveyFile.Cell(row, table == "answers" ? "code" : "title")))
                .Where(one => QuestionSetRules.IsCode(one.Key))
                .DistinctBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => new QuestionOption(
                    one.Key,
                    Of(language => file.Text(table, IdOf(one.Row, id), one.Row, column, language), one.Key)
                )),
        ];

    public List<QuestionOption> Numbers(int most) =>
        [
            .. Enumerable
                .Range(1, most)
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Select(number => new QuestionOption(number, Of(_ => "", number))),
        ];

    public List<QuestionOption> Fixed(params (string Key, string Word)[] options) =>
        [.. options.Select(option => new QuestionOption(option.Key, Of(_ => "", option.Word)))];

    public static int Order(XElement row, string column) =>
        int.TryParse(LimeSurveyFile.Cell(row, column), NumberStyles.Integer, CultureInfo.InvariantCulture, out var order) ? order : 0;

    /// <summary>Older files know an answer by its question and code, not by an id of its own.</summary>
    private static string IdOf(XElement row, string id) => row.Element(id) is null ? "qid" : id;
}
