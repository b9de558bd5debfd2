using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Meetings;

/// <summary>The quarterly meetings with key suppliers and which are missing, what meetings agreed to do, and all meetings of the year.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(MeetingBook book, ISuppliers suppliers, Reach reach, TimeProvider clock) : PageModel
{
    private const int YearsBack = 2;
    private const int AtMost = 200;

    public DateOnly Today { get; private set; }
    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<QuarterlyRow> Quarterly { get; private set; } = [];
    public IReadOnlyList<SupplierMeeting> Meetings { get; private set; } = [];
    public IReadOnlyList<MeetingFollowUp> Open { get; private set; } = [];
    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();
    public int Missing => Quarterly.Sum(row => row.Missing);

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        Today = clock.Today();
        Years = [.. Enumerable.Range(0, YearsBack + 1).Select(back => Today.Year - back)];
        Year = year ?? Today.Year;
        if (!Years.Contains(Year))
        {
            return NotFound();
        }

        Quarterly = [.. (await book.QuarterlyAsync(reach.Organisation, Year, Today, cancel)).Take(AtMost)];
        Meetings = [.. (await book.OfYearAsync(reach.Organisation, Year, cancel)).Take(AtMost)];
        Open = await book.OpenAsync(reach.Organisation, cancel);
        Names = await suppliers.NamesOfAsync(
            reach.Organisation,
            [.. Meetings.Select(one => one.Supplier).Concat(Open.Select(one => one.Supplier)).Distinct()],
            cancel
        );
        return Page();
    }
}
