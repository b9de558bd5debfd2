namespace Aktsom.Modules.Register.Contracts;

/// <summary>What another module shows on a supplier's page: Register knows none of them.</summary>
internal interface ISupplierPanel
{
    /// <summary>Where it stands and in which order.</summary>
    SupplierPanelPlace Place { get; }
    int Order { get; }

    /// <summary>The panel for a supplier, or null when there is nothing to show. The reach is that of the signed-in person.</summary>
    Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel);
}

internal enum SupplierPanelPlace
{
    /// <summary>The tinted band under the title: why the supplier matters now, and the one act.</summary>
    Now,

    /// <summary>The main column.</summary>
    Main,

    /// <summary>The column at the right.</summary>
    Side,
}

/// <param name="View">Path of a partial view.</param>
/// <param name="Model">What the view shows.</param>
internal sealed record SupplierPanel(string View, object Model);
