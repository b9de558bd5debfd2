using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>A year's audits: performed, planned, and planned for a day that is past.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(AuditBook book, ISuppliers suppliers, Reach reach, TimeProvider clock) : PageModel
{
    private const int YearsBack = 2;

    public DateOnly Today { get; private set; }
    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<Audit> Audits { get; private set; } = [];
    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        Today = clock.Today();
        Years = [.. Enumerable.Range(-1, YearsBack + 2).Select(back => Today.Year - back)];
        Year = year ?? Today.Year;
        if (!Years.Contains(Year))
        {
            return NotFound();
        }

        Audits = await book.OfYearAsync(reach.Organisation, Year, cancel);
        Names = await suppliers.NamesOfAsync(reach.Organisation, [.. Audits.Select(one => one.Supplier).Distinct()], cancel);
        return Page();
    }
}
