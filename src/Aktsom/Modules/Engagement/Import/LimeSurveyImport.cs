using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>Carries a LimeSurvey questionnaire over to a set of ours, and lists what it cannot carry. Nothing is scored: weights are ours to set.</summary>
internal sealed partial class LimeSurveyImport
{
    private const string Yes = "Y";
    private readonly LimeSurveyFile file;
    private readonly LimeSurveyWords words;
    private readonly List<string> notCarried = [];
    private readonly Dictionary<string, Question> carried = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, XElement> parts;
    private readonly ILookup<string, XElement> answers;

    private LimeSurveyImport(LimeSurveyFile file)
    {
        this.file = file;
        words = new LimeSurveyWords(file);
        parts = file.Once("subquestions", "qid").ToLookup(row => LimeSurveyFile.Cell(row, "parent_qid"), StringComparer.Ordinal);
        answers = file.Once("answers", file.Rows("answer_l10ns").Any() ? "aid" : "qid")
            .ToLookup(row => LimeSurveyFile.Cell(row, "qid"), StringComparer.Ordinal);
    }

    /// <param name="stream">The .lss file.</param>
    /// <param name="id">Id of the set to make.</param>
    public static ImportedSet Read(Stream stream, string id) => new LimeSurveyImport(LimeSurveyFile.Read(stream)).Carry(id);

    private ImportedSet Carry(string id)
    {
        var languages = file.Languages.Select(code => code.Split('-')[0].ToLowerInvariant()).ToList();
        if (!languages.Exists(code => code is "nb" or "no"))
        {
            notCarried.Add($"The survey has no Norwegian texts: those in {file.Language} stand in their place.");
        }

        var unknown = languages.Where(code => code != "no" && !QuestionText.Languages.Contains(code, StringComparer.Ordinal)).ToList();
        if (unknown.Count > 0)
        {
            notCarried.Add($"Texts in {string.Join(", ", unknown)}: supplier pages are not written in these languages.");
        }

        var questions = file.Once("questions", "qid")
            .Where(row => LimeSurveyFile.Cell(row, "parent_qid") is "" or "0")
            .ToLookup(row => LimeSurveyFile.Cell(row, "gid"), StringComparer.Ordinal);
        var sections = new List<QuestionSection>();
        foreach (var group in file.Once("groups", "gid").OrderBy(row => LimeSurveyWords.Order(row, "group_order")))
        {
            var own = questions[LimeSurveyFile.Cell(group, "gid")]
                .OrderBy(row => LimeSurveyWords.Order(row, "question_order"))
                .SelectMany(Question)
                .ToList();
            if (own.Count > 0)
            {
                sections.Add(Section(group, own));
            }
        }

        if (sections.Count == 0)
        {
            throw new ImportException("No question in the file can be carried over.");
        }

        var set = new QuestionSet
        {
            Id = id,
            Version = 1,
            Kind = SetKind.Short,
            Title = words.Of(language => file.SurveyText("surveyls_title", language), id),
            Lead = words.Of(
                language => file.SurveyText("surveyls_description", language),
                file.SurveyText("surveyls_title", file.Language) is { Length: > 0 } title ? title : id
            ),
            Minutes = Math.Clamp(carried.Count, 1, 600),
            Languages =
            [
                .. QuestionText.Languages.Where(code => code is "nb" or "nn" or "en" || languages.Contains(code, StringComparer.Ordinal)),
            ],
            Sections = sections,
        };
        QuestionSetRules.Check(id, set);
        return new ImportedSet(set, notCarried);
    }

    private QuestionSection Section(XElement group, List<Question> own) =>
        new()
        {
            Id = "g" + LimeSurveyFile.Cell(group, "gid"),
            Title = words.Of(language => file.Text("groups", "gid", group, "group_name", language), "–"),
            Questions = own,
        };

    private IEnumerable<Question> Question(XElement row)
    {
        var (type, title, id) = (LimeSurveyFile.Cell(row, "type"), LimeSurveyFile.Cell(row, "title"), LimeSurveyFile.Cell(row, "qid"));
        if (type is "A" or "B" or "C" or "E" or "F" or "H")
        {
            return Rows(row, type);
        }

        var shape = type switch
        {
            "Y" => new Question
            {
                Code = "",
                Type = QuestionType.YesNo,
                Text = Empty,
            },
            "L" or "!" or "O" => Chosen(QuestionType.One, words.Options(answers[id], "answers", "aid", "answer")),
            "5" => Chosen(QuestionType.One, words.Numbers(5)),
            "M" or "P" => Chosen(QuestionType.Several, words.Options(parts[id], "questions", "qid", "question")),
            "N" => new Question
            {
                Code = "",
                Type = QuestionType.Number,
                Text = Empty,
            },
            "S" or "T" or "U" => new Question
            {
                Code = "",
                Type = QuestionType.Text,
                Text = Empty,
            },
            "D" => new Question
            {
                Code = "",
                Type = QuestionType.Date,
                Text = Empty,
            },
            "|" => new Question
            {
                Code = "",
                Type = QuestionType.File,
                Text = Empty,
            },
            "Q" or "K" => Table(parts[id], type == "K" ? QuestionType.Number : QuestionType.Text),
            _ => null,
        };
        if (shape is null)
        {
            notCarried.Add(
                $"{title}: {(type == "X" ? "a text without a question" : $"questions of LimeSurvey's kind {type}")} cannot be carried."
            );
            return [];
        }

        return Keep(row, title, shape, words.Of(language => file.Text("questions", "qid", row, "question", language), title));
    }

