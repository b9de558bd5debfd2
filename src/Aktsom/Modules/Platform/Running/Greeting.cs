namespace Aktsom.Modules.Platform.Running;

/// <summary>A module's part of a start: what it makes ready before the first visitor, and what it tells the person at the terminal.</summary>
internal interface IAtStart
{
    /// <summary>Lower comes first.</summary>
    int Order { get; }

    /// <summary>Runs once the database is ready and before the address answers. May run at every start without harm.</summary>
    Task PrepareAsync(ServerOptions options, CancellationToken cancel);

    /// <summary>Lines to print under the address; none when there is nothing to say.</summary>
    Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel);
}

/// <summary>What a start prints: the address first, then each module's lines.</summary>
internal static class Greeting
{
    public static async Task PrepareAsync(WebApplication app, ServerOptions options, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var part in scope.ServiceProvider.GetServices<IAtStart>().OrderBy(part => part.Order))
        {
            await part.PrepareAsync(options, cancel);
        }
    }

    public static async Task PrintAsync(WebApplication app, ServerOptions options, TextWriter to)
    {
        await to.WriteLineAsync($"Aktsom: {string.Join(' ', app.Urls)}");
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var part in scope.ServiceProvider.GetServices<IAtStart>().OrderBy(part => part.Order))
        {
            foreach (var line in await part.LinesAsync(options, CancellationToken.None))
            {
                await to.WriteLineAsync(line);
            }
        }
    }
}
