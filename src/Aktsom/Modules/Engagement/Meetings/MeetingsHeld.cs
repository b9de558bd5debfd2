using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Meetings;

/// <summary>Meetings that were held, by supplier.</summary>
internal sealed class MeetingsHeld(AppDb db, TimeProvider clock) : IFollowUpKind
{
    public LocalisedText Name { get; } = new("Møter", "Møte", "Meetings");
    public int Order => 10;

    public async Task<IReadOnlyDictionary<SupplierId, int>> CountAsync(
        OrganisationId organisation,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        return await db.Set<SupplierMeeting>()
            .Where(one => one.OrganisationId == organisation && one.Day >= from && one.Day <= to && one.Day <= today)
            .GroupBy(one => one.Supplier)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
    }
}
