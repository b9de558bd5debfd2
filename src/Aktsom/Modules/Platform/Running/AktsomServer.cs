using Aktsom.Modules.Engagement;
using Aktsom.Modules.Impacts;
using Aktsom.Modules.Organisations;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Data.Embedded;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register;
using Aktsom.Modules.Risk;
using Aktsom.Modules.Statements;

namespace Aktsom.Modules.Platform.Running;

/// <summary>Puts the modules together into one web application over a migrated database.</summary>
internal static class AktsomServer
{
    private const string Database = "aktsom";

    /// <param name="appConnection">Asked for with the first query, so that the application can be put together while its database starts.</param>
    /// <param name="options">How it is to run.</param>
    public static WebApplication Build(Func<string> appConnection, ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                EnvironmentName = options.Environment,
                ContentRootPath = AppContext.BaseDirectory,
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // It warns that its keys lie unencrypted beside the database that everything else lies in; docs/operations.md says so instead.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(options);
        builder.AddAktsomWeb();
        builder.Services.AddPlatform(appConnection);
        builder.Services.AddModules();
        options.Configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseAktsomWeb();
        app.UseSignIn();
        return app;
    }

    /// <summary>Each module's own line; the order is that of the table in architecture.md.</summary>
    internal static IServiceCollection AddModules(this IServiceCollection services) =>
        services.AddOrganisations().AddRegister().AddRisk().AddImpacts().AddEngagement().AddStatements();

    /// <summary>Starts the database the options ask for and brings it to this version's shape.</summary>
    public static async Task<DatabaseServer> StartDatabaseAsync(ServerOptions options, CancellationToken cancel)
    {
        if (options.ConnectionString is { Length: > 0 } external)
        {
            return await MigratedAsync(await DatabaseServer.ExternalAsync(external, options.AppConnectionString, cancel), cancel);
        }

        return await MigratedAsync(await DatabaseServer.EmbeddedAsync(FolderOf(options), Database, [], cancel), cancel);
    }

    /// <summary>
    /// The app's connection where it is known before the database runs, so that nothing waits for it but questions to it. Null with an external
    /// database, whose roles are made first. Ask before starting the database: both make the password where it is missing.
    /// </summary>
    public static string? KnownConnection(ServerOptions options) =>
        options.ConnectionString is { Length: > 0 }
            ? null
            : EmbeddedPostgres.ConnectionOf(FolderOf(options), DatabaseServer.AppRole, DatabaseServer.AppSecret, Database);

    private static string FolderOf(ServerOptions options) => options.DataFolder ?? Home.DataFolder(null, options.Demo ? "demo" : "main");

    private static async Task<DatabaseServer> MigratedAsync(DatabaseServer database, CancellationToken cancel)
    {
        try
        {
            await Migrator.RunAsync(database.OwnerConnection, cancel);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
