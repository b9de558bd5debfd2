using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Models;
using Aktsom.Modules.Risk.Runs;

namespace Aktsom.Modules.Risk.Examples;

/// <summary>Screens the example organisations' suppliers, once.</summary>
internal sealed class ExampleScreening(IServiceScopeFactory scopes) : IAtStart
{
    public int Order => 30;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var example in ExampleSet.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            await ScreenAsync(scope.ServiceProvider, example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleEvents>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleExclusions>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleSubjects>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleFocus>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleFollow>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleAnalyses>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleProcurements>().AddAsync(example, cancel);
        }
    }

    /// <summary>First with the reference model, as an import does, then with the organisation's own: so the page of what moved has something to tell.</summary>
    private static async Task ScreenAsync(IServiceProvider services, Example example, CancellationToken cancel)
    {
        var screening = services.GetRequiredService<IScreening>();
        if (await services.GetRequiredService<CurrentRisk>().RunAsync(example.Organisation, cancel) is null)
        {
            await screening.RunAsync(example.Organisation, cancel);
        }

        if (ExampleMethods.MethodOf(example) is not { } method || await services.GetRequiredService<OwnModels>().AllAsync(cancel) is not [])
        {
            return;
        }

        var methods = services.GetRequiredService<ExampleMethods>();
        await methods.ChooseAsync(method, cancel);
        await screening.RunAsync(example.Organisation, cancel);
        if (example == ExampleSet.Union)
        {
            await methods.ResearchAsync(cancel);
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
