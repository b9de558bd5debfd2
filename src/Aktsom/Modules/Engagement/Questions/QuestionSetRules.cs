using System.Text.RegularExpressions;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Engagement.Questions;

/// <summary>What a question set must hold beyond its shape.</summary>
internal static partial class QuestionSetRules
{
    public static void Check(string file, QuestionSet set)
    {
        Check(new Place(file, "$", set), set);
        // Addresses do not tell capitals apart, so two codes may not differ by them alone.
        var earlier = new Dictionary<string, Question>(StringComparer.OrdinalIgnoreCase);
        var figures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (section, at) in set.Sections.Select((section, at) => (section, at)))
        {
            var place = new Place(file, $"$.sections[{at}]", set);
            place.Text("title", section.Title);
            place.Text("intro", section.Intro);
            place.Demand(section.Questions.Count > 0, "questions", "a section needs at least one question.");
            foreach (var (question, number) in section.Questions.Select((question, number) => (question, number)))
            {
                var here = place with { Path = $"{place.Path}.questions[{number}]" };
                here.Demand(Code().IsMatch(question.Code), "code", "a code is letters, digits, dots and hyphens, at most 40.");
                here.Demand(!earlier.ContainsKey(question.Code), "code", $"the code {question.Code} is used twice.");
                here.Demand(
                    question.Figure is null || figures.Add(question.Figure),
                    "figure",
                    $"{question.Figure} is given by two questions."
                );
                CheckWords(here, question);
                CheckShape(here, question);
                CheckJudgement(here, question);
                CheckCondition(here with { Path = here.Path + ".shownWhen" }, question.ShownWhen, earlier);
                earlier.Add(question.Code, question);
            }
        }
    }

    /// <summary>It can be the code of a question or the key of an answer: it stands in addresses and files.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code);

    private static void Check(Place place, QuestionSet set)
    {
        place.Demand(Id().IsMatch(set.Id), "id", "an id is lower-case letters, digits and hyphens, at most 60.");
        place.Demand(set.Version >= 1, "version", "versions begin at 1.");
        place.Demand(set.Minutes is >= 1 and <= 600, "minutes", "say between 1 and 600 minutes.");
        place.Demand(set.Sections.Count > 0, "sections", "a set needs at least one section.");
        place.Demand(
            set.Sections.Select(section => section.Id).Distinct(StringComparer.Ordinal).Count() == set.Sections.Count,
            "sections",
            "two sections have one id."
        );
        place.Demand(
            new[] { "nb", "nn", "en" }.All(set.Languages.Contains) && set.Languages.All(QuestionText.Languages.Contains),
            "languages",
            $"name nb, nn and en, and beside them only {string.Join(", ", QuestionText.Languages.Skip(3))}."
        );
        place.Text("title", set.Title);
        place.Text("lead", set.Lead);
    }

    private static void CheckWords(Place place, Question question)
    {
        place.Text("text", question.Text);
        place.Text("help", question.Help);
        place.Text("why", question.Why);
        place.Text("evidence", question.Evidence);
        place.Text("unit", question.Unit);
        place.Text("gate.finding", question.Gate?.Finding);
        place.Demand(
            question.Topic is null || Topic.All.Any(topic => string.Equals(topic.Id, question.Topic, StringComparison.Ordinal)),
            "topic",
            $"no topic is called {question.Topic}."
        );
        foreach (var option in question.Options)
        {
            place.Text($"options.{option.Key}", option.Text);
        }

        foreach (var column in question.Columns)
        {
            place.Text($"columns.{column.Key}", column.Text);
        }
    }

    private static void CheckShape(Place place, Question question)
    {
        var hasOptions = question.Type is QuestionType.One or QuestionType.Several;
        place.Demand(
            hasOptions ? question.Options.Count >= 2 : question.Options.Count == 0,
            "options",
            "one-of and several-of need two options or more, and nothing else has any."
        );
        place.Demand(Differ(question.Options.Select(option => option.Key)), "options", "two options have one key.");
        place.Demand(question.Options.All(option => Code().IsMatch(option.Key)), "options", "a key is letters, digits, dots and hyphens.");
        place.Demand(
            (question.Type == QuestionType.Table) == (question.Columns.Count > 0),
            "columns",
            "a table needs columns, and nothing else has any."
        );
        place.Demand(Differ(question.Columns.Select(column => column.Key)), "columns", "two columns have one key.");
        place.Demand(
            question.Columns.All(column => column.Type is QuestionType.Text or QuestionType.Number or QuestionType.Date),
            "columns",
            "a column holds text, number or date."
        );
        place.Demand(
            question.Type == QuestionType.Number || (question.Unit is null && question.Min is null && question.Max is null),
            "unit",
            "only a number has a unit and limits."
        );
        place.Demand(question.Min is null || question.Max is null || question.Min <= question.Max, "min", "min is larger than max.");
    }

    private static void CheckJudgement(Place place, Question question)
    {
        place.Demand(question.Weight is >= 0 and <= 100, "weight", "a weight is between 0 and 100.");
        place.Demand(
            question.Good is null || (question.Type == QuestionType.YesNo && question.Good is Answers.Yes or Answers.No),
            "good",
            "good is yes or no, of a yes-or-no question."
        );
        place.Demand(
            question.Options.All(option => option.Points is null or (>= 0 and <= 100)),
            "options",
            "points are between 0 and 100."
        );
        place.Demand(
            question.Gate is null || (question.HasKeys && question.Gate.When.Count > 0 && question.Gate.When.All(question.Keys.Contains)),
            "gate",
            "a gate names answers of its own question."
        );
        place.Demand(question.Figure is null || question.Good is not null, "figure", "a figure needs a good answer to count.");
        place.Demand(CanKnow(question), "known", "a question of this type cannot be answered by that fact.");
        place.Demand(question.KnownMonths is null or (>= 1 and <= 120), "knownMonths", "say between 1 and 120 months.");
        place.Demand(
            question.Vsme is null || Disclosure().IsMatch(question.Vsme),
            "vsme",
            "a disclosure of the standard is B1 to B11 or C1 to C9."
        );
    }

    private static void CheckCondition(Place place, Condition? condition, Dictionary<string, Question> earlier)
    {
        if (condition is null)
        {
            return;
        }

        if (condition.Question is { } code)
        {
            place.Demand(earlier.ContainsKey(code), "question", $"{code} is no earlier question.");
            var asked = earlier[code];
            place.Demand(
                asked.HasKeys && condition.Is.Count > 0 && condition.Is.All(asked.Keys.Contains),
                "is",
                $"name answers that {code} can have: {string.Join(", ", asked.Keys)}."
            );
            place.Demand(condition.All.Count + condition.Any.Count == 0, "all", "a condition names a question, or others; not both.");
            return;
        }

        place.Demand(condition.All.Count + condition.Any.Count > 0, "question", "a condition names a question, or others.");
        foreach (var part in condition.All.Concat(condition.Any))
        {
            CheckCondition(place, part, earlier);
        }
    }

    private static bool CanKnow(Question question) =>
        question.Known switch
        {
            KnownFact.Producers => question.Type == QuestionType.Table,
            KnownFact.Countries => question.Type is QuestionType.Table or QuestionType.Text,
            KnownFact.Certificates => question.Type == QuestionType.Several,
            KnownFact.Audited => question.Type == QuestionType.YesNo,
            KnownFact.LatestAudit => question.Type == QuestionType.Date,
            _ => true,
        };

    private static bool Differ(IEnumerable<string> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return keys.All(seen.Add);
    }

    /// <summary>A place in a file, so that every fault can be found.</summary>
    private sealed record Place(string File, string Path, QuestionSet Set)
    {
        public void Demand(bool holds, string member, string problem)
        {
            if (!holds)
            {
                throw new QuestionSetException(File, $"{Path}.{member}", problem);
            }
        }

        public void Text(string member, QuestionText? text)
        {
            if (text is not null && Set.Languages.FirstOrDefault(code => string.IsNullOrWhiteSpace(text.Written(code))) is { } missing)
            {
                throw new QuestionSetException(
                    File,
                    $"{Path}.{member}.{missing}",
                    "the text is missing in a language the set says it has."
                );
            }
        }
    }

    [GeneratedRegex("^[a-z0-9-]{1,60}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z0-9.-]{1,40}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^(B([1-9]|1[01])|C[1-9])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Disclosure();
}
