using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Choosing;

namespace Aktsom.Modules.Risk.Contracts;

/// <summary>Unknown has a price: which missing facts could move suppliers most.</summary>
internal interface IUnknownFacts
{
    /// <summary>
    /// Suppliers with the fact that could move each most, the greatest possible move first and then the greatest purchases; none before the first screening.
    /// </summary>
    Task<IReadOnlyList<UnknownFact>> MostAsync(OrganisationId organisation, int atMost, CancellationToken cancel);
}

/// <param name="Supplier">Whose fact is missing.</param>
/// <param name="Name">The supplier's name.</param>
/// <param name="Price">What the answer could do to its place.</param>
internal sealed record UnknownFact(SupplierId Supplier, string Name, FactPrice Price);
