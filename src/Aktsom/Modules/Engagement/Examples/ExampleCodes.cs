using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives the wholesaler chain and the security group a code each, with suppliers that accept, offer their own, and wait. All of it is invented.</summary>
internal sealed class ExampleCodes(IServiceScopeFactory scopes) : IAtStart
{
    private const string TextNb =
        "Eksempeldata: kravene er korte og oppdiktede.\n\n1. Arbeid er frivillig. Ingen betaler for å få jobben, og ingen må gi fra seg passet.\n\n2. Alle kan organisere seg og forhandle sammen.\n\n3. Barn arbeider ikke i stedet for å gå på skole.\n\n4. Lønnen er til å leve av, og arbeidstiden følger loven.\n\n5. Arbeidsplassen er trygg.\n\n6. De samme kravene gjelder for egne leverandører.";
    private const string TextEn =
        "Example data: the demands are short and invented.\n\n1. Work is voluntary. Nobody pays to get the job, and nobody gives up their passport.\n\n2. Everyone may organise and bargain together.\n\n3. Children do not work instead of going to school.\n\n4. Wages can be lived on, and hours follow the law.\n\n5. The workplace is safe.\n\n6. The same demands hold for the supplier’s own suppliers.";
    private const int EveryFifth = 5;

    public int Order => 39;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var example in new[] { ExampleSet.Chain, ExampleSet.Security })
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (!await db.Set<SupplierCode>().AnyAsync(code => code.OrganisationId == example.Organisation, cancel))
            {
                await AddAsync(scope.ServiceProvider, cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AddAsync(IServiceProvider services, CancellationToken cancel)
    {
        var desk = services.GetRequiredService<CodeDesk>();
        var book = services.GetRequiredService<CodeBook>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        var facts = new CodeFacts("Krav til leverandører", CodeKind.Conduct, [CodeScope.Agreement, CodeScope.KeySupplier, CodeScope.Large]);
        var code = await desk.MakeAsync(facts, new VersionFacts(TextNb, TextEn, null, false, today.AddMonths(10)), cancel);
        var file = (await desk.FindAsync(code.Id, cancel))!;
        var decided = today.AddYears(-1);
        await desk.DecideAsync(file, new Decision("Styret", decided, decided), cancel);
        foreach (var (supplier, at) in (await book.SuppliersAsync(file, cancel)).Select((supplier, at) => (supplier, at)))
        {
            if (Said(at, decided.AddDays(14 + at % 60), today) is { } noted)
            {
                await book.NoteAsync(file, 1, supplier, noted, cancel);
            }
        }
    }

    private static NotedAnswer? Said(int at, DateOnly day, DateOnly today) =>
        (at % EveryFifth) switch
        {
            1 when at < EveryFifth => new NotedAnswer(
                AcceptanceState.OwnCodeOffered,
                today.AddDays(-6),
                null,
                null,
                null,
                "Group Code of Conduct 2024 (oppdiktet)",
                null
            ),
            3 => null,
            _ => new NotedAnswer(
                AcceptanceState.Accepted,
                day,
                "Kari Eksempel",
                "Daglig leder",
                "Signert avtale, vedlegg 2 (eksempel)",
                null,
                null
            ),
        };
}
