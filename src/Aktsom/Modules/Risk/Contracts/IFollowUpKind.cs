using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>
/// One kind of ordinary follow-up, counted by supplier: what must not drop elsewhere when some countries get more (R-NOR-22). A module that keeps meetings,
/// answers or audits registers one for each.
/// </summary>
internal interface IFollowUpKind
{
    LocalisedText Name { get; }
    int Order { get; }

    /// <summary>How often each supplier was followed up from one day to another, both counted; those that were not are left out.</summary>
    Task<IReadOnlyDictionary<SupplierId, int>> CountAsync(
        OrganisationId organisation,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    );
}
