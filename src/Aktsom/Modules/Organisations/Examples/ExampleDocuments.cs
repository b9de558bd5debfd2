using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Examples;

/// <summary>Gives the example organisations policies and routines, written and not, and the chain its chosen UN goals, once.</summary>
internal sealed class ExampleDocuments(IServiceScopeFactory scopes) : IAtStart
{
    private const int Year = 2025;

    private static readonly Plan[] OfChain =
    [
        new(
            "Retningslinjer for leverandører",
            GoverningDocumentKind.Policy,
            "Kravene alle leverandører skal godta før avtalen signeres.",
            Formalisation.Decided,
            new DateOnly(2022, 3, 17),
            null,
            [8, 12]
        ),
        new(
            "Gjennomgang av kravene i første møte",
            GoverningDocumentKind.Routine,
            "Innkjøperen går gjennom kravene punkt for punkt med nye leverandører.",
            Formalisation.Written,
            null,
            null,
            []
        ),
        new(
            "Stikkprøver av opphav",
            GoverningDocumentKind.Routine,
            "Kategorileder velger ti varer i kvartalet og spør hvor de er laget.",
            Formalisation.InUse,
            null,
            new DateOnly(2026, 10, 1),
            [12]
        ),
    ];

    private static readonly Plan[] OfConfederation =
    [
        new(
            "Organisering av aktsomhetsarbeidet",
            GoverningDocumentKind.Routine,
            "Avdelingen fordeler leverandørene mellom seg hver høst. Det står ikke i noen instruks.",
            Formalisation.InUse,
            null,
            new DateOnly(2026, 10, 31),
            []
        ),
        new(
            "Evaluering gjennom samtale",
            GoverningDocumentKind.Routine,
            "Arbeidet vurderes i møter med forbundene to ganger i året.",
            Formalisation.InUse,
            null,
            new DateOnly(2026, 10, 31),
            [8]
        ),
        new(
            "Varslingsrutine",
            GoverningDocumentKind.Routine,
            "Gjelder også prosjekter i utlandet.",
            Formalisation.Decided,
            new DateOnly(2021, 5, 4),
            null,
            [8, 16]
        ),
    ];

    public int Order => 12;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        await AddAsync(ExampleSet.Chain, OfChain, [8, 12, 13, 17], cancel);
        await AddAsync(ExampleSet.Confederation, OfConfederation, [8, 10, 16, 17], cancel);
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private async Task AddAsync(Example example, Plan[] plans, int[] chosen, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        if (await db.Set<GoverningDocument>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        db.AddRange(
            plans.Select(plan => new GoverningDocument
            {
                OrganisationId = example.Organisation,
                Id = TypedId.New<GoverningDocumentId>(clock),
                Name = plan.Name,
                Kind = plan.Kind,
                What = plan.What,
                Formalisation = plan.Formalisation,
                DecidedOn = plan.DecidedOn,
                FormaliseBy = plan.FormaliseBy,
                UnGoals = plan.UnGoals,
            })
        );
        db.AddRange(
            chosen.Select(number => new ChosenUnGoal
            {
                OrganisationId = example.Organisation,
                Year = Year,
                Number = number,
            })
        );
        await db.SaveChangesAsync(cancel);
    }

    private sealed record Plan(
        string Name,
        GoverningDocumentKind Kind,
        string What,
        Formalisation Formalisation,
        DateOnly? DecidedOn,
        DateOnly? FormaliseBy,
        int[] UnGoals
    );
}
