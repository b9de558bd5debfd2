using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>One question with what has been answered, as the supplier sees it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Language">Which language the question is shown in.</param>
/// <param name="Prefix">Parts the fields of several questions on one page; empty on the supplier's own page.</param>
internal sealed record QuestionView(Question Question, AnswerForm Form, string Language, string Prefix = "")
{
    public const string Page = "/Modules/Engagement/Answering/_Question.cshtml";
    private const int EmptyRows = 3;

    public bool IsSeveral => Question.Type == QuestionType.Several;

    /// <summary>The rows to show: those filled in and a few to fill in.</summary>
    public int Rows => Math.Min(AnswerReader.MostRows, (Form.Cells.Count / Math.Max(1, Question.Columns.Count)) + EmptyRows);

    public string Words(QuestionText text) => text.In(Language);

    public string Id(string field) => Prefix + "Posted_" + field;

    public string Name(string field) => Prefix + "Posted." + field;

    public string? Cell(int row, int column)
    {
        var at = (row * Question.Columns.Count) + column;
        return at < Form.Cells.Count ? Form.Cells[at] : null;
    }
}
