using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>
/// The blocks of prioritised impacts: K-03, K-05 and K-06. A block is kept under the id of its row and shown in the rows' order, so there
/// are always as many as rows (R-EHN-03); what can go wrong is that a block speaks under another title than its row.
/// </summary>
internal static class BlockChecks
{
    public static readonly Check[] All = [new("K-03", Titles), new("K-05", Contents), new("K-06", Subjects)];

    private static IEnumerable<CheckFinding> Titles(CheckContext context)
    {
        foreach (var (block, row) in Blocks(context))
        {
            var field = Fields(context, block).FirstOrDefault(field => field.SemanticId is "impact.title");
            var own = field is null ? null : context.Answers[new AnswerKey(field.Key, row.Id)].Text;
            if (own is not null && !string.Equals(own.Trim(), row.Word("title").Trim(), StringComparison.OrdinalIgnoreCase))
            {
                yield return context.Finding("K-03", new AnswerKey(field!.Key, row.Id), ("own", own), ("row", row.Word("title")));
            }
        }
    }

    private static IEnumerable<CheckFinding> Contents(CheckContext context)
    {
        var hasFiles = context.Places.Any(place => place.Answer.Files.Count > 0);
        foreach (var (block, row) in Blocks(context))
        {
            var answers = Fields(context, block)
                .Where(field => field.SemanticId is not "impact.title")
                .Select(field => (field, Answer: context.Answers[new AnswerKey(field.Key, row.Id)]))
                .ToList();
            var said = answers.Where(one => one.Answer.State != AnswerState.Empty).ToList();
            if (answers.Count == 0)
            {
                continue;
            }

            var key = new AnswerKey(answers[0].field.Key, row.Id);
            if (said.Count == 0)
            {
                yield return context.Finding("K-05", key, ("title", row.Word("title")));
            }
            else if (!hasFiles && said.TrueForAll(one => IsReference(context, one.Answer)))
            {
                yield return context.Finding("K-05-reference", key, ("title", row.Word("title")));
            }
        }
    }

    private static bool IsReference(CheckContext context, FieldAnswer answer) =>
        answer.State == AnswerState.SeeAttachment || (answer.Text is { } text && context.Words.Reference.IsMatch(text));

    /// <summary>Goal and measures speak of topics the block does not have, and of none that it has.</summary>
    private static IEnumerable<CheckFinding> Subjects(CheckContext context)
    {
        foreach (var (block, row) in Blocks(context).Where(one => one.Row.Words("topics").Count > 0))
        {
            var keys = Fields(context, block)
                .Where(field => field.SemanticId is "impact.overallGoal" or "impact.yearGoal" or "impact.measures")
                .Select(field => new AnswerKey(field.Key, row.Id))
                .ToList();
            var said = string.Join('\n', keys.Select(context.SaidAt));
            var spoken = context.Words.Topics.Where(topic => topic.Value.IsMatch(said)).Select(topic => topic.Key).ToList();
            if (spoken.Count > 0 && !spoken.Exists(topic => row.Words("topics").Contains(topic, StringComparer.Ordinal)))
            {
                yield return context.Finding("K-06", keys[0], ("title", row.Word("title")), ("words", ActChecks.TopicNames(spoken)));
            }
        }
    }

    private static IEnumerable<(TemplateBlock Block, AnswerRow Row)> Blocks(CheckContext context) =>
        context.Template.Blocks.SelectMany(block => context.Answers[block.RowsFrom].Rows.Select(row => (block, row)));

    private static IEnumerable<TemplateField> Fields(CheckContext context, TemplateBlock block) =>
        context.Template.Fields.Where(field => field.Block.Is(block.Key));
}
