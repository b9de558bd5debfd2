using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Review;

/// <summary>What must be mended before a statement is approved. Only what can be mended by writing: signatures and publishing come later.</summary>
internal interface IApprovalBlocks
{
    Task<IReadOnlyList<ApprovalBlock>> FindAsync(OpenStatement open, CancellationToken cancel);
}

/// <param name="Rule">The check's id, such as C10 or K-11.</param>
/// <param name="Key">The field to go to; null where the whole statement is meant.</param>
/// <param name="Message">What to do, in the reader's language.</param>
internal sealed record ApprovalBlock(string Rule, AnswerKey? Key, string Message);
