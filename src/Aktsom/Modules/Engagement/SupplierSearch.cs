using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement;

/// <summary>Which supplier a new record is about, found by a part of its name: the first step of the pages that make one.</summary>
internal sealed record SupplierSearch(string? Find, IReadOnlyList<ChosenSupplier> Found)
{
    private const int MostFound = 20;

    public static async Task<SupplierSearch> ForAsync(
        ISupplierChoice choice,
        OrganisationId organisation,
        string? find,
        CancellationToken cancel
    ) => new(find, string.IsNullOrWhiteSpace(find) ? [] : await choice.FindAsync(organisation, find.Trim(), MostFound, cancel));
}
