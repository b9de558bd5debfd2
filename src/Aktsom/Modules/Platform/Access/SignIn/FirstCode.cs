using Aktsom.Modules.Platform.Running;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Prints the first administrator's code at a start where nobody can sign in yet.</summary>
internal sealed class FirstCode(FirstAdministrator first) : IAtStart
{
    public int Order => 100;

    public Task PrepareAsync(ServerOptions options, CancellationToken cancel) => Task.CompletedTask;

    public async Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        await first.NewCodeAsync(cancel) is { } code
            ? [$"Nobody can sign in yet. Open {options.Url.TrimEnd('/')}/first-time and use the one-time code {code}"]
            : [];
}
