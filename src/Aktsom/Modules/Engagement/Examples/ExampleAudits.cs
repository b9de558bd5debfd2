using Aktsom.Modules.Engagement.Audits;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives an example organisation audits this year and last, at its suppliers of the gravest risk. All of it is invented.</summary>
internal static class ExampleAudits
{
    private const int Suppliers = 5;

    public static async Task AuditAsync(
        IServiceProvider services,
        OrganisationId organisation,
        IReadOnlyList<SupplierRelation> relations,
        CancellationToken cancel
    )
    {
        var book = services.GetRequiredService<AuditBook>();
        var places = services.GetRequiredService<ISupplierPlaces>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        var chosen = relations.Where(one => one is { Active: true, Supplier.Country: not (null or "NO") }).Take(Suppliers);
        foreach (var (relation, at) in chosen.Select((relation, at) => (relation, at)))
        {
            var place = await places.OfAsync(organisation, relation.Supplier.Id, cancel);
            var audit = new AuditFacts(
                at % 2 == 0 ? AuditKind.OwnPhysical : AuditKind.ThirdParty,
                AuditState.Performed,
                today.AddMonths(-3 - (4 * at)),
                relation.Supplier.Country!
            )
            {
                Producer = place?.Sites.Select(site => site.Producer).FirstOrDefault(),
                Scheme = at % 2 == 0 ? null : "bsci",
                Rating = at % 2 == 0 ? null : "B",
                Auditor = "Eksempel: representant i landet",
                Found = "Eksempel: timelistene stemte med lønnen. To nødutganger var sperret og ble åpnet samme dag.",
            };
            await book.AddAsync(relation.Supplier.Id, audit, cancel);
            if (at == 0)
            {
                await book.AddAsync(
                    relation.Supplier.Id,
                    audit with
                    {
                        State = AuditState.Planned,
                        Day = today.AddMonths(2),
                        Found = null,
                    },
                    cancel
                );
            }
        }
    }
}
