using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Derived;

/// <summary>What stands under a field's question: its state in words, then what was written. The same in every form.</summary>
internal static class Answers
{
    public static IReadOnlyList<Block> Of(Field field, Document document, StatementWords words) =>
        field.State switch
        {
            AnswerState.NotApplicable => [Stated(words["NotApplicable"], field.Reason), .. field.Blocks],
            AnswerState.None => [Stated(words["None"], field.Reason), .. field.Blocks],
            AnswerState.Unknown => [NotKnown(field, words), .. field.Blocks],
            AnswerState.Empty when field.Blocks.Count == 0 => [new Paragraph { Text = words["NotAnswered"] }],
            AnswerState.SeeAttachment => [Attachments(field, document, words), .. field.Blocks],
            _ => field.Blocks,
        };

    private static Paragraph Stated(string state, string? reason) =>
        new() { Text = reason is null ? [new Strong(state + ".")] : [new Strong(state + "."), new Text(" " + reason)] };

    private static Unknown NotKnown(Field field, StatementWords words) =>
        new() { Blocks = [.. Lines(field.Reason, field.Plan is null ? null : words.Format("Plan", field.Plan))] };

    private static IEnumerable<Block> Lines(params string?[] lines) => lines.OfType<string>().Select(line => new Paragraph { Text = line });

    private static Paragraph Attachments(Field field, Document document, StatementWords words)
    {
        var named = document.Attachments.Where(a => field.Attachments.Contains(a.Id, StringComparer.Ordinal)).ToList();
        var text = new List<Inline> { new Strong(words["SeeAttachment"] + (named.Count > 0 ? ":" : ".")) };
        foreach (var attachment in named)
        {
            text.Add(new Text(attachment == named[0] ? " " : ", "));
            text.Add(attachment.Url is { } url ? new Link(url, attachment.Name) : new Text(attachment.Name));
        }

        if (field.Reason is { } reason)
        {
            text.Add(new Text(". " + reason));
        }

        return new Paragraph { Text = [.. text] };
    }
}
