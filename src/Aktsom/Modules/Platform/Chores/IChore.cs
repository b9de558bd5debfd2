namespace Aktsom.Modules.Platform.Chores;

/// <summary>Work in the background. Finds out itself what is left to do and may run twice without harm.</summary>
internal interface IChore
{
    /// <summary>How long to wait between two runs.</summary>
    TimeSpan Every { get; }

    Task RunAsync(CancellationToken cancel);
}

/// <summary>Runs each chore in a scope of its own, one at a time; a failing chore is logged and tried again at its next turn.</summary>
internal sealed class ChoreRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChoreRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(20);
    private readonly Dictionary<Type, DateTimeOffset> last = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var chore in scope.ServiceProvider.GetServices<IChore>().Where(IsDue).ToList())
            {
                await RunAsync(chore, stoppingToken);
            }
        }
    }

    private bool IsDue(IChore chore) => !last.TryGetValue(chore.GetType(), out var at) || clock.GetUtcNow() - at >= chore.Every;

    private async Task RunAsync(IChore chore, CancellationToken cancel)
    {
        last[chore.GetType()] = clock.GetUtcNow();
        try
        {
            await chore.RunAsync(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "The chore {Chore} failed", chore.GetType().Name);
        }
    }
}
