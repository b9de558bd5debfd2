using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Codes;

/// <param name="File">The code.</param>
/// <param name="InForce">The version in force; null while there is none.</param>
/// <param name="Bound">Suppliers bound by it or by one of their own.</param>
/// <param name="Demanded">Suppliers it is for.</param>
internal sealed record CodeRow(CodeFile File, CodeVersion? InForce, int Bound, int Demanded);

/// <summary>What suppliers are to be bound by, and how many are.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(CodeDesk desk, CodeBook book, TimeProvider clock) : PageModel
{
    public IReadOnlyList<CodeRow> Codes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = new List<CodeRow>();
        foreach (var file in await desk.AllAsync(cancel))
        {
            var suppliers = await book.SuppliersAsync(file, cancel);
            rows.Add(new CodeRow(file, file.InForce(clock.Today()), suppliers.Count(one => one.Standing.IsBound()), suppliers.Count));
        }

        Codes = rows;
    }
}
