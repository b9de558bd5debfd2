using Aktsom.Modules.Engagement.Criteria;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives the example chain evaluations of six suppliers, one of which is lifted by conditions. All of it is invented.</summary>
internal sealed class ExampleCriteria(IServiceScopeFactory scopes) : IAtStart
{
    private const int Evaluated = 6;

    public int Order => 42;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        var example = ExampleSet.Chain;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Set<CriteriaEvaluation>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        var relations = await scope.ServiceProvider.GetRequiredService<ISupplierChoice>().RelationsAsync(example.Organisation, cancel);
        await AddAsync(scope.ServiceProvider, [.. relations.Take(Evaluated)], cancel);
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AddAsync(IServiceProvider services, IReadOnlyList<SupplierRelation> relations, CancellationToken cancel)
    {
        var book = services.GetRequiredService<CriteriaBook>();
        var conditions = services.GetRequiredService<ConditionBook>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        foreach (var (relation, at) in relations.Select((relation, at) => (relation, at)))
        {
            var facts = new EvaluationFacts(
                today.AddDays(-20 - (11 * at)),
                at == 0 ? 52 : 74 + (3 * at),
                at == 3 ? "SA8000 (eksempel)" : null,
                at % 2 == 0 ? [Wish.Membership, Wish.Reporting] : [Wish.Iso, Wish.ClimateRoadMap, Wish.EcoLabelled],
                at == 2,
                "Eksempel: revisjonsrapport"
            );
            await book.EvaluateAsync(relation.Supplier.Id, facts, cancel);
        }

        var lifted = relations[0].Supplier.Id;
        await conditions.SetAsync(lifted, "Eksempel: rømningsveier i fabrikken er utbedret.", today.AddDays(40), cancel);
        var second = await conditions.SetAsync(lifted, "Eksempel: timelister for tre måneder er vist fram.", today.AddDays(14), cancel);
        var known = (await conditions.FindAsync(lifted, second.Id, cancel))!;
        await conditions.ReceiveAsync(
            known,
            new ConditionEvidence(today.AddDays(-2), "https://example.com/timelister", null, null),
            cancel
        );
    }
}
