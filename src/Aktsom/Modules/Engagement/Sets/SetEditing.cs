using Aktsom.Modules.Engagement.Questions;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>Changes to a draft, and what it lacks, in words people can act on. Pure.</summary>
internal static class SetEditing
{
    private const int MostTold = 12;

    /// <summary>A question one place up or down in its section; over the end it goes to the next.</summary>
    public static QuestionSet Moved(QuestionSet set, string code, int by)
    {
        var sections = set.Sections.Select(section => section.Questions.ToList()).ToList();
        var at = sections.FindIndex(questions => questions.Exists(one => one.Code == code));
        if (at < 0)
        {
            return set;
        }

        var from = sections[at].FindIndex(one => one.Code == code);
        var question = sections[at][from];
        var to = from + by;
        if (to >= 0 && to < sections[at].Count)
        {
            sections[at].RemoveAt(from);
            sections[at].Insert(to, question);
        }
        else if (at + by >= 0 && at + by < sections.Count)
        {
            sections[at].RemoveAt(from);
            sections[at + by].Insert(by > 0 ? 0 : sections[at + by].Count, question);
        }

        return set with
        {
            Sections = [.. set.Sections.Select((section, place) => section with { Questions = sections[place] })],
        };
    }

    /// <summary>Puts a question in a section: in its own place when it was there, else last.</summary>
    /// <param name="was">The code it had; null for a new one.</param>
    public static QuestionSet With(QuestionSet set, string section, Question question, string? was)
    {
        var sections = set
            .Sections.Select(one =>
            {
                var questions = one.Questions.ToList();
                var at = questions.FindIndex(each => each.Code == was);
                if (at >= 0)
                {
                    questions.RemoveAt(at);
                }

                if (one.Id == section)
                {
                    questions.Insert(at >= 0 ? at : questions.Count, question);
                }

                return one with
                {
                    Questions = questions,
                };
            })
            .ToList();
        return was is null || was == question.Code
            ? set with
            {
                Sections = sections,
            }
            : Renamed(set with { Sections = sections }, was, question.Code);
    }

    public static QuestionSet Without(QuestionSet set, string code) =>
        set with
        {
            Sections =
            [
                .. set.Sections.Select(section => section with { Questions = [.. section.Questions.Where(one => one.Code != code)] }),
            ],
        };

    /// <summary>What must be in place before the set can be sent; the rest is checked when it is released.</summary>
    public static IReadOnlyList<string> Lacks(QuestionSet set, IStringLocalizer words)
    {
        var lacks = new List<string>();
        Texts(words["Sets.TitleText"], set.Title);
        Texts(words["Sets.LeadText"], set.Lead);
        if (set.Sections.Count == 0)
        {
            lacks.Add(words["Sets.Lacks.Section"]);
        }

        foreach (var section in set.Sections)
        {
            Texts(words["Sets.SectionTitle"], section.Title);
            Texts(words["Sets.Intro"], section.Intro);
            if (section.Questions.Count == 0)
            {
                lacks.Add(words["Sets.Lacks.Question", section.Title]);
            }
        }

        var earlier = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in set.Questions)
        {
            foreach (var text in TextsOf(question))
            {
                Texts(question.Code, text);
            }

            if (question.Type is QuestionType.One or QuestionType.Several && question.Options.Count < 2)
            {
                lacks.Add(words["Sets.Lacks.Options", question.Code]);
            }

            if (question.Type == QuestionType.Table && question.Columns.Count == 0)
            {
                lacks.Add(words["Sets.Lacks.Columns", question.Code]);
            }

            foreach (var on in NamedBy(question.ShownWhen))
            {
                if (!earlier.TryGetValue(on.Question!, out var asked))
                {
                    lacks.Add(words["Sets.Lacks.Condition", question.Code, on.Question!]);
                }
                else if (!asked.HasKeys || on.Is.Count == 0 || !on.Is.All(asked.Keys.Contains))
                {
                    lacks.Add(words["Sets.Lacks.ConditionKeys", question.Code, asked.Code]);
                }
            }

            earlier[question.Code] = question;
        }

        return lacks.Count > MostTold ? [.. lacks.Take(MostTold), words["Sets.Lacks.More", lacks.Count - MostTold]] : lacks;

        void Texts(string of, QuestionText? text)
        {
            if (text is null)
            {
                return;
            }

            foreach (var language in set.Languages.Where(code => string.IsNullOrWhiteSpace(text.Written(code))))
            {
                lacks.Add(words["Sets.Lacks.Text", of, WordsView.NameOf(language)]);
            }
        }
    }

    private static IEnumerable<QuestionText?> TextsOf(Question question) =>
        [
            question.Text,
            question.Help,
            question.Why,
            question.Evidence,
            question.Unit,
            question.Gate?.Finding,
            .. question.Options.Select(option => option.Text),
            .. question.Columns.Select(column => column.Text),
        ];

    /// <summary>The conditions that name a question, within others too.</summary>
    private static IEnumerable<Condition> NamedBy(Condition? condition) =>
        condition is null ? []
        : condition.Question is not null ? [condition]
        : condition.All.Concat(condition.Any).SelectMany(NamedBy);

    private static QuestionSet Renamed(QuestionSet set, string was, string now) =>
        set with
        {
            Sections =
            [
                .. set.Sections.Select(section =>
                    section with
                    {
                        Questions = [.. section.Questions.Select(one => one with { ShownWhen = Renamed(one.ShownWhen, was, now) })],
                    }
                ),
            ],
        };

    private static Condition? Renamed(Condition? condition, string was, string now) =>
        condition is null
            ? null
            : condition with
            {
                Question = condition.Question == was ? now : condition.Question,
                All = [.. condition.All.Select(one => Renamed(one, was, now)!)],
                Any = [.. condition.Any.Select(one => Renamed(one, was, now)!)],
            };
}
