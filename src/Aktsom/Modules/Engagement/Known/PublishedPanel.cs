using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Known;

/// <param name="Supplier">The supplier.</param>
/// <param name="Documents">What it has published, the newest first.</param>
/// <param name="Today">Today, to tell what has grown too old.</param>
/// <param name="MayEdit">The reader may add to it.</param>
internal sealed record PublishedBySupplier(SupplierId Supplier, IReadOnlyList<PublishedDocument> Documents, DateOnly Today, bool MayEdit);

/// <summary>On a supplier's page: what it tells openly.</summary>
internal sealed class PublishedPanel(PublishedBook book, Reach reach, Permissions permissions, TimeProvider clock) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 17;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var documents = await book.OfSupplierAsync(supplier, cancel);
        var mayEdit = permissions.Given(reach.RolesIn(reach.Organisation), EngagementPermissions.Send);
        return documents.Count == 0 && !mayEdit
            ? null
            : new SupplierPanel(
                "/Modules/Engagement/Known/_Panel.cshtml",
                new PublishedBySupplier(supplier, documents, clock.Today(), mayEdit)
            );
    }
}
