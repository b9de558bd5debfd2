using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>Where a supplier stands towards each code it is to be bound by, on its own page.</summary>
internal sealed class CodesPanel(CodeDesk desk, CodeBook book) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 28;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var rows = new List<(CodeFile File, CodeSupplier Who)>();
        foreach (var file in await desk.AllAsync(cancel))
        {
            if (
                await book.OfAsync(file, supplier, cancel) is { } who
                && (CodeBook.IsFor(file.Code, who.Relation) || who.Standing != CodeStanding.NotSent)
            )
            {
                rows.Add((file, who));
            }
        }

        return rows.Count == 0
            ? null
            : new SupplierPanel("/Modules/Engagement/Codes/_Panel.cshtml", (IReadOnlyList<(CodeFile File, CodeSupplier Who)>)rows);
    }
}
