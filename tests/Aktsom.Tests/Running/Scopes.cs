using Aktsom.Modules.Platform;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Running;

/// <summary>The application's services over one test database, without a web server.</summary>
internal sealed class Scopes(TestDatabase database) : IAsyncDisposable
{
    private readonly ServiceProvider provider = new ServiceCollection()
        .AddLogging()
        .AddPlatformData(database.App)
        .AddModules()
        .BuildServiceProvider();

    public TestDatabase Database => database;

    /// <summary>A scope that acts for one organisation, as a chore would.</summary>
    public AsyncServiceScope As(OrganisationId organisation, string actor = "Test")
    {
        var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation, actor);
        return scope;
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
