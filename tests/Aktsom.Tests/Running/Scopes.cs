using Aktsom.Modules.Platform;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Running;

/// <summary>The application's services over one test database, without a web server. Files they write lie in a folder that leaves with them.</summary>
internal sealed class Scopes : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("aktsom-scopes-");

    public Scopes(TestDatabase database, Action<IServiceCollection>? configure = null)
    {
        Database = database;
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(new Dictionary<string, string?> { ["Import:Folder"] = Path.Combine(folder.FullName, "imports") })
                    .Build()
            )
            .AddLogging()
            .AddPlatformData(() => database.App)
            .AddModules();
        configure?.Invoke(services);
        provider = services.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    /// <summary>A scope that acts for one organisation, as a chore would.</summary>
    public AsyncServiceScope As(OrganisationId organisation, string actor = "Test")
    {
        var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation, actor);
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
