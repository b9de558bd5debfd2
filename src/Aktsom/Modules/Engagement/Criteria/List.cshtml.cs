using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>Conditions before cooperation that are not closed, the first due first (R-NOR-14).</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(ConditionBook book, ISuppliers suppliers, Reach reach, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }
    public IReadOnlyList<ApprovalCondition> Open { get; private set; } = [];
    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        Open = await book.OpenAsync(reach.Organisation, cancel);
        Names = await suppliers.NamesOfAsync(reach.Organisation, [.. Open.Select(one => one.Supplier).Distinct()], cancel);
    }
}