    /// <summary>A grid with one choice a row becomes one question a row.</summary>
    private List<Question> Rows(XElement row, string type)
    {
        var options = type switch
        {
            "A" => words.Numbers(5),
            "B" => words.Numbers(10),
            "C" => words.Fixed(("Y", "Yes"), ("U", "Uncertain"), ("N", "No")),
            "E" => words.Fixed(("I", "Increase"), ("S", "Same"), ("D", "Decrease")),
            _ => words.Options(answers[LimeSurveyFile.Cell(row, "qid")], "answers", "aid", "answer"),
        };
        var title = LimeSurveyFile.Cell(row, "title");
        return
        [
            .. parts[LimeSurveyFile.Cell(row, "qid")]
                .OrderBy(part => LimeSurveyWords.Order(part, "question_order"))
                .SelectMany(part =>
                    Keep(
                        row,
                        $"{title}-{LimeSurveyFile.Cell(part, "title")}",
                        Chosen(QuestionType.One, options),
                        words.Of(
                            language =>
                                $"{file.Text("questions", "qid", row, "question", language)} {file.Text("questions", "qid", part, "question", language)}".Trim(),
                            title
                        )
                    )
                ),
        ];
    }

    private List<Question> Keep(XElement row, string code, Question? shape, QuestionText text)
    {
        if (shape is null || !QuestionSetRules.IsCode(code) || carried.ContainsKey(code))
        {
            notCarried.Add(
                $"{code}: {(shape is null ? "has too few choices" : "its code is taken or has other signs than letters, digits, dots and hyphens")}."
            );
            return [];
        }

        var help = words.Of(language => file.Text("questions", "qid", row, "help", language), "");
        var question = shape with
        {
            Code = code,
            Text = text,
            Help = help.En.Length > 0 ? help : null,
            Weight = 0,
            Optional = LimeSurveyFile.Cell(row, "mandatory") != Yes,
            ShownWhen = ShownWhen(code, LimeSurveyFile.Cell(row, "relevance")),
        };
        if (LimeSurveyFile.Cell(row, "other") == Yes)
        {
            notCarried.Add($"{code}: the choice «other» with its own text. Suppliers can write it as a comment.");
        }

        carried.Add(code, question);
        return [question];
    }

    /// <summary>Only the plain form is carried: one earlier question has one answer.</summary>
    private Condition? ShownWhen(string code, string relevance)
    {
        var plain = relevance.Trim();
        if (plain is "" or "1")
        {
            return null;
        }

        var match = Equal().Match(plain);
        if (match.Success && carried.TryGetValue(match.Groups["code"].Value, out var asked) && asked.HasKeys)
        {
            var key =
                asked.Type == QuestionType.YesNo
                    ? (match.Groups["key"].Value == Yes ? Answers.Yes : Answers.No)
                    : match.Groups["key"].Value;
            if (asked.Keys.Contains(key, StringComparer.Ordinal))
            {
                return new Condition { Question = asked.Code, Is = [key] };
            }
        }

        notCarried.Add($"{code}: shown when {plain}. It is now always shown.");
        return null;
    }

    private static Question? Chosen(QuestionType type, List<QuestionOption> options) =>
        options.Count < 2
            ? null
            : new Question
            {
                Code = "",
                Type = type,
                Text = Empty,
                Options = options,
            };

    private Question? Table(IEnumerable<XElement> rows, QuestionType type)
    {
        var columns = rows.OrderBy(row => LimeSurveyWords.Order(row, "question_order"))
            .Select(row => new QuestionColumn(
                LimeSurveyFile.Cell(row, "title"),
                words.Of(language => file.Text("questions", "qid", row, "question", language), LimeSurveyFile.Cell(row, "title")),
                type
            ))
            .ToList();
        return columns.Count == 0
            ? null
            : new Question
            {
                Code = "",
                Type = QuestionType.Table,
                Text = Empty,
                Columns = columns,
            };
    }

    private static readonly QuestionText Empty = new("", "", "");

    [GeneratedRegex(
        "^\\(*\\s*(?<code>[A-Za-z0-9]+)(\\.NAOK)?\\s*==\\s*[\"'](?<key>[A-Za-z0-9]+)[\"']\\s*\\)*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Equal();
}
