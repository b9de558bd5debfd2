using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>A LimeSurvey structure file (.lss) as rows: texts stand in the rows themselves before version 4, and in tables of their own after.</summary>
internal sealed partial class LimeSurveyFile
{
    private const long MostCharacters = 50_000_000;
    private readonly XElement root;
    private readonly Dictionary<(string Table, string Id), List<XElement>> words;

    private LimeSurveyFile(XElement root)
    {
        this.root = root;
        words = new[] { ("questions", "question_l10ns", "qid"), ("groups", "group_l10ns", "gid"), ("answers", "answer_l10ns", "aid") }
            .SelectMany(table => Rows(table.Item2).Select(row => (Key: (table.Item1, Cell(row, table.Item3)), row)))
            .GroupBy(one => one.Key, one => one.row)
            .ToDictionary(group => group.Key, group => group.ToList());
        Language = Cell(Rows("surveys").FirstOrDefault() ?? new XElement("row"), "language") is { Length: > 0 } base_ ? base_ : "en";
        var further = Cell(Rows("surveys").FirstOrDefault() ?? new XElement("row"), "additional_languages");
        Languages = [Language, .. further.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The language the survey was made in.</summary>
    public string Language { get; }
    public IReadOnlyList<string> Languages { get; }

    public static LimeSurveyFile Read(Stream stream)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
            };
            using var reader = XmlReader.Create(stream, settings);
            var root = XElement.Load(reader);
            return root.Element("LimeSurveyDocType")?.Value == "Survey"
                ? new LimeSurveyFile(root)
                : throw new ImportException("This is not a LimeSurvey structure file. Export the survey as .lss, and try again.");
        }
        catch (XmlException fault)
        {
            throw new ImportException($"The file cannot be read as XML: {fault.Message}", fault);
        }
    }

    public IEnumerable<XElement> Rows(string table) => root.Element(table)?.Element("rows")?.Elements("row") ?? [];

    /// <summary>Rows of the survey's own language, once each: older files repeat a row for every language.</summary>
    public IReadOnlyList<XElement> Once(string table, string id) =>
        [
            .. Rows(table)
                .GroupBy(row => (Cell(row, id), Cell(row, "scale_id"), Cell(row, "code")))
                .Select(same => same.FirstOrDefault(InOwnLanguage) ?? same.First()),
        ];

    /// <summary>A text in a language, without markup; empty where there is none.</summary>
    public string Text(string table, string idName, XElement row, string column, string language)
    {
        var id = Cell(row, idName);
        var found = words.TryGetValue((table, id), out var rows)
            ? rows.Find(one => IsLanguage(one, language))
            : Rows(table is "questions" && Cell(row, "parent_qid") is not ("" or "0") ? "subquestions" : table)
                .FirstOrDefault(one => Cell(one, idName) == id && Cell(one, "code") == Cell(row, "code") && IsLanguage(one, language));
        return Plain(found is null ? "" : Cell(found, column));
    }

    public string SurveyText(string column, string language) =>
        Plain(
            Rows("surveys_languagesettings").FirstOrDefault(row => IsLanguage(row, language, "surveyls_language")) is { } row
                ? Cell(row, column)
                : ""
        );

    public static string Cell(XElement row, string column) => row.Element(column)?.Value ?? "";

    private bool InOwnLanguage(XElement row) => Cell(row, "language") is "" || IsLanguage(row, Language);

    private static bool IsLanguage(XElement row, string language, string column = "language") =>
        Cell(row, column).Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static string Plain(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Hidden().Replace(html, " "), " ")), " ").Trim();

    [GeneratedRegex(
        "<(?<hidden>script|style)[^>]*>.*?</\\k<hidden>>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
