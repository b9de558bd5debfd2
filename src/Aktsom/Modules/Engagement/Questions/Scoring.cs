namespace Aktsom.Modules.Engagement.Questions;

/// <summary>What one answer is worth. What is not known, and what is pointed at elsewhere, counts neither for nor against.</summary>
internal static class Scoring
{
    public const int Most = 100;
    private const int Half = 50;

    /// <summary>0–100; null where the answer does not count.</summary>
    public static decimal? Points(Question question, Answer answer)
    {
        if (answer.Kind != AnswerKind.Value || !question.IsScored)
        {
            return null;
        }

        if (question.Type == QuestionType.YesNo)
        {
            return answer.Has(Answers.Partly) ? Half
                : answer.Has(question.Good!) ? Most
                : 0;
        }

        var chosen = question.Options.Where(option => answer.Has(option.Key)).ToList();
        return chosen.Count > 0 && chosen.Exists(option => option.Points is not null)
            ? Math.Min(Most, chosen.Sum(option => option.Points ?? 0))
            : null;
    }

    /// <summary>How many gave the answer that is good for people, of those who gave one; who do not know are counted apart (R-NOR-19).</summary>
    public static AnswerShare Share(Question question, IEnumerable<Answer> answers)
    {
        var all = answers.ToList();
        var told = all.Where(answer => answer.Kind == AnswerKind.Value).ToList();
        return new AnswerShare(
            told.Count(answer => question.Good is { } good && answer.Has(good)),
            told.Count,
            all.Count(answer => answer.Kind == AnswerKind.Unknown),
            all.Count(answer => answer.Kind == AnswerKind.Published)
        );
    }
}

/// <param name="Good">Answers that are good for people.</param>
/// <param name="Told">Answers yes, partly or no: the n of the share (invariant 11).</param>
/// <param name="Unknown">Answers «we do not know».</param>
/// <param name="Published">Answers that point at what is published.</param>
internal sealed record AnswerShare(int Good, int Told, int Unknown, int Published)
{
    /// <summary>Percent, unrounded; null where nobody told (invariant 21).</summary>
    public decimal? Value => Told == 0 ? null : 100m * Good / Told;
}
