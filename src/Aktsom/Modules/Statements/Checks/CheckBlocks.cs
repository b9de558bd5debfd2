using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>What the checks say must be mended stands in the way of approval (invariant 9).</summary>
internal sealed class CheckBlocks(StatementChecking checking) : IApprovalBlocks
{
    public async Task<IReadOnlyList<ApprovalBlock>> FindAsync(OpenStatement open, CancellationToken cancel) =>
        [
            .. (await checking.RunAsync(open, cancel))
                .Findings.Where(found => found.IsOpenBlock)
                .Select(found => new ApprovalBlock(found.Check, found.Key, found.Findings[0].Message.ToString())),
        ];
}
