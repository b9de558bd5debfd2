using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Meetings;

/// <param name="Supplier">The supplier.</param>
/// <param name="Meetings">The newest meetings.</param>
/// <param name="Open">What is agreed and not done.</param>
/// <param name="Today">Today, to tell what is late.</param>
/// <param name="MayEdit">The reader may write one down.</param>
internal sealed record MeetingsOfSupplier(
    SupplierId Supplier,
    IReadOnlyList<SupplierMeeting> Meetings,
    IReadOnlyList<MeetingFollowUp> Open,
    DateOnly Today,
    bool MayEdit
);

/// <summary>On a supplier's page: when we last met, and what each side has promised.</summary>
internal sealed class MeetingPanel(MeetingBook book, Reach reach, Permissions permissions, TimeProvider clock) : ISupplierPanel
{
    private const int AtMost = 4;

    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 14;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var meetings = await book.OfSupplierAsync(supplier, cancel);
        var mayEdit = permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send);
        if (meetings.Count == 0 && !mayEdit)
        {
            return null;
        }

        var open = meetings.Count == 0 ? [] : await book.OpenAsync(reach.Organisation, cancel);
        return new SupplierPanel(
            "/Modules/Engagement/Meetings/_Panel.cshtml",
            new MeetingsOfSupplier(
                supplier,
                [.. meetings.Take(AtMost)],
                [.. open.Where(one => one.Supplier == supplier)],
                clock.Today(),
                mayEdit
            )
        );
    }
}
