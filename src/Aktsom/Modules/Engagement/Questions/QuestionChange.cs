namespace Aktsom.Modules.Engagement.Questions;

/// <summary>Which questions ask for the same in two versions or sets, so that an answer to one is an answer to the other. Pure.</summary>
internal static class QuestionChange
{
    /// <summary>Codes whose question means the same in both; what a hint says, or what it weighs, may have changed.</summary>
    public static IEnumerable<string> Unchanged(QuestionSet earlier, QuestionSet later) =>
        later
            .Questions.Where(question => earlier.Find(question.Code) is { } before && IsSame(before, question))
            .Select(question => question.Code);

    private static bool IsSame(Question one, Question other) =>
        one.Type == other.Type
        && one.Text == other.Text
        && one.Unit == other.Unit
        && one.Options.Select(option => (option.Key, option.Text)).SequenceEqual(other.Options.Select(option => (option.Key, option.Text)))
        && one.Columns.SequenceEqual(other.Columns);
}
