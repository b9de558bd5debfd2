using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Contracts;
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
            if (await scope.ServiceProvider.GetRequiredService<CurrentRisk>().RunAsync(example.Organisation, cancel) is null)
            {
                await ScreenAsync(scope.ServiceProvider, example, cancel);
            }

            await scope.ServiceProvider.GetRequiredService<ExampleEvents>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleFocus>().AddAsync(example, cancel);
            await scope.ServiceProvider.GetRequiredService<ExampleFollow>().AddAsync(example, cancel);
        }
    }

    /// <summary>First with the reference model, then with the organisation's own, so that the page of what moved has something to tell.</summary>
    private static async Task ScreenAsync(IServiceProvider services, Example example, CancellationToken cancel)
    {
        var screening = services.GetRequiredService<IScreening>();
        await screening.RunAsync(example.Organisation, cancel);
        if (ExampleMethods.MethodOf(example) is not { } method)
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
