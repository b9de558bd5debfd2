using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>What was answered to the same question the year before, whatever the template.</summary>
/// <param name="Statement">The earlier statement.</param>
/// <param name="Text">Its words: text, or why there was none.</param>
internal sealed record EarlierAnswer(Statement Statement, FieldAnswer Answer, string? Text);

internal sealed class EarlierAnswers(YearStart years, StatementStore store)
{
    public async Task<EarlierAnswer?> FindAsync(OpenStatement open, TemplateField field, AnswerKey key, CancellationToken cancel)
    {
        var last = open.Statement.CarriedFrom is { } from
            ? await store.FindAsync(from, cancel)
            : await years.LastAsync(open.Statement.Year, open.Statement.Template, cancel);
        if (last is null)
        {
            return null;
        }

        var answers = last.Template.Field(field.Key) is null
            ? last.Template.Meaning(field.SemanticId).SelectMany(same => last.Answers.To(last.Template, same)).Select(one => one.Answer)
            : [last.Answers[key]];
        var given = answers.Where(answer => answer.State != AnswerState.Empty).ToList();
        if (given.Count == 0)
        {
            return null;
        }

        var words = string.Join(
            "\n\n",
            given.Select(answer => answer.Text ?? answer.Reason).Where(text => !string.IsNullOrWhiteSpace(text))
        );
        return new EarlierAnswer(last.Statement, given[0], words.Length > 0 ? words : null);
    }
}
