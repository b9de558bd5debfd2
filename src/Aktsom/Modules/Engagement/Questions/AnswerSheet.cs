namespace Aktsom.Modules.Engagement.Questions;

/// <summary>A set as one supplier has answered it so far: which questions are shown, how much is answered, what it is worth, which gates are closed. Pure.</summary>
internal sealed class AnswerSheet
{
    private readonly Dictionary<string, Answer> answers;
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    public AnswerSheet(QuestionSet set, IEnumerable<Answer> given)
    {
        Set = set;
        answers = given.ToDictionary(answer => answer.Code, StringComparer.Ordinal);

        // A condition looks only at earlier questions, so one walk settles them all.
        foreach (var question in set.Questions.Where(question => question.ShownWhen is null || Holds(question.ShownWhen)))
        {
            shown.Add(question.Code);
        }
    }

    public QuestionSet Set { get; }

    /// <summary>The questions to answer, in order.</summary>
    public IReadOnlyList<Question> Shown => [.. Set.Questions.Where(question => shown.Contains(question.Code))];

    public IEnumerable<Question> Answered => Shown.Where(question => answers.ContainsKey(question.Code));

    /// <summary>What is left before the form is whole. «We do not know» leaves nothing.</summary>
    public IReadOnlyList<Question> Missing => [.. Shown.Where(question => !question.Optional && !answers.ContainsKey(question.Code))];

    public Completeness Completeness
    {
        get
        {
            var asked = Shown.Where(question => !question.Optional || answers.ContainsKey(question.Code)).ToList();
            return new Completeness(asked.Count(question => answers.ContainsKey(question.Code)), asked.Count);
        }
    }

    /// <summary>Null where nothing that counts is answered with a value: neither 0 nor 100 (invariant 21).</summary>
    public Score? Score
    {
        get
        {
            var counted = Answered
                .Select(question => (question.Weight, Points: Scoring.Points(question, answers[question.Code])))
                .Where(one => one.Points is not null)
                .ToList();
            var most = counted.Sum(one => one.Weight * Scoring.Most);
            return most == 0 ? null : new Score(counted.Sum(one => one.Weight * one.Points!.Value), most, counted.Count);
        }
    }

    /// <summary>Critical answers among what is shown.</summary>
    public IReadOnlyList<Question> ClosedGates =>
        [.. Answered.Where(question => question.Gate is { } gate && gate.When.Any(answers[question.Code].Has))];

    public Answer? Find(string code) => shown.Contains(code) ? answers.GetValueOrDefault(code) : null;

    private bool Holds(Condition condition) =>
        condition.Question is { } code
            ? shown.Contains(code) && answers.TryGetValue(code, out var answer) && condition.Is.Any(answer.Has)
            : condition.All.All(Holds) && (condition.Any.Count == 0 || condition.Any.Any(Holds));
}

/// <param name="Answered">How many questions are answered.</param>
/// <param name="Asked">How many are shown.</param>
internal sealed record Completeness(int Answered, int Asked)
{
    public bool IsWhole => Answered == Asked;
}

/// <param name="Points">Points reached, times weight.</param>
/// <param name="Most">The most that the counted answers could give.</param>
/// <param name="Counted">How many answers count.</param>
internal sealed record Score(decimal Points, decimal Most, int Counted)
{
    /// <summary>0–100, unrounded.</summary>
    public decimal Value => 100 * Points / Most;
}
